// @ts-check
// What lies on top: a full-screen part of the page, the page's own dialogs, and which of them Escape closes.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = { '/a.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' };

/** onTop reports whether a press in the middle of a part of the widget would hit it. @param {Page} page @param {string} part */
const onTop = (page, part) =>
  page.waitForFunction((name) => {
    const root = document.querySelector('faq-widget')?.shadowRoot;
    const element = root?.querySelector(`[part=${name}]`);
    if (!root || !element?.checkVisibility()) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return element.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  }, part);

/** @param {Page} page */
const focus = (page) => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id ?? document.activeElement?.id);

/** fills makes an element full-screen, which takes a press. @param {Page} page @param {string} selector */
async function fills(page, selector) {
  await page.evaluate((s) => {
    document.addEventListener('keydown', () => (s === 'html' ? document.documentElement : document.querySelector(s))?.requestFullscreen(), { once: true });
  }, selector);
  await page.keyboard.press('F2');
  await page.waitForFunction((s) => document.fullscreenElement?.matches(s), selector);
}

for (const mode of ['panel', 'popover', 'palette']) {
  for (const [what, selector] of Object.entries({ 'the whole page': 'html' })) {
    journey(`${mode}: when ${what} fills the screen, panel and launcher stay in sight`, async ({ page, open }) => {
      await open(`<div id="part"><p>Part</p></div><faq-widget mode="${mode}" src="/a.md"></faq-widget>`, files);
      await onTop(page, 'launcher');
      await fills(page, selector);
      await onTop(page, 'launcher');
      await page.locator('[part=launcher]').click();
      await ready(page);
      await page.getByRole('combobox').fill('pears');
      await onTop(page, 'panel');
      await page.evaluate(() => document.exitFullscreen());
      await page.waitForFunction(() => !document.fullscreenElement);
      await onTop(page, 'panel');
      await fills(page, selector);
      await onTop(page, 'panel');
      assert.equal(await focus(page), 'input');
      assert.equal(await page.getByRole('combobox').inputValue(), 'pears');
      await page.getByRole('button', { name: 'Close' }).click();
      await onTop(page, 'launcher');
      await page.evaluate(() => document.exitFullscreen());
      await page.waitForFunction(() => !document.fullscreenElement);
      await onTop(page, 'launcher');
    });
  }
}

journey('panel: when a part of the page fills the screen, its shortcut opens it above that, and it stays there', async ({ page, open }) => {
  await open('<div id="part"><p>Part</p></div><faq-widget mode="panel" shortcut="mod+k" src="/a.md"></faq-widget>', files);
  await onTop(page, 'launcher');
  await fills(page, '#part');
  await page.keyboard.press('Control+k');
  await ready(page);
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
  await onTop(page, 'panel');
  await page.evaluate(() => document.exitFullscreen());
  await page.waitForFunction(() => !document.fullscreenElement && !document.querySelector('faq-widget')?.shadowRoot?.querySelector(':modal'));
  await fills(page, '#part');
  await onTop(page, 'panel');
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
  await page.keyboard.type('pears');
  await page.getByRole('option', { name: 'Pears?' }).waitFor();
});

const dialog = '<dialog id="own"><button id="ask">Help</button><input id="field"></dialog><button id="far">Far</button>';

for (const mode of ['panel', 'popover']) {
  journey(`${mode}: opened from inside a modal dialog of the page it is modal, and Escape closes it first`, async ({ page, open }) => {
    await open(`${dialog}<faq-widget mode="${mode}" src="/a.md"></faq-widget>`, files);
    for (let round = 0; round < 2; round++) { // once before the shell is there, once after
      await page.evaluate(() => {
        const own = /** @type {HTMLDialogElement} */ (document.getElementById('own'));
        own.showModal();
        document.getElementById('ask')?.addEventListener('click', () => document.querySelector('faq-widget')?.toggleAttribute('open', true), { once: true });
      });
      await page.locator('#ask').click();
      await ready(page);
      await onTop(page, 'panel');
      await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
      await page.keyboard.type('pears');
      await page.getByRole('option', { name: 'Pears?' }).waitFor();
      assert.ok(await page.locator('[part=panel]').evaluate((panel) => panel.matches(':modal')));
      await page.keyboard.press('Escape'); // out of the query
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('faq-widget')?.hasAttribute('open'));
      assert.equal(await page.evaluate(() => /** @type {HTMLDialogElement} */ (document.getElementById('own')).open), true);
      assert.equal(await focus(page), 'ask');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !(/** @type {HTMLDialogElement} */ (document.getElementById('own')).open));
    }
    await page.locator('[part=launcher]').click();
    await onTop(page, 'panel');
    assert.equal(await page.locator('[part=panel]').evaluate((panel) => panel.matches(':modal')), false);
  });

  for (const [kind, show] of Object.entries({ 'modal dialog': 'showModal', popover: 'showPopover' })) {
    journey(`${mode}: Escape in a ${kind} of the page closes that, and the panel beneath it stays`, async ({ page, open }) => {
      const own = kind === 'popover' ? dialog.replace('<dialog', '<div popover').replace('</dialog', '</div') : dialog;
      await open(`<link rel="stylesheet" href="/own.css">${own}<faq-widget mode="${mode}" src="/a.md"></faq-widget>`, { ...files, '/own.css': '#own { position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; } #field { width: 100%; height: 100%; }' });
      await page.locator('[part=launcher]').click();
      await ready(page);
      await page.evaluate((method) => { // by a key: a page that moves the focus by itself as soon as a panel has it counts as a guard
        document.addEventListener('keydown', () => {
          /** @type {any} */ (document.getElementById('own'))[method]();
          document.getElementById('field')?.focus();
        }, { once: true, capture: true });
      }, show);
      await page.keyboard.press('F2');
      await page.waitForFunction(() => document.activeElement?.id === 'field');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.getElementById('own')?.checkVisibility());
      assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.hasAttribute('open')), true);
      await onTop(page, 'panel');
    });
  }
}
