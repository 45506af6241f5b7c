// @ts-check
// Several FAQs on one page as one: two that `faq build` has written, each in its own folder, and a Markdown file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { breaches } from './axe.js';
import { dist, expected, journey, ready } from './harness.js';

/** the files served from the two folders @type {Record<string, import('./site.js').Answer>} */
const files = { '/shop/faq.md': '# Shop\n\n## How do I pay?\n\nBy card, see [the list](cards.pdf).\n' };
let folder = '';

/** @type {Record<string, Record<string, string>>} */
const contents = {
  boat: {
    'faq.md': '---\ntitle: The Boat\n---\n# Mooring\n\n## How do I pay? {#pay}\n\nAt the [harbour office](map.txt), or [by card](#card).\n\n![A buoy](buoy.png)\n\n## Do you take cards? {#card}\n\nYes. Or [in cash](#pay).\n',
    'faq.de.md': '# Liegen\n\n## Wie zahle ich? {#pay}\n\nIm Hafenamt.\n',
    'map.txt': 'A map.\n',
    'buoy.png': '',
  },
  crew: { 'faq.md': '# Crew\n\n## How do I pay? {#pay}\n\nTo the [purser](lists/crew.txt), before you sail.\n\n## Who is the purser?\n<!-- faq: audience=officer -->\nAnna.\n', 'lists/crew.txt': 'All.\n' },
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'faq-several-'));
  for (const [name, all] of Object.entries(contents)) {
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(join(folder, name, file, '..'), { recursive: true });
      writeFileSync(join(folder, name, file), text || Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    }
    execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-audience', 'officer', '-out', join(folder, `${name}-site`), join(folder, name)], { cwd: new URL('../..', import.meta.url).pathname });
    for (const file of name === 'boat' ? ['faq-en.wasm', 'faq-de.wasm'] : ['faq-en.wasm']) files[`/${name}/help/${file}`] = { body: readFileSync(join(folder, `${name}-site`, file)) };
  }
  files['/boat/help/buoy.png'] = { body: readFileSync(join(folder, 'boat', 'buoy.png')), type: 'image/png' };
});
after(() => rmSync(folder, { recursive: true, force: true }));

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types faq-widget";
const all = '/boat/help/faq-en.wasm | /boat/help/faq-de.wasm | /crew/help/faq-en.wasm#label=Crew%20help&base=/crew/wiki/ | /shop/faq.md#label=Shop';

/** @param {import('playwright-core').Page} page */
const shown = (page) => page.evaluate(() => [.../** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot).querySelectorAll('.hit .topic')].map((topic) => topic.textContent));

/** @param {import('playwright-core').Page} page @param {string} query @returns {Promise<string[]>} */
const search = (page, query) => page.evaluate((typed) => /** @type {any} */ (document.querySelector('faq-widget')).search(typed), query);

/** ofVersion9 gives a built FAQ with the layout of a future version. @param {Buffer} module */
function ofVersion9(module) {
  const other = Buffer.from(module);
  other[other.indexOf('FAQ') + 3] = 9;
  return other;
}

/** read opens an answer and gives its text and the targets of its links. @param {import('playwright-core').Page} page @param {string} slug */
const read = async (page, slug) => {
  assert.equal(await page.evaluate((name) => /** @type {any} */ (document.querySelector('faq-widget')).show(name), slug), true, slug);
  return page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
    const answer = /** @type {Element} */ (root.querySelector('[part~=answer]'));
    return [...answer.querySelectorAll('a, img')].map((one) => new URL(one.getAttribute('href') ?? one.getAttribute('src') ?? '', location.href)).map(({ pathname, hash }) => (pathname === location.pathname ? '' : pathname) + hash);
  });
};

for (const mode of ['panel', 'palette']) {
  journey(`${mode}: they are found together, each says where it is from, and keeps its links, pictures and names`, async ({ page, open, site }) => {
    await open(`<main><faq-widget mode="${mode}" load="eager" open src="${all}"></faq-widget></main>`, files, policy);
    await ready(page);
    assert.deepEqual((await search(page, 'how do I pay')).filter((slug) => slug !== 'card').sort(), ['how-do-i-pay', 'pay', 'pay-1']);
    assert.deepEqual([...new Set(await shown(page))].sort(), ['Crew help: Crew', 'Shop', 'The Boat']);
    assert.deepEqual(await breaches(page), []);
    assert.deepEqual(await read(page, 'pay'), ['/boat/help/map.txt', '#card', '/boat/help/buoy.png']);
    assert.deepEqual(await read(page, 'pay-1'), ['/crew/wiki/lists/crew.txt']);
    assert.deepEqual(await read(page, 'how-do-i-pay'), ['/shop/cards.pdf']);
    assert.deepEqual(await read(page, 'card'), ['#pay']);
    assert.deepEqual(await search(page, 'Anna'), [], 'nor is anybody shown what is for an audience');
    assert.equal(site.requests.filter((request) => request.endsWith('/crew/help/faq-en.wasm')).length, 1, 'what was asked for ahead is taken');
  });
}

journey('by keyboard alone: a word, a hit of the second, a link in it, and back', async ({ page, open }) => {
  await open(`<main><button>Before</button><faq-widget mode="panel" shortcut="mod+k" src="${all}"></faq-widget></main>`, files, policy);
  await page.getByRole('button', { name: 'Before' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ready(page);
  await page.keyboard.type('purser sail');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'How do I pay?', level: 2 }).waitFor();
  assert.match((await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('.crumbs')?.textContent)) ?? '', /Crew help: Crew/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('cards');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Do you take cards?', level: 2 }).waitFor();
  await page.getByRole('link', { name: 'in cash' }).waitFor();
  await page.getByRole('link', { name: 'in cash' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'harbour office' }).waitFor();
});

journey('inline: an address leads to the right one of two that are called alike, for every audience', async ({ page, open }) => {
  await open(`<faq-widget load="eager" audience="officer" src="${all}"></faq-widget>`, files, policy);
  await ready(page);
  await page.evaluate(() => (location.hash = '#faq/pay-1'));
  await page.getByRole('link', { name: 'purser' }).waitFor();
  assert.deepEqual(await search(page, 'Anna'), ['who-is-the-purser']);
});

journey('of translations in one folder a reader has the one in the language of the page', async ({ page, open }) => {
  for (const [lang, found] of [['de', ['pay']], ['fr', []]]) {
    await open(`<div lang="${lang}"><faq-widget mode="panel" load="eager" open src="${all}"></faq-widget></div>`, files, policy);
    await ready(page);
    assert.deepEqual(await search(page, 'Hafenamt'), found, String(lang));
  }
});

// Each row: what happens to the second FAQ, and the message about it.
for (const [name, answer, why] of /** @type {[string, import('./site.js').Answer, RegExp][]} */ ([
  ['missing', { status: 404 }, /cannot be fetched: status 404/],
  ['damaged', { body: 'no module' }, /not an FAQ that faq build has written/],
  ['a web page', { body: '<!DOCTYPE html>', type: 'text/html' }, /not an FAQ that faq build has written/],
  ['of another version', () => {}, /has version 9, which this program does not read/],
])) {
  journey(`one that is ${name} costs the others nothing, and one sentence says so`, async ({ page, open, console: lines }) => {
    const broken = { ...files, '/crew/help/faq-en.wasm': typeof answer === 'function' ? { body: ofVersion9(/** @type {any} */ (files['/crew/help/faq-en.wasm']).body) } : answer };
    await open(`<main><faq-widget mode="panel" load="eager" open src="${all}"></faq-widget></main>`, broken, policy);
    await ready(page);
    const notice = page.locator('.content > .notice');
    assert.match((await notice.textContent()) ?? '', why);
    assert.match(await notice.locator('p').innerText(), /^Crew help: Help couldn’t load\. Check your connection and try again\.$/);
    assert.deepEqual(await breaches(page), []);
    assert.ok(lines.some((line) => why.test(line)));
    assert.deepEqual((await search(page, 'how do I pay')).filter((slug) => slug !== 'card').sort(), ['how-do-i-pay', 'pay']);
    assert.equal(await notice.isVisible(), false, 'it makes room for what is found');
    await search(page, 'purser');
    assert.equal(await notice.isVisible(), true, 'and may be why nothing is');
    await open(`<main><faq-widget mode="panel" load="eager" open src="${all}"></faq-widget></main>`, broken, policy);
    await ready(page);
    await page.route('**/crew/help/faq-en.wasm', (route) => route.fulfill({ body: /** @type {any} */ (files['/crew/help/faq-en.wasm']).body, contentType: 'application/wasm' }));
    await page.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('faq-widget')?.shadowRoot?.querySelector('.content > .notice'));
    await ready(page);
    assert.deepEqual((await search(page, 'how do I pay')).filter((slug) => slug !== 'card').sort(), ['how-do-i-pay', 'pay', 'pay-1']);
    expected(lines, (line) => why.test(line) || /status of 404/.test(line));
  });
}

journey('a Markdown file that is missing or not UTF-8 costs the others nothing either', async ({ page, open, console: lines }) => {
  await open('<faq-widget mode="panel" load="eager" open src="/shop/faq.md /gone.md /latin.md /crew/help/faq-en.wasm"></faq-widget>', { ...files, '/latin.md': { body: Buffer.from('## Caf\xe9?\nYes.\n', 'latin1') } }, policy);
  await ready(page);
  assert.deepEqual((await search(page, 'how do I pay')).sort(), ['how-do-i-pay', 'pay']);
  assert.deepEqual(await shown(page).then((topics) => topics.sort()), ['Crew', 'Shop']);
  assert.match((await page.locator('.content > .notice').textContent()) ?? '', /(gone|latin)\.md, \/(gone|latin)\.md: Help couldn.t load/);
  assert.ok(lines.some((line) => /gone\.md: cannot be fetched: status 404/.test(line)) && lines.some((line) => /latin\.md: the text is not UTF-8/.test(line)));
  expected(lines, (line) => /gone\.md|latin\.md|404/.test(line));
});

journey('variables and the base of the page are those of all', async ({ page, open }) => {
  await open('<faq-widget mode="panel" load="eager" open vars=\'{"till":"*left*"}\' base="https://shop.example/help/" src="/crew/help/faq-en.wasm /till.md#label=Till /desk.md"><script type="text/markdown">## Where is the child?\nHere.</script></faq-widget>', { ...files, '/till.md': '## Where is the till?\nTo the {{ till }}, see [it](till.txt).\n', '/desk.md': '## Where is the desk?\nTo the {{ till }}, see [it](desk.txt).\n' }, policy);
  await ready(page);
  const links = async (/** @type {string} */ slug) => (await read(page, slug), page.evaluate(() => [...(document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('[part~=answer] a') ?? [])].map((a) => /** @type {HTMLAnchorElement} */ (a).href)));
  assert.deepEqual(await links('where-is-the-till'), ['https://shop.example/help/till.txt']);
  assert.deepEqual(await links('where-is-the-desk'), ['https://shop.example/help/desk.txt']);
  assert.match(await page.locator('[part~=answer]').innerText(), /To the \*left\*/);
  assert.match((await links('pay'))[0], /\/crew\/help\/lists\/crew\.txt$/);
  assert.deepEqual(await search(page, 'child'), ['where-is-the-child']);
});

journey('all of them fail: the fallback, and why', async ({ page, open, console: lines }) => {
  await open('<faq-widget load="eager" src="/gone/faq-en.wasm /gone/too.wasm"><p>Write to us.</p></faq-widget>', files, policy);
  await assert.rejects(ready(page), /gone\/(faq-en|too)\.wasm: cannot be fetched: status 404/);
  assert.ok(await page.getByText('Write to us.').isVisible());
  expected(lines, (line) => /404/.test(line));
});

const door = "import { open } from '/faq-engine.mjs'; window.door = open; window.faq = await open({ src: ['/boat/help/faq-en.wasm', '/crew/help/faq-en.wasm#label=Crew', '/gone.wasm'], markdown: '## Where is the shop?\\nHere.', audience: 'officer' });";

journey('the engine without the element opens them, in a page and in Node', async ({ page, open, console: lines }) => {
  await open('<script type="module" src="/door.js"></script>', { ...files, '/door.js': door }, policy);
  await page.waitForFunction(() => 'faq' in window);
  const seen = await page.evaluate(async () => {
    const { faq } = /** @type {any} */ (window);
    const { html } = await faq.answer('pay');
    return { entries: faq.entries, title: faq.title, warnings: faq.warnings, topics: (await faq.topics()).map((/** @type {any} */ topic) => topic.title), html };
  });
  assert.deepEqual([seen.entries, seen.title, seen.topics], [5, 'The Boat', ['The Boat', 'Crew', '']]);
  assert.match(seen.warnings.join('\n'), /^faq: .*gone\.wasm: cannot be fetched: status 404$/);
  assert.match(seen.html, /\/boat\/help\/map\.txt/);
  expected(lines, (line) => /404/.test(line));
  const node = `import { open } from ${JSON.stringify(join(dist, 'faq-engine.mjs'))}; const faq = await open({ src: [${JSON.stringify(join(folder, 'boat-site', 'faq-en.wasm'))}, ${JSON.stringify(`${join(folder, 'crew-site', 'faq-en.wasm')}#label=Crew`)}] }); console.log(JSON.stringify([faq.entries, (await faq.topics()).map(({ title }) => title)]));`;
  assert.deepEqual(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', node], { encoding: 'utf8' })), [3, ['The Boat', 'Crew']]);
});
