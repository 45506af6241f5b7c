// @ts-check
// A help site of 66 questions: its first page lists topics with their first questions,
// each topic has a page with its answers, and everything is found from every page. A
// site of 212 questions in a single topic: its list continues on a second page.
import assert from 'node:assert/strict';
import { expected, journey } from './harness.js';
import { sitesAhead } from './sites.js';

const sites = sitesAhead(['lending', 'ledger']);

/** @param {string[]} lines */
const quiet = (lines) => expected(lines, (line) => /^request: .*\/(lending|ledger)\//.test(line));

journey('without script the first page leads to each topic, and a topic has its answers', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${sites.origin}/lending/index.html`);
  assert.equal(await tab.locator('main h2').count(), 6);
  assert.equal(await tab.locator('main h2 .count').first().textContent(), '11');
  assert.equal(await tab.locator('main .asked li').count(), 30, 'five of each');
  await tab.locator('main h2').getByRole('link', { name: 'Umbrellas' }).click();
  assert.equal(await tab.title(), 'Umbrellas · Lending');
  assert.equal(await tab.locator('details').count(), 11);
  await tab.getByText('How do I weigh one of the umbrellas?').click();
  await tab.getByRole('link', { name: 'how to insure one' }).filter({ visible: true }).click();
  assert.ok(await tab.getByText('ask for insure').isVisible(), 'a link within the topic opens its question');
  await tab.close();
  quiet(lines);
});

journey('with script the first page has all questions, and the header of a topic finds those of others', async ({ page, console: lines }) => {
  await page.goto(`${sites.origin}/lending/index.html`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready);
  assert.equal(await page.evaluate(async () => (await /** @type {any} */ (document.querySelector('faq-widget')).search('telescpoe photograph'))[0]), 'how-do-i-photograph-one-of-the-telescopes');
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Kites' }).click();
  for (const width of [700, 900, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const [find, bar] = await Promise.all([page.locator('[data-find]').boundingBox(), page.locator('header.bar').boundingBox()]);
    assert.ok(find && bar && find.x > bar.x + bar.width / 2, `${width}: the search is at the end of the header`);
  }
  await page.locator('[data-find]').click();
  await page.locator('faq-widget').getByRole('combobox').fill('lantern repair');
  await page.locator('faq-widget').getByRole('option', { name: 'How do I repair one of the lanterns?' }).waitFor();
  quiet(lines);
});

journey('without script a long list goes on on a second page, and leads back', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${sites.origin}/ledger/index.html`);
  assert.equal(await tab.locator('main .asked li').count(), 200);
  const pages = tab.getByRole('navigation', { name: 'More questions' });
  assert.equal(await pages.getByRole('link', { name: '1' }).getAttribute('aria-current'), 'page');
  await pages.getByRole('link', { name: '2' }).click();
  assert.equal(await tab.title(), 'Ledger (2)');
  assert.equal(await tab.locator('main .asked li').count(), 12);
  assert.equal(await pages.getByRole('link', { name: '2' }).getAttribute('aria-current'), 'page');
  await tab.getByRole('link', { name: 'What is entry 212?' }).click();
  assert.ok(await tab.getByText('A sum, to be kept.').isVisible());
  await tab.goBack();
  await pages.getByRole('link', { name: '1' }).click();
  assert.equal(await tab.title(), 'Ledger');
  await tab.close();
  quiet(lines);
});

journey('with script the widget takes the place of the list, and finds what is on the second page', async ({ page, console: lines }) => {
  await page.goto(`${sites.origin}/ledger/index.html`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready);
  assert.ok(!(await page.getByRole('navigation', { name: 'More questions' }).isVisible()));
  await page.getByRole('combobox').fill('entry 211');
  await page.getByRole('option', { name: 'What is entry 211?' }).waitFor();
  quiet(lines);
});

journey('on a phone the row of topics shows the one that the page is at, and the page stays where it is', async ({ page, console: lines }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${sites.origin}/lending/index.html`);
  await page.locator('.rail a').last().click();
  await page.waitForURL('**/topics/**');
  const at = await page.locator('.rail [aria-current]').boundingBox();
  assert.ok(at && at.x >= 0 && at.x + at.width <= 320, JSON.stringify(at));
  assert.equal(await page.evaluate(() => scrollY), 0);
  quiet(lines);
});
