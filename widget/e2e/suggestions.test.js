// @ts-check
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = {
  '/faq.md': `---
title: Help
---
## Where is my invoice?
<!-- faq: pages=/billing/** -->
In the list.

## How is tax counted?
<!-- faq: pages=/billing/{year}/tax -->
By country.

## What is the size?
<!-- faq: pages=/größe -->
Large.

## Who are you?
We.
`,
};

/** @param {import('playwright-core').Page} page @param {string} path @returns {Promise<string[]>} */
const suggest = (page, path) => page.evaluate((p) => /** @type {any} */ (document.querySelector('faq-widget')).suggest(p), path);

/** @param {import('playwright-core').Page} page */
const group = (page) => page.getByRole('group', { name: 'Suggested for this page' });

journey('the questions of a page come first, the most specific before the others', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  assert.equal(await group(page).count(), 0);
  assert.deepEqual(await suggest(page, '/billing/2025/tax?x=1'), ['how-is-tax-counted', 'where-is-my-invoice']);
  assert.deepEqual(await group(page).getByRole('option').allTextContents(), ['How is tax counted?', 'Where is my invoice?']);
  assert.equal(await group(page).getAttribute('part'), 'suggestions');
  await page.getByRole('button', { name: 'Who are you?' }).waitFor(); // the FAQ stays beneath
  assert.deepEqual(await suggest(page, encodeURI('/größe')), ['what-is-the-size']);
  assert.deepEqual(await suggest(page, '/elsewhere'), []);
  assert.equal(await group(page).count(), 0);
  assert.equal(await page.getByRole('combobox').getAttribute('aria-expanded'), 'false');
});

journey('suggestions are chosen with the keys, give way to what is typed and come back', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  await suggest(page, '/billing');
  const input = page.getByRole('combobox');
  assert.equal(await input.getAttribute('aria-expanded'), 'true');
  await input.focus();
  await page.keyboard.press('Enter'); // nothing is chosen: nothing opens
  assert.equal(await group(page).count(), 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Where is my invoice?', level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  await group(page).waitFor();
  await input.fill('who');
  assert.equal(await group(page).count(), 0);
  assert.equal(await page.getByRole('option').count(), 1);
  await page.keyboard.press('Escape');
  await group(page).waitFor();
});

journey('a path that comes while an answer is read waits until it is left', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('who-are-you'));
  await suggest(page, '/billing');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  assert.equal(await group(page).count(), 0);
  await page.getByRole('button', { name: 'Back' }).click();
  await group(page).waitFor();
});
