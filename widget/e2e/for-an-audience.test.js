// @ts-check
// Entries for an audience: hidden from all others, wherever they could turn up. The fetched file contains them all the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist, expected, journey, ready } from './harness.js';
import { policy } from './site.js';

const markdown = `# Accounts
## How do I change my password?
On your profile. Those who may [reset it](#how-do-i-reset-a-password-for-somebody) do.
## How do I reset a password for somebody?
<!-- faq: audience=admin, support; popular -->
In the console of passwords.
## How do I delete a password?
<!-- faq: audience={{ role }} -->
Never.
`;
const files = { '/faq.md': markdown, '/admin.md': '---\naudience: admin\n---\n# Console\n## Where is the console?\nBehind the door.\n## Who may open it?\n<!-- faq: audience= -->\nAsk.\n' };
const hidden = 'how-do-i-reset-a-password-for-somebody';
const src = 'src="/faq.md /admin.md" vars=\'{"role":"owner"}\'';

/** @param {import('playwright-core').Page} page @param {string} query @returns {Promise<string[]>} */
const found = (page, query) => page.evaluate((typed) => /** @type {any} */ (document.querySelector('faq-widget')).search(typed), query);

/** become gives the widget another audience, and waits until it shows that audience's FAQ. @param {import('playwright-core').Page} page @param {string | null} audience */
async function become(page, audience) {
  await page.evaluate(async (words) => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    const again = new Promise((resolve) => widget.addEventListener('faq-ready', resolve, { once: true }));
    widget.audience = words;
    await again;
  }, audience);
}

for (const mode of ['inline', 'panel', 'palette']) {
  journey(`${mode}: an entry for others is not browsed, found, related or reached`, async ({ page, open, console: lines }) => {
    await open(`<faq-widget mode="${mode}" routing="hash" load="eager" open ${src}></faq-widget>`, files);
    await ready(page);
    assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.textContent?.includes('for somebody')), false);
    assert.deepEqual(await found(page, 'password'), ['how-do-i-change-my-password']);
    assert.deepEqual(await found(page, 'door'), []);
    assert.deepEqual(await found(page, 'console'), ['who-may-open-it'], 'an empty audience is for everyone, in a file for others too');
    assert.equal(await page.evaluate((slug) => /** @type {any} */ (document.querySelector('faq-widget')).show(slug), hidden), false);
    await page.evaluate((slug) => (location.hash = `#faq/${slug}`), hidden);
    assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('how-do-i-change-my-password')), true);
    const { text, opens } = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
      return { text: root.textContent ?? '', opens: root.querySelectorAll('[data-faq]').length };
    });
    assert.match(text, /On your profile/);
    assert.doesNotMatch(text, /for somebody|console of/, 'nor among the related');
    assert.equal(opens, 0, 'a link to it opens nothing');
    expected(lines, (line) => line.includes('no question has the slug'));
  });
}

journey('the attribute may change at any time, and what was typed stays', async ({ page, open }) => {
  await open(`<faq-widget load="eager" ${src}></faq-widget>`, files);
  await ready(page);
  const all = () => page.evaluate(() => [...(document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('[role=option]') ?? [])].length);
  await found(page, 'password');
  assert.equal(await all(), 1);
  await become(page, 'admin');
  assert.equal(await page.getByRole('combobox').inputValue(), 'password');
  assert.deepEqual((await found(page, 'password')).sort(), ['how-do-i-change-my-password', hidden]);
  assert.deepEqual(await found(page, 'console door'), ['where-is-the-console']);
  await become(page, 'support,owner'); // the value of a variable is a word too
  assert.deepEqual((await found(page, 'password')).sort(), ['how-do-i-change-my-password', 'how-do-i-delete-a-password', hidden]);
  assert.deepEqual(await found(page, 'door'), []);
  await become(page, null);
  assert.deepEqual(await found(page, 'password'), ['how-do-i-change-my-password']);
});

journey('without an audience nothing more is fetched', async ({ page, open, site }) => {
  await open('<faq-widget load="eager" audience="admin" src="/faq.md"></faq-widget>', { '/faq.md': '## A?\na\n' });
  await ready(page);
  assert.deepEqual(site.requests.filter((request) => request.includes('faq-join')), []);
});

journey('the part that leaves them out is missing: the fallback is there, and nothing that is hidden', async ({ page, open, console: lines }) => {
  await open(`<faq-widget load="eager" ${src}><p>Write to us.</p></faq-widget>`, { ...files, '/faq-join.wasm': { status: 404 } });
  await assert.rejects(ready(page), /faq-join\.wasm cannot be fetched: status 404/);
  assert.ok(await page.getByText('Write to us.').isVisible());
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.textContent?.includes('password')), false);
  expected(lines, (line) => /^(warning|error): .*(faq-join\.wasm|404)/.test(line));
});

journey('the engine without the element leaves them out too', async ({ page, open }) => {
  await open('<script type="module" src="/door.js"></script>', { ...files, '/door.js': "import { open } from '/faq-engine.mjs'; const vars = { role: 'owner' }; window.faqs = await Promise.all([undefined, 'admin', ['support', 'owner']].map((audience) => open({ src: '/faq.md', vars, audience })));" });
  await page.waitForFunction(() => 'faqs' in window);
  const slugs = await page.evaluate(() => Promise.all(/** @type {any} */ (window).faqs.map(async (/** @type {any} */ faq) => (await faq.search('password')).hits.map((/** @type {any} */ hit) => hit.slug).sort().join(' '))));
  assert.deepEqual(slugs, ['how-do-i-change-my-password', `how-do-i-change-my-password ${hidden}`, `how-do-i-change-my-password how-do-i-delete-a-password ${hidden}`]);
});

/** the folder with content and two builds of it */
let folder = '';
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-audience-'));
  writeFileSync(join(folder, 'faq.md'), markdown.replace('{{ role }}', 'owner'));
  const build = (/** @type {string} */ out, /** @type {string[]} */ ...flags) => execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, out), ...flags, join(folder, 'faq.md')], { cwd: new URL('../..', import.meta.url).pathname });
  build('open');
  build('closed', '-audience', 'admin');
  site = await serveFolders({ '/open/': join(folder, 'open'), '/closed/': join(folder, 'closed') }, { 'Content-Security-Policy': policy });
});
after(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

journey('a site is built for its audience, and has nothing of what others are shown', async ({ page, console: lines }) => {
  for (const [name, slugs] of [['open', ['how-do-i-change-my-password']], ['closed', ['how-do-i-change-my-password', hidden]]]) {
    for (const file of ['index.html', 'offline.html']) {
      await page.goto(`${site.origin}/${name}/${file}`);
      const result = await found(page, 'password').catch(String);
      if (file === 'index.html') assert.deepEqual([...result].sort(), slugs);
    }
    const texts = await page.evaluate(async (at) => Promise.all(['llms-full.txt', 'index.html', 'faq-en.wasm'].map(async (file) => new TextDecoder('latin1').decode(await (await fetch(`/${at}/${file}`)).arrayBuffer()))), name);
    for (const text of texts) assert.equal(text.includes('In the console of passwords'), name === 'closed');
    for (const text of texts) assert.doesNotMatch(text, /Never\./);
  }
  expected(lines, (line) => line.startsWith(`request: ${site.origin}/`) || /Content Security Policy/.test(line));
});

journey('a built site from a disk has the part in itself', async ({ page, console: lines }) => {
  await page.goto(`file://${folder}/closed/offline.html`);
  assert.deepEqual((await found(page, 'password')).sort(), ['how-do-i-change-my-password', hidden]);
  expected(lines, (line) => line.startsWith('request: file:') || line.startsWith('request: data:'));
});
