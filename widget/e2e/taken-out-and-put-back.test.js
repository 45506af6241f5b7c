// @ts-check
// Pages that remove an element and put it back: an open one is complete at once,
// without the reader going near it.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: what was open is whole when it is put back`, async ({ page, open }) => {
    await open(`<main></main><faq-widget mode="${mode}" src="/a.md"></faq-widget>`, { '/a.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' });
    await page.locator('[part=launcher]').click();
    await ready(page);
    await page.getByRole('combobox').fill('pears');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Pears?' }).waitFor();
    await page.mouse.move(1, 1);
    await page.evaluate(async () => {
      const told = (/** @type {any} */ (window).told = /** @type {string[]} */ ([]));
      const widget = /** @type {Element} */ (document.querySelector('faq-widget'));
      for (const type of ['faq-open', 'faq-close']) widget.addEventListener(type, () => told.push(type));
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve)); // long enough to be gone
      document.querySelector('main')?.append(widget);
    });
    await page.getByRole('heading', { level: 2, name: 'Pears?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: 'Pears?' }).waitFor();
    assert.equal(await page.getByRole('combobox').inputValue(), 'pears');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).told), []);
    assert.equal(await page.locator('[part=panel]').evaluate((panel) => panel.matches(':modal')), mode === 'palette');
  });
}

journey('an element that is closed while it is out is closed when it is put back', async ({ page, open }) => {
  await open('<main></main><faq-widget mode="panel" src="/a.md"></faq-widget>', { '/a.md': '## Apples?\nRed.\n' });
  await page.locator('[part=launcher]').click();
  await ready(page);
  await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve));
    widget.removeAttribute('open');
    document.querySelector('main')?.append(widget);
  });
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('[part=launcher]').click();
  await page.getByRole('combobox').waitFor();
});
