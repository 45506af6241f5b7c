// @ts-check
// By keyboard alone, in every mode: open, search, read, follow a link, go back, close, and have the focus where it was.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = { '/faq.md': '## Apples?\nSee [pears](#pears).\n\n## Pears?\nGreen.\n\n## Quinces?\nYellow.\n' };

for (const mode of ['inline', 'panel', 'popover', 'palette']) {
  journey(`${mode}, by keyboard alone`, async ({ page, open }) => {
    await open(`<button id="mine">Mine</button><faq-widget mode="${mode}" src="/faq.md"></faq-widget>`, files);
    const inside = (/** @type {string} */ selector) =>
      page.waitForFunction((s) => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.matches(s), selector);
    await page.locator('#mine').focus();
    if (mode === 'inline') await ready(page);
    await page.keyboard.press('Tab');
    if (mode !== 'inline') {
      await inside('.launcher');
      await page.keyboard.press('Enter');
      await ready(page);
    }
    await inside('#input');
    await page.keyboard.type('apples');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await inside('.asked');
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.matches('.prose a'))) break;
    }
    await inside('.prose a');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Pears?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: 'Apples?' }).waitFor();
    await inside('.prose a'); // the link that was followed
    await page.keyboard.press('Escape');
    await inside('#input');
    assert.equal(await page.getByRole('combobox').inputValue(), 'apples');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('combobox').inputValue(), '');
    if (mode === 'inline') return;
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await inside('.launcher');
  });
}
