// @ts-check
// Pages that replace their body, keep elements across pages, or come back from the
// back-forward cache: one widget before, one after, and it works.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** works asserts that there is one widget, that its key opens it once and that it answers. @param {Page} page */
async function works(page) {
  assert.equal(await page.locator('faq-widget').count(), 1);
  const open = () => page.evaluate(() => document.querySelector('faq-widget')?.hasAttribute('open'));
  const before = await open();
  await page.keyboard.press('Control+KeyK');
  assert.equal(await open(), !before, 'one press, one change');
  if (before) await page.keyboard.press('Control+KeyK');
  await page.getByRole('combobox').fill('ntp');
  await page.getByRole('option').first().waitFor();
  assert.equal(await page.locator('faq-widget >> .panel:visible').count(), 1);
}

/** The ways in which page-transition frameworks replace a page, each with a body of its own. @type {Record<string, (i: number) => void>} */
const swaps = {
  'the element moved into the new body': () => {
    const body = document.createElement('body');
    body.append(document.createElement('main'), /** @type {Element} */ (document.querySelector('faq-widget')));
    document.body.replaceWith(body);
  },
  'a copy of it in the new body': () => {
    const body = document.createElement('body');
    const copy = /** @type {Element} */ (/** @type {Element} */ (document.querySelector('faq-widget')).cloneNode(true));
    copy.removeAttribute('open');
    body.append(document.createElement('main'), copy);
    document.body.replaceWith(body);
  },
  'the element put in after the change': () => {
    const widget = /** @type {Element} */ (document.querySelector('faq-widget'));
    document.body.replaceWith(document.createElement('body'));
    document.body.append(widget);
  },
  'the element moved by moveBefore': () => {
    const widget = /** @type {Element} */ (document.querySelector('faq-widget'));
    const main = document.createElement('main');
    document.body.prepend(main);
    const move = /** @type {any} */ (main).moveBefore;
    if (move) move.call(main, widget, null);
    else main.append(widget); // browsers without it
  },
};

for (const mode of ['panel', 'popover', 'palette']) {
  for (const [name, swap] of Object.entries(swaps)) {
    journey(`${mode}: ${name}, ten times`, async ({ page, open }) => {
      await open(`<main></main><faq-widget mode="${mode}" load="eager" shortcut="mod+k"></faq-widget>`);
      await ready(page);
      for (let i = 0; i < 10; i++) {
        await page.evaluate((on) => document.querySelector('faq-widget')?.toggleAttribute('open', on), i % 2 === 0);
        await page.evaluate(swap, i);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      }
      await works(page);
    });
  }
}

// back-forward-cache.test.js uses the cache itself. Here its steps are done one by one:
// the page gets the event, is frozen by the browser, woken, and gets the event again.
for (const mode of ['panel', 'palette', 'inline']) {
  journey(`${mode}: a page that was put away and comes back is as it was`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" load="eager" shortcut="mod+k"></faq-widget>`);
    await ready(page);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
    await page.getByRole('combobox').fill('ntp');
    await page.getByRole('option').first().waitFor();
    const session = await page.context().newCDPSession(page);
    const tell = (/** @type {string} */ type) => page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
    await tell('pagehide');
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tell('pageshow');
    assert.equal(await page.getByRole('combobox').inputValue(), 'ntp');
    assert.ok(await page.getByRole('option').count());
    await page.getByRole('combobox').fill('static ip');
    await page.getByRole('option', { name: /static IP/ }).first().waitFor();
    if (mode !== 'inline') await works(page);
  });
}
