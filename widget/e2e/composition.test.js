// @ts-check
// Input methods: the Enter that ends a composition opens nothing, in any browser's
// order of events, and no key of a composition is a shortcut.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const markdown = '## 東京はどこですか？\n日本です。\n\n## 京都はどこですか？\n日本です。\n';

/**
 * The events of an Enter that accepts a composition, in each browser's order.
 * @type {Record<string, [type: string, init: object][]>}
 */
const orders = {
  Chrome: [
    ['keydown', { key: 'Process', code: 'Enter', keyCode: 229, isComposing: true }],
    ['compositionend', { data: '東京' }],
    ['keyup', { key: 'Enter', code: 'Enter', keyCode: 13 }],
  ],
  'Chrome on a Mac': [
    ['keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true }],
    ['compositionend', { data: '東京' }],
    ['keyup', { key: 'Enter', code: 'Enter', keyCode: 13 }],
  ],
  Firefox: [
    ['keydown', { key: 'Enter', code: 'Enter', keyCode: 13, isComposing: true }],
    ['compositionend', { data: '東京' }],
    ['keyup', { key: 'Enter', code: 'Enter', keyCode: 13 }],
  ],
  Safari: [
    ['compositionend', { data: '東京' }],
    ['keydown', { key: 'Enter', code: 'Enter', keyCode: 229 }],
    ['keyup', { key: 'Enter', code: 'Enter', keyCode: 13 }],
  ],
};

for (const mode of ['inline', 'palette']) {
  for (const [browser, events] of Object.entries(orders)) {
    journey(`${mode}: the Enter that ends a composition opens nothing, in the order of ${browser}`, async ({ page, open }) => {
      await open(`<faq-widget mode="${mode}" src="/faq.md" load="eager" shortcut="Enter"></faq-widget>`, { '/faq.md': markdown });
      await ready(page);
      if (mode !== 'inline') await page.locator('faq-widget').evaluate((widget) => widget.toggleAttribute('open', true));
      const box = page.getByRole('combobox');
      await box.fill('東京');
      await page.getByRole('option').first().waitFor();
      for (const key of ['Enter', 'Escape', 'ArrowDown']) {
        await box.evaluate((input, [events, key]) => {
          const make = (/** @type {string} */ type, /** @type {any} */ init) =>
            type === 'compositionend' ? new CompositionEvent(type, { bubbles: true, composed: true, ...init }) : new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init, key: init.key === 'Enter' ? key : init.key });
          for (const [type, init] of /** @type {any} */ (events)) input.dispatchEvent(make(type, init));
        }, /** @type {const} */ ([events, key]));
      }
      assert.equal(await box.inputValue(), '東京', 'what was composed is still there');
      assert.ok(await page.getByRole('option').first().isVisible(), 'and so are the hits');
      assert.equal(await page.locator('[aria-selected=true]').count(), 0, 'none of which is chosen');
      assert.equal(await page.locator('#answer').isVisible(), false);
      assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing was asked yet');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: '東京はどこですか？' }).waitFor();
    });
  }
}

journey('a shortcut is none while a composition goes on elsewhere in the page', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/faq.md" shortcut="mod+k"></faq-widget><p>Text</p>', { '/faq.md': markdown });
  const pressed = (/** @type {object} */ more) =>
    page.evaluate((init) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, composed: true, ...init }));
      return document.querySelector('faq-widget')?.hasAttribute('open');
    }, more);
  assert.equal(await pressed({ isComposing: true }), false);
  assert.equal(await pressed({ keyCode: 229 }), false);
  assert.equal(await pressed({}), true);
});
