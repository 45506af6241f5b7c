// @ts-check
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = { '/faq.md': '# T\n## A?\nyes\n## B?\nno\n' };

/** @param {Page} page @param {string} name */
const pressed = (page, name) => page.getByRole('group', { name: 'Was this helpful?' }).getByRole('button', { name }).getAttribute('aria-pressed');

/** @param {Page} page */
const listen = (page) =>
  page.evaluate(() => {
    const told = /** @type {any} */ (globalThis);
    told.said = [];
    document.addEventListener('faq-feedback', (event) => told.said.push(/** @type {CustomEvent} */ (event).detail));
  });

/** @param {Page} page */
const stored = (page) => page.evaluate(() => Object.keys(localStorage).length);

/** @param {Page} page */
const show = (page) => page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('a'));

journey('a reader says whether an answer helped; it is thanked for, told to the page and remembered', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await listen(page);
  await show(page);
  assert.equal(await pressed(page, 'Yes'), 'false');
  await page.getByRole('button', { name: 'Yes' }).click();
  assert.equal(await pressed(page, 'Yes'), 'true');
  await page.locator('.article .thanks').waitFor();
  await page.getByRole('status').getByText('Thanks for your feedback!').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'No' }).click(); // a reader may have second thoughts
  assert.deepEqual([await pressed(page, 'Yes'), await pressed(page, 'No')], ['false', 'true']);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).said), [{ slug: 'a', helpful: true }, { slug: 'a', helpful: false }]);
  await page.reload();
  await show(page);
  assert.deepEqual([await pressed(page, 'Yes'), await pressed(page, 'No')], ['false', 'true']);
});

journey('in the list as well', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  await listen(page);
  await page.getByRole('button', { name: 'B?' }).click();
  await page.locator('#a1').getByRole('button', { name: 'No' }).click();
  assert.equal(await page.locator('#a1').getByRole('button', { name: 'No' }).getAttribute('aria-pressed'), 'true');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).said), [{ slug: 'b', helpful: false }]);
});

journey('without storage it is remembered as long as the page is', async ({ page, open }) => {
  await open('<faq-widget load="eager" storage="none" src="/faq.md"></faq-widget>', files);
  await show(page);
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await show(page);
  assert.equal(await pressed(page, 'Yes'), 'true');
  assert.equal(await stored(page), 0);
  await page.reload();
  await show(page);
  assert.equal(await pressed(page, 'Yes'), 'false');
});

journey('storage that is broken or forbidden does no harm', async ({ page, open }) => {
  await page.addInitScript(() => {
    localStorage.setItem('faq-widget.helpful', '{broken');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await show(page);
  await page.getByRole('button', { name: 'Yes' }).click();
  assert.equal(await pressed(page, 'Yes'), 'true');
});

journey('thanks take the place of the question, and nothing moves', async ({ page, open }) => {
  await open('<main><faq-widget load="eager" src="/faq.md"></faq-widget><p>Mine</p></main>', files);
  await show(page);
  const places = () => page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
    const all = [...root.querySelectorAll('.article .feedback, .article .feedback button'), ...document.querySelectorAll('main > p')];
    return all.map((part) => JSON.stringify(part.getBoundingClientRect()));
  });
  const question = page.locator('.article .said > :first-child');
  const gap = await question.evaluate((it) => {
    const words = document.createRange();
    words.selectNodeContents(it);
    return /** @type {Element} */ (it.closest('.feedback')?.querySelector('button')).getBoundingClientRect().left - words.getBoundingClientRect().right;
  });
  assert.ok(gap > 0 && gap < 24, `no room shows that is kept for the thanks: ${gap}`);
  const before = await places();
  assert.ok(await question.isVisible());
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.locator('.article .thanks').waitFor();
  assert.equal(await question.isVisible(), false);
  assert.deepEqual(await places(), before);
});
