// @ts-check
// Every part that a page may style is where it should be, and nowhere else.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = { '/faq.md': '# T\n## Red one?\n<!-- faq: pages=/x -->\nsaid of red\n## Blue?\nblue and red\n' };

/** @param {import('playwright-core').Page} page @returns {Promise<Record<string, string>>} part → its visible elements, as tag names */
const parts = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, string>} */
    const found = {};
    for (const element of document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('[part]') ?? []) {
      if (!element.checkVisibility()) continue;
      const name = element.getAttribute('part') ?? '';
      found[name] = [...(found[name]?.split(' ') ?? []), element.localName].join(' ');
    }
    return found;
  });

journey('a page styles the launcher, panel, search, results, answers and what is around them', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/faq.md"><p slot="footer">Ours</p></faq-widget>', files);
  assert.deepEqual(Object.keys(await parts(page)), ['launcher']);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
  await ready(page);
  const browsing = await parts(page);
  for (const name of ['panel', 'header', 'search', 'input', 'status', 'footer', 'home']) assert.ok(browsing[name], `${name}: ${JSON.stringify(browsing)}`);
  assert.equal(browsing.question, 'h2 h2');
  assert.ok(!browsing.answer && !browsing.feedback && !browsing.result);

  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).suggest('/x'));
  assert.equal((await parts(page)).suggestions, 'div');

  await page.getByRole('combobox').fill('red');
  await page.getByRole('option').first().waitFor();
  const hits = await parts(page);
  assert.equal(hits.results, 'div');
  assert.equal(hits.result, 'div div');
  assert.equal(hits.snippet, 'span span');
  assert.match(hits.mark, /^mark( mark)+$/);
  assert.ok(!hits.suggestions && !hits.question);

  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Red one?' }).waitFor();
  const reading = await parts(page);
  assert.deepEqual([reading.bar, reading.question, reading.answer, reading.feedback], ['div', 'h2', 'div', 'div']);
  assert.match(reading.mark, /^mark mark$/);
});

journey('the weight that a page gives questions reaches the rows of the list', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', {
    '/faq.md': '## A?\na\n## B?\nb\n', '/own.css': 'faq-widget::part(question) { font-weight: 300; }',
  });
  await ready(page);
  await page.evaluate(() => new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/own.css', onload: resolve });
    document.head.append(link);
  }));
  assert.deepEqual(await page.locator('.question').evaluateAll((all) => all.map((it) => getComputedStyle(it).fontWeight)), ['300', '300']);
});
