// @ts-check
// What `faq build` writes for a static host, in two languages, under the policy that answers with images need.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { policy } from './site.js';

/** the folder with content and output */
let folder = '';
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-site-'));
  writeFileSync(join(folder, 'faq.md'), '# Harbour\n\n## Where is the harbour?\n\nBehind the [lighthouse](map.txt).\n\n## What does it cost?\n\nTen a night, [they say](https://fees.example/).\n\n```sh\nfees\n```\n');
  writeFileSync(join(folder, 'faq.de.md'), '# Hafen\n\n## Wo ist der Hafen? {#where-is-the-harbour}\n\nHinter dem [Leuchtturm](map.txt).\n');
  writeFileSync(join(folder, 'map.txt'), 'A map.\n');
  const root = new URL('../..', import.meta.url).pathname;
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, 'public'), folder], { cwd: root });
  site = await serveFolders({ '/help/': join(folder, 'public') }, { 'Content-Security-Policy': `${policy}; img-src 'self' https: data:` });
});
after(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// Each row: a page, a query with a typo, the text of its answer, where its link leads.
for (const [page, query, answer] of [
  ['index.html', 'lighthuose', 'Behind the lighthouse'],
  ['de/index.html', 'Leuchtrum', 'Hinter dem Leuchtturm'],
]) {
  journey(`${page} answers in its language from a folder of a static host`, async ({ page: tab, console: lines }) => {
    await tab.goto(`${site.origin}/help/${page}`);
    const found = await tab.evaluate(async (typed) => {
      const widget = /** @type {any} */ (document.querySelector('faq-widget'));
      const slugs = await widget.search(typed);
      await widget.show(slugs[0]);
      const links = [...widget.shadowRoot.querySelectorAll('a[href$="map.txt"]')];
      return { slugs, text: widget.shadowRoot.textContent, links: links.map((a) => a.href) };
    }, query);
    assert.deepEqual(found.slugs, ['where-is-the-harbour']);
    assert.match(found.text, new RegExp(answer));
    assert.ok(found.links.length > 0 && found.links.every((link) => link === `${site.origin}/help/map.txt`), `links ${found.links}`);
    expected(lines, (line) => line.startsWith(`request: ${site.origin}/help/`));
  });
}

journey('texts for screen readers alone are invisible, and not in structured data', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.origin}/help/`);
  await tab.getByText('What does it cost?').click();
  const said = tab.getByText('(opens in a new tab)');
  assert.equal((await said.boundingBox())?.width, 1);
  const data = await tab.locator('script[type="application/ld+json"]').textContent();
  assert.ok(data?.includes('fees.example'), 'the answer is there');
  assert.ok(!/opens in|Copy|button/.test(data ?? ''), data ?? '');
  await tab.close();
  expected(lines, (line) => line.startsWith(`request: ${site.origin}/help/`));
});

journey('untranslated entries name their language', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.origin}/help/de/index.html`);
  const own = (/** @type {string} */ text) => tab.locator('details', { hasText: text }).evaluate((e) => [e.getAttribute('lang'), e.getAttribute('dir')]);
  assert.deepEqual(await own('What does it cost?'), ['en', 'ltr']);
  assert.deepEqual(await own('Wo ist der Hafen?'), [null, null]);
  await tab.close();
  expected(lines, (line) => line.startsWith(`request: ${site.origin}/help/`));
});

for (const javaScriptEnabled of [true, false]) {
  journey(`print shows every answer, ${javaScriptEnabled ? 'with the engine' : 'without script'}`, async ({ page, console: lines }) => {
    const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled });
    await tab.goto(`${site.origin}/help/`);
    if (javaScriptEnabled) {
      await tab.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('lighthuose'));
      await tab.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    }
    await tab.emulateMedia({ media: 'print' });
    for (const answer of ['Behind the lighthouse', 'Ten a night']) {
      const seen = tab.getByText(answer).filter({ visible: true }).last();
      for (let box = null; !(box && box.height > 0); box = await seen.boundingBox()) await seen.waitFor(); // the rendered form may replace plain text meanwhile
    }
    await tab.close();
    expected(lines, (line) => line.startsWith(`request: ${site.origin}/help/`));
  });
}

journey('without script the page is readable and leads to the other language', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.origin}/help/`);
  await tab.getByText('Where is the harbour?').click();
  assert.ok(await tab.getByText('Behind the lighthouse').isVisible());
  assert.ok(!(await tab.getByText('offline.html').isVisible()), 'the way to the offline page is for disks');
  await tab.getByRole('link', { name: 'Deutsch' }).click();
  assert.equal(await tab.getByRole('heading', { level: 1 }).textContent(), 'Hafen');
  assert.ok(await tab.getByText('What does it cost?').isVisible(), 'what is not translated is there as it is');
  await tab.close();
  assert.deepEqual(lines, []);
});
