// @ts-check
// A help site of 66 questions: its first page lists topics with their first questions,
// each topic has a page with its answers, and all of it is found from everywhere.
import assert from 'node:assert/strict';
import { expected, journey } from './harness.js';
import { sitesAhead } from './sites.js';

const sites = sitesAhead(['lending']);

/** @param {string[]} lines */
const quiet = (lines) => expected(lines, (line) => line.startsWith(`request: ${sites.origin}/lending/`));

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
