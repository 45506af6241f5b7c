// @ts-check
// An FAQ in shards: the shards of a query are fetched once, and what is shown stays until they are there.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { answers, expected, idle, journey, ready } from './harness.js';
import { large } from './large.js';

/** @type {ReturnType<typeof large>} */
let faq;
before(() => (faq = large()));
after(() => faq?.end());

const inline = (attributes = '') => `<faq-widget load="eager" src="${faq.root}" ${attributes}></faq-widget>`;
const panel = (attributes = '') => `<faq-widget load="eager" mode="panel" open src="${faq.root}" ${attributes}></faq-widget>`;

/** @param {import('./site.js').Site} site its requests for shards */
const shards = (site) => site.requests.filter((request) => /\/large\/.*\/\w+\.wasm$/.test(request)).map((request) => request.replace(/.*\//, '').replace('.wasm', ''));

/** @param {string[]} list */
const once = (list) => assert.deepEqual([...list].sort(), [...new Set(list)].sort(), 'nothing is fetched twice');

/** @param {import('playwright-core').Page} page @param {string} method @param {unknown} argument @returns {Promise<any>} */
const call = (page, method, argument) => page.evaluate(([name, value]) => /** @type {any} */ (document.querySelector('faq-widget'))[/** @type {string} */ (name)](value), [method, argument]);

/** @param {import('playwright-core').Page} page */
const box = (page) => page.getByRole('combobox');
/** @param {import('playwright-core').Page} page @param {string | RegExp} name */
const asked = (page, name) => page.getByRole('heading', { level: 2, name });

for (const [how, query, question] of [
  ['exactly', 'repair broken telescope', 'How do I repair a broken telescope?'],
  ['half typed', 'insure wooden umbr', 'How do I insure a wooden umbrella?'],
  ['mistyped', 'borow large harmonca', 'How do I borrow a large harmonica?'],
]) {
  journey(`what is asked ${how} is found first, and opens rendered without another request`, async ({ page, open, site }) => {
    const large = await answers(page, '**/large/**');
    await open(panel(), faq.files);
    await ready(page);
    await box(page).pressSequentially(query);
    await page.waitForFunction((text) => document.querySelector('faq-widget')?.shadowRoot?.querySelector('.hit .title')?.textContent === text, question);
    await idle(page);
    const before = shards(site);
    once(before);
    assert.ok(before.length < Object.keys(faq.files).length * 0.7, `${before.length} of ${Object.keys(faq.files).length}`);
    /** @type {import('playwright-core').Route[]} shards around the answer may be requested; nothing waits for them */
    const held = [];
    large((route) => held.push(route));
    await page.keyboard.press('Enter');
    await asked(page, question).waitFor();
    await page.locator('#answer .prose strong').waitFor();
    for (const route of held) await route.continue();
  });
}

journey('typing on fetches no more than asking at once, except for words', async ({ page, open, site }) => {
  /** @type {string[][]} */
  const fetched = [];
  for (const from of [1, Infinity]) {
    await open(panel(), faq.files);
    await ready(page);
    const before = shards(site).length;
    await page.evaluate((from) => { // keys one after another, however busy the machine
      const input = /** @type {HTMLInputElement} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('#input'));
      const query = 'photograph large harmonica';
      for (let length = Math.min(from, query.length); length <= query.length; length++) {
        input.value = query.slice(0, length);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, from);
    await page.getByRole('option', { name: 'How do I photograph a large harmonica?' }).first().waitFor();
    await idle(page);
    fetched.push(shards(site).slice(before).filter((name) => !/^[wv]/.test(name)).sort());
  }
  assert.deepEqual(fetched[0], fetched[1]);
});

journey('Enter that comes before the hits opens the first of them', async ({ page, open }) => {
  const large = await answers(page, '**/large/**');
  await open(panel(), faq.files);
  await ready(page);
  large(async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await box(page).fill('weigh wooden bicycle');
  await page.keyboard.press('Enter');
  await asked(page, 'How do I weigh a wooden bicycle?').waitFor();
});

journey('around an answer: related, previous, next, links and back', async ({ page, open, site }) => {
  await open(panel(), faq.files);
  await ready(page);
  await box(page).fill('rename large lantern');
  await page.getByRole('option', { name: 'How do I rename a large lantern?' }).click();
  await asked(page, 'How do I rename a large lantern?').waitFor();
  await page.getByRole('button', { name: 'Next How do I rename a wooden lantern?' }).click();
  await asked(page, 'How do I rename a wooden lantern?').waitFor();
  await page.getByRole('button', { name: 'Previous How do I rename a large lantern?' }).click();
  await asked(page, 'How do I rename a large lantern?').waitFor();
  const related = page.getByRole('region', { name: 'Related questions' }).getByRole('button').first();
  const name = await related.innerText();
  await related.click();
  await asked(page, name).waitFor();
  await page.locator('#answer .prose').getByRole('link', { name: 'how to insure one' }).click();
  await asked(page, /How do I insure a \w+ \w+\?/).waitFor();
  await page.locator('#answer').getByRole('button', { name: 'Back' }).click();
  await asked(page, name).waitFor();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Escape');
  await page.getByRole('option', { name: 'How do I rename a large lantern?' }).waitFor();
  assert.equal(await box(page).inputValue(), 'rename large lantern');
  once(shards(site));
});

journey('a topic opens with a first part of its questions, and has more', async ({ page, open, site }) => {
  await open(inline(), faq.files);
  await ready(page);
  const before = shards(site).length;
  assert.ok(before < 5, `${before} shards are fetched before anything is done`);
  await page.getByRole('button', { name: 'Bicycles 40' }).click();
  const first = page.getByRole('button', { name: 'How do I rename a small bicycle?' });
  await first.waitFor();
  assert.equal(await page.locator('#browse .question').count(), 24);
  await page.locator('#browse').getByRole('button', { name: 'Show more' }).click();
  await page.getByRole('button', { name: 'How do I photograph a broken bicycle?' }).waitFor();
  assert.equal(await page.locator('#browse .question').count(), 40);
  await first.click();
  await page.locator('#browse .answer strong').first().waitFor();
  once(shards(site));
});

journey('popular questions and those of a page are there', async ({ page, open }) => {
  await open(panel('page="/scales"'), faq.files);
  await ready(page);
  await page.getByRole('group', { name: 'Suggested for this page' }).getByRole('option', { name: 'How do I weigh a wooden lantern?' }).waitFor();
  await page.getByRole('group', { name: 'Popular questions' }).getByRole('option', { name: 'How do I paint a large kite?' }).click();
  await asked(page, 'How do I paint a large kite?').waitFor();
  assert.deepEqual(await call(page, 'suggest', '/scales'), ['how-do-i-weigh-a-wooden-lantern']);
  assert.deepEqual(await call(page, 'suggest', '/elsewhere'), []);
});

journey('the methods of the element wait for what they need', async ({ page, open, console: lines }) => {
  await open(panel(), faq.files);
  assert.deepEqual((await call(page, 'search', 'photograph wooden kite'))[0], 'how-do-i-photograph-a-wooden-kite');
  assert.equal(await call(page, 'show', 'how-do-i-return-a-broken-umbrella'), true);
  assert.equal(await page.locator('#answer .prose strong').innerText(), 'broken');
  assert.equal(await call(page, 'show', 'how-do-i-return-a-dragon'), false);
  expected(lines, (line) => line.includes('no question has the slug "how-do-i-return-a-dragon"'));
});

journey('an address leads to its answer, and the way back from it', async ({ page, site }) => {
  await page.goto(`${site.page(panel('routing="hash"'), faq.files)}#faq/how-do-i-weigh-a-small-kite`);
  await asked(page, 'How do I weigh a small kite?').waitFor();
  await page.getByRole('button', { name: /^Next/ }).click();
  await asked(page, 'How do I weigh a large kite?').waitFor();
  await page.goBack();
  await asked(page, 'How do I weigh a small kite?').waitFor();
  await page.reload();
  await asked(page, 'How do I weigh a small kite?').waitFor();
});

journey('a shard that fails once is fetched again', async ({ page, open, site, console: lines }) => {
  let failed = 0;
  const files = Object.fromEntries(Object.entries(faq.files).map(([path, file]) => [path, /** @type {import('./site.js').Answer} */ (/** @type {import('node:http').RequestListener} */ (request, response) => {
    if (/\/e\d+\.wasm/.test(path) && !failed++) return void response.writeHead(503).end();
    response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
  })]));
  await open(panel(), files);
  await ready(page);
  failed = 0;
  await box(page).fill('borrow wooden telescope');
  await page.getByRole('option', { name: 'How do I borrow a wooden telescope?' }).waitFor();
  assert.ok(failed > 1);
  assert.ok(site.requests.length > 0);
  expected(lines, (line) => line.includes('503'));
});

journey('a shard that never comes: it is said, nothing is lost, and trying again goes on', async ({ page, open, console: lines }) => {
  const large = await answers(page, '**/large/**');
  await open(panel(), faq.files);
  await ready(page);
  await box(page).fill('rename small kite');
  const hit = page.getByRole('option', { name: 'How do I rename a small kite?' });
  await hit.waitFor();
  large((route) => route.abort());
  await box(page).fill('transport wooden harmonica');
  const notice = page.getByRole('alert');
  await notice.getByText('Help couldn’t load. Check your connection and try again.').waitFor();
  assert.ok(await hit.isVisible(), 'what was shown is shown');
  assert.equal(await box(page).inputValue(), 'transport wooden harmonica');
  large();
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('option', { name: 'How do I transport a wooden harmonica?' }).waitFor();
  await notice.waitFor({ state: 'hidden' });
  assert.ok(lines.some((line) => /faq: .*\.wasm: cannot be fetched/.test(line)));
  expected(lines, (line) => /cannot be fetched|ERR_FAILED/.test(line));
});

journey('a newer key wins, and nothing moves meanwhile', async ({ page, open }) => {
  const large = await answers(page, '**/large/**');
  await open(panel(), faq.files);
  await ready(page);
  await box(page).fill('rename small kite');
  await page.getByRole('option', { name: 'How do I rename a small kite?' }).waitFor();
  await page.evaluate(() => {
    const state = /** @type {any} */ (window);
    state.searches = [];
    document.addEventListener('faq-search', (event) => state.searches.push(/** @type {CustomEvent} */ (event).detail.query));
  });
  /** @type {(() => void)[]} */
  const held = [];
  large((route) => held.push(() => route.continue().catch(() => {})));
  await box(page).fill('insure large lantern');
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('.body')?.ariaBusy === 'true');
  assert.ok(await page.getByRole('option', { name: 'How do I rename a small kite?' }).isVisible());
  await box(page).fill('insure large telescope');
  large();
  for (const go of held) go();
  await page.getByRole('option', { name: 'How do I insure a large telescope?' }).first().waitFor();
  assert.equal(await page.locator('.hit .title').first().innerText(), 'How do I insure a large telescope?');
  await idle(page);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).searches), ['insure large telescope']);
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('.body')?.ariaBusy), null);
});

journey('a built site serves it, with the program for it alone', async ({ page, console: lines }) => {
  const host = await serveFolders({ '/help/': faq.out }, {});
  /** @type {string[]} */
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  try {
    await page.goto(`${host.origin}/help/index.html`);
    await ready(page);
    await box(page).fill('paint broken umbrella');
    await page.getByRole('option', { name: 'How do I paint a broken umbrella?' }).first().waitFor();
    assert.ok(fetched.some((path) => path.endsWith('/faq-shards.wasm')));
    assert.deepEqual(fetched.filter((path) => /\/faq(-en-[0-9a-f]+)?\.wasm$/.test(path)), []);
    once(fetched.filter((path) => path.endsWith('.wasm')));
  } finally {
    host.close();
  }
  expected(lines, (line) => line.startsWith('request: '));
});
