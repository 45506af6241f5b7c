// @ts-check
// The FAQ while nothing is asked: topics, sections, and find-in-page.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {string} title @param {number} n */
const topic = (title, n) => `# ${title}\n${Array.from({ length: n }, (_, i) => `## ${title} ${i}?\nsaid of ${title} ${i}\n`).join('')}`;

/**
 * outline lists the headings in the accessibility tree: level and name.
 * @param {Page} page
 */
async function outline(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter((n) => !n.ignored && n.role?.value === 'heading').map((n) => `${n.properties?.find((p) => p.name === 'level')?.value.value} ${n.name?.value}`);
}

journey('no level is left out among the headings', async ({ page, open }) => {
  const files = { '/a.md': '# A\n## S\n### Sub?\nx\n\n#### Detail\ny\n### Two?\nz\n', '/b.md': '# B\n## One?\n\n### Detail of one\nx\n' };
  await open('<faq-widget load="eager" src="/a.md /b.md"></faq-widget>', files);
  await ready(page);
  await page.getByRole('button', { name: 'Sub?' }).click();
  await page.getByRole('button', { name: 'One?' }).click();
  assert.deepEqual(await outline(page), ['2 A', '3 S', '4 Sub?', '5 Detail', '4 Two?', '2 B', '3 One?', '4 Detail of one']);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('one'));
  assert.deepEqual((await outline(page)).slice(0, 2), ['2 One?', '3 Detail of one']);
});

journey('a panel with more than three topics lists them first, with fewer all their questions', async ({ page, open }) => {
  const files = { '/a.md': topic('Red', 20), '/b.md': topic('Blue', 11), '/c.md': topic('Green', 1), '/d.md': topic('Grey', 2) };
  await open('<faq-widget mode="panel" open src="/a.md /b.md /c.md"></faq-widget>', files);
  await ready(page);
  assert.equal(await page.locator('.question').count(), 32);
  assert.deepEqual(await page.locator('.heading').allTextContents(), ['Red', 'Blue', 'Green']);
  await open('<faq-widget mode="panel" open src="/a.md /b.md /c.md /d.md"></faq-widget>', files);
  await ready(page);
  assert.equal(await page.getByRole('button', { name: 'Red 3?' }).count(), 0);
  const red = page.getByRole('button', { name: 'Red 20', exact: true });
  await red.click();
  assert.equal(await red.getAttribute('aria-expanded'), 'true');
  await page.getByRole('button', { name: 'Red 3?' }).click();
  await page.getByText('said of Red 3', { exact: true }).waitFor();
  await red.click();
  assert.equal(await page.getByText('said of Red 3', { exact: true }).isVisible(), false);
});

journey('a page shows the whole FAQ, and one with thousands of questions in portions', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/a.md /b.md"></faq-widget>', { '/a.md': topic('Red', 20), '/b.md': topic('Blue', 11) });
  await ready(page);
  assert.equal(await page.getByRole('button', { name: /Red|Blue/, expanded: false }).count(), 31);
  await open('<faq-widget load="eager" src="/a.md"></faq-widget>', { '/a.md': topic('Red', 1100) });
  await ready(page);
  assert.equal(await page.locator('.question').count(), 500);
  await page.getByRole('button', { name: 'Show more' }).click();
  assert.equal(await page.locator('.question').count(), 1000);
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.textContent), 'Red 500?');
  await page.getByRole('button', { name: 'Show more' }).click();
  assert.equal(await page.locator('.question').count(), 1100);
  assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
});

journey('more hits than the limit are a button away, and each says its place among all', async ({ page, open }) => {
  await open('<faq-widget load="eager" limit="3" src="/a.md"></faq-widget>', { '/a.md': topic('Red', 5) });
  await ready(page);
  await page.getByRole('combobox').fill('red');
  assert.equal(await page.getByRole('option').count(), 3);
  assert.equal(await page.getByRole('option').last().getAttribute('aria-setsize'), '5');
  assert.equal(await page.getByRole('option').last().getAttribute('aria-posinset'), '3');
  await page.getByRole('button', { name: 'Show more' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('option').count(), 5);
  assert.equal(await page.getByRole('combobox').getAttribute('aria-activedescendant'), 'hit3', 'the keys go on at the first of the new ones');
  assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  const ids = await page.evaluate(() => [...(document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('[id]') ?? [])].map((e) => e.id));
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
});

journey('the search of the browser finds what closed answers say, and opens them', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/a.md"></faq-widget>', { '/a.md': topic('Red', 40) });
  await ready(page);
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('#a39')?.textContent?.includes('said of Red 39'));
  const answer = page.locator('#a39');
  assert.equal(await answer.getAttribute('hidden'), 'until-found');
  assert.equal((await answer.boundingBox())?.height ?? 0, 0, 'closed answers take no room');
  // What find-in-page does at a match in such an element.
  await answer.evaluate((e) => {
    e.querySelector('p')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  assert.equal(await page.getByRole('button', { expanded: true }).textContent(), 'Red 39?');
  assert.equal(await answer.isVisible(), true);
});

journey('questions in another language than the interface say so, each in its own direction', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/a.md /b.md"></faq-widget>', { '/a.md': topic('Red', 1), '/b.md': '---\nlang: ar\n---\n# مساعدة\n## كيف أدفع؟\nبالبطاقة.\n' });
  await ready(page);
  const arabic = page.getByRole('button', { name: 'كيف أدفع؟' });
  await arabic.click();
  const [question, answer] = [arabic.locator('span'), page.getByText('بالبطاقة.')];
  assert.deepEqual(await question.evaluate((e) => [/** @type {HTMLElement} */ (e).lang, getComputedStyle(e).direction]), ['ar', 'rtl']);
  assert.deepEqual(await answer.evaluate((e) => [e.parentElement?.lang, getComputedStyle(e).direction]), ['ar', 'rtl']);
  await page.getByRole('combobox').fill('كيف');
  assert.deepEqual(await page.locator('.hit .title').evaluate((e) => [/** @type {HTMLElement} */ (e).lang, getComputedStyle(e).direction]), ['ar', 'rtl']);
});

journey('a large FAQ is searched at once by its questions, and by its answers soon', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/a.md"></faq-widget>', { '/a.md': `${topic('Red', 1500)}## Last?\nonly here stands xylophone\n` });
  const slugs = await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('red 1499'));
  assert.equal(slugs[0], 'red-1499');
  await page.getByRole('combobox').fill('xylophone');
  await page.getByRole('option', { name: /^Last/ }).waitFor();
});

const fallback = `<faq-widget load="eager" routing="none" src="/a.md">
  <details><summary>Red 0?</summary><div id="red-0">x</div></details>
  <details id="red-1" open><summary>Red 1?</summary>y</details>
</faq-widget><a href="#red-0">to zero</a>`;

journey('what was open in the fallback stays open, and links to it lead on', async ({ page, open }) => {
  await open(fallback, { '/a.md': topic('Red', 3) });
  await ready(page);
  assert.deepEqual(await page.getByRole('button', { expanded: true }).allTextContents(), ['Red 1?']);
  await page.getByRole('link', { name: 'to zero' }).click();
  await page.getByRole('button', { name: 'Red 0?', expanded: true }).waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.textContent), 'Red 0?');
});

journey('an address that names a question of the fallback opens it', async ({ page, open }) => {
  await open(fallback, { '/a.md': topic('Red', 3) });
  await page.goto(`${page.url()}#red-0`);
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Red 0?', expanded: true }).waitFor();
});
