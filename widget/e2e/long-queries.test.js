// @ts-check
// A query that is typed, pasted or in an address may have any length.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = { '/a.md': '## Apples?\nRed.\n\n## Quinces?\nYellow.\n' };
const inline = '<faq-widget src="/a.md" load="eager"></faq-widget>';

/** @param {import('playwright-core').Page} page @param {string} want */
const addressed = (page, want) => page.waitForFunction((w) => location.hash === w, want);

journey('a query of many letters is cut where it comes in', async ({ page, open }) => {
  await open(inline, files);
  await ready(page);
  const box = page.getByRole('combobox');
  const said = page.locator('.none');
  await page.evaluate((hash) => void (location.hash = hash), `faq?q=${'x'.repeat(100_000)}`);
  await said.waitFor();
  assert.equal((await box.inputValue()).length, 200);
  assert.ok((await said.innerText()).length < 120, 'it is not repeated in full');
  await page.evaluate(() => document.querySelector('faq-widget')?.search('word '.repeat(20_000)));
  assert.equal((await box.inputValue()).length, 1_000);
  await addressed(page, `#faq?q=${'word%20'.repeat(40)}`);
  await box.fill('quin');
  await addressed(page, '#faq?q=quin');
});
