// @ts-check
// The search box: what is in it before anything is typed, and how it is emptied.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { journey, ready, still } from './harness.js';

const files = { '/faq.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' };
/** @param {import('playwright-core').Page} page */
const typing = (page) => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id);

for (const mode of ['inline', 'panel', 'popover', 'palette']) {
  journey(`${mode}: a press empties the box, and the next letter goes into it`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" src="/faq.md"></faq-widget>`, files);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
    await ready(page);
    const clear = page.getByRole('button', { name: 'Clear search' });
    const box = page.getByRole('combobox');
    assert.equal(await clear.isVisible(), false, 'nothing to clear');
    await box.fill('apples');
    await page.getByRole('option').first().waitFor();
    await still(page);
    const { width, height } = /** @type {{ width: number, height: number }} */ (await clear.boundingBox());
    assert.ok(width >= 44 && height >= 44, `${width} by ${height}`);
    assert.deepEqual(await breaches(page), []);
    await clear.click();
    assert.equal(await box.inputValue(), '');
    assert.equal(await typing(page), 'input');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await page.keyboard.type('pears');
    await page.keyboard.press('Tab');
    assert.equal(await clear.evaluate((it) => it.matches(':focus-visible')), true, 'by keyboard');
    await page.keyboard.press('Enter');
    assert.equal(await box.inputValue(), '');
    assert.equal(await typing(page), 'input');
  });
}

journey('the page names what is searched, at any time', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md" placeholder="Search Orchard help"></faq-widget>', files);
  await ready(page);
  assert.equal(await page.locator('input[placeholder="Search Orchard help"]').count(), 1);
  assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).placeholder), 'Search Orchard help');
  await page.getByRole('combobox').fill('pears');
  await page.evaluate(() => { /** @type {any} */ (document.querySelector('faq-widget')).placeholder = 'Search all fruit'; });
  await page.locator('input[placeholder="Search all fruit"]').waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'pears', 'what was typed stays');
  await page.evaluate(() => document.querySelector('faq-widget')?.removeAttribute('placeholder'));
  await page.locator('input[placeholder="Search for answers"]').waitFor();
});

journey('the keys that lead to the box are in it while it is empty, for the eye alone', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/faq.md" shortcut="ctrl+shift+f1"></faq-widget>', files);
  await page.keyboard.press('Control+Shift+F1');
  await ready(page);
  const chip = page.locator('.chip');
  assert.deepEqual(await chip.locator('kbd').allInnerTexts(), ['Ctrl', 'Shift', 'F1']);
  assert.equal(await chip.getAttribute('aria-hidden'), 'true');
  await page.getByRole('combobox').fill('a');
  assert.equal(await chip.isVisible(), false);
  await page.getByRole('combobox').fill('');
  assert.equal(await chip.isVisible(), true);
});

journey('without a shortcut the box has no chip', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  assert.equal(await page.locator('.chip').count(), 0);
});

for (const lang of ['en', 'ar']) {
  journey(`${lang}: words in the box lie on neither the glass nor the cross`, async ({ page, open }) => {
    await open(`<faq-widget load="eager" lang="${lang}" src="/faq.md" shortcut="mod+k" placeholder="${'Search '.repeat(40)}"></faq-widget>`, files);
    await ready(page);
    const gaps = () => page.locator('.search').evaluate((row) => {
      const input = /** @type {HTMLElement} */ (row.querySelector('input'));
      const style = getComputedStyle(input);
      const box = input.getBoundingClientRect();
      const from = box.left + parseFloat(style.paddingLeft), to = box.right - parseFloat(style.paddingRight);
      return [...row.children].filter((it) => it !== input && it.checkVisibility()).map((it) => {
        const { left, right } = it.getBoundingClientRect();
        return Math.max(from - right, left - to) >= 0;
      });
    });
    assert.deepEqual(await gaps(), [true, true], 'glass and chip');
    await page.getByRole('combobox').fill('apples '.repeat(40));
    assert.deepEqual(await gaps(), [true, true], 'glass and cross');
  });
}
