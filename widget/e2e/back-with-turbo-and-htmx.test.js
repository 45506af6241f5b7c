// @ts-check
// Pages whose body is swapped for the next page's: Turbo, which keeps copies for Back
// and some elements across pages, and HTMX, which keeps HTML.
import assert from 'node:assert/strict';
import { expected, journey, ready } from './harness.js';
import { library } from './libraries.js';

/** @typedef {import('playwright-core').Page} Page */

const markdown = '## Apples?\nSee [pears](#pears).\n\n## Pears?\nGreen.\n\n## Quinces?\nYes.\n';

/** @param {Page} page @param {string} name */
const answer = (page, name) => page.getByRole('heading', { level: 2, name }).waitFor();

/** @param {Page} page @param {string} text */
const typed = (page, text) => page.waitForFunction((t) => /** @type {any} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('#input'))?.value === t, text);

/** @param {string} script @param {string} widget */
function pages(script, widget) {
  const html = (/** @type {string} */ title, /** @type {string} */ rest) => `<!DOCTYPE html><html lang="en"><head><title>${title}</title><script src="/faq-widget.js" defer></script><script src="/${script}" defer></script></head><body hx-boost="true"><h1>${title}</h1><p><a href="/one.html">First</a> <a href="/other.html">Second</a></p>${widget}${rest}</body></html>`;
  const page = (/** @type {string} */ title, rest = '') => ({ policy: null, type: 'text/html; charset=utf-8', body: html(title, rest) });
  return { '/one.html': page('One'), '/other.html': page('Two', '<p>More</p>'), '/a.md': markdown, [`/${script}`]: library(/** @type {any} */ (script)) };
}

/** visitPages serves pages and shows the first. @param {Page} page @param {import('./site.js').Site} site @param {Record<string, import('./site.js').Answer>} files */
async function visitPages(page, site, files) {
  site.page('', files);
  await page.goto(`${site.origin}/one.html`);
}

/** swapped waits for the other page. @param {Page} page @param {string} title */
const swapped = (page, title) => page.getByRole('heading', { level: 1, name: title }).waitFor();

/** goTo follows a link by the page's library. @param {Page} page @param {string} link @param {string} title */
async function goTo(page, link, title) {
  await page.getByRole('link', { name: link }).click();
  await swapped(page, title);
}

for (const script of ['turbo.js', 'htmx.js']) {
  journey(`${script}: an inline widget takes every Back, over swaps of the body`, async ({ page, site, console: lines }) => {
    await visitPages(page, site, pages(script, '<faq-widget src="/a.md" load="eager"></faq-widget>'));
    await swapped(page, 'One');
    await goTo(page, 'Second', 'Two');
    await goTo(page, 'First', 'One');
    await ready(page);
    await page.getByRole('combobox').fill('apples');
    await page.keyboard.press('Enter');
    await answer(page, 'Apples?');
    await page.getByRole('link', { name: 'pears' }).click();
    await answer(page, 'Pears?');
    await goTo(page, 'Second', 'Two');
    await page.goBack();
    await swapped(page, 'One');
    await answer(page, 'Pears?');
    await page.goBack();
    await answer(page, 'Apples?');
    await page.goBack();
    await typed(page, 'apples');
    await page.getByRole('option', { name: 'Apples?' }).waitFor();
    assert.equal(await page.locator('faq-widget').count(), 1);
    // Turbo abandons a visit that Back overtakes, and does not handle the abort of the body it was reading.
    expected(lines, (line) => script === 'turbo.js' && line === 'uncaught: signal is aborted without reason');
  });

  journey(`${script}: a panel that was open comes back whole or not at all`, async ({ page, site }) => {
    await visitPages(page, site, pages(script, '<faq-widget mode="panel" src="/a.md"></faq-widget>'));
    await swapped(page, 'One');
    await page.locator('[part=launcher]').click();
    await ready(page);
    await page.getByRole('combobox').fill('apples');
    await page.getByRole('option', { name: 'Apples?' }).waitFor();
    await page.waitForFunction(() => Object.values(history.state?.faq?.places ?? {}).some((place) => place.query === 'apples'));
    await goTo(page, 'Second', 'Two');
    await page.getByRole('dialog').waitFor({ state: 'hidden' }); // another page, another widget
    await page.goBack();
    await swapped(page, 'One');
    if (script === 'turbo.js') {
      await page.getByRole('dialog').waitFor();
      await typed(page, 'apples');
      await page.getByRole('option', { name: 'Apples?' }).waitFor();
      await page.goBack(); // to before it was opened
    }
    // HTMX rewrites an entry's state on leaving it, which drops the widget's part.
    await page.waitForFunction(() => document.querySelectorAll('faq-widget').length === 1 && !document.querySelector('faq-widget[open]'));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goTo(page, 'Second', 'Two');
    await goTo(page, 'First', 'One'); // a link is not Back: nothing is open
    await page.waitForFunction(() => document.querySelectorAll('faq-widget').length === 1);
    assert.equal(await page.locator('faq-widget').getAttribute('open'), null);
  });
}

journey('turbo.js: an open panel that is permanent stays open and whole', async ({ page, site }) => {
  await visitPages(page, site, pages('turbo.js', '<faq-widget id="help" data-turbo-permanent mode="panel" src="/a.md"></faq-widget>'));
  await swapped(page, 'One');
  await page.evaluate(() => {
    const told = (/** @type {any} */ (window).told = /** @type {string[]} */ ([]));
    for (const type of ['faq-open', 'faq-close']) document.addEventListener(type, () => told.push(type));
  });
  await page.locator('[part=launcher]').click();
  await ready(page);
  await page.getByRole('combobox').fill('apples');
  await page.keyboard.press('Enter');
  await answer(page, 'Apples?');
  for (const [link, title] of [['Second', 'Two'], ['First', 'One'], ['Second', 'Two']]) {
    await page.evaluate((name) => /** @type {HTMLElement} */ ([...document.querySelectorAll('a')].find((a) => a.textContent === name)).click(), link);
    await swapped(page, title);
    await answer(page, 'Apples?');
    assert.equal(await page.locator('faq-widget').count(), 1);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: 'Apples?' }).waitFor();
  await typed(page, 'apples');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).told), ['faq-open']);
});

journey('turbo.js: a panel that was open when its page was left by a link is closed when a link leads there again', async ({ page, site }) => {
  await visitPages(page, site, pages('turbo.js', '<faq-widget mode="popover" src="/a.md"></faq-widget>'));
  await page.locator('[part=launcher]').click();
  await ready(page);
  await goTo(page, 'Second', 'Two');
  await goTo(page, 'First', 'One'); // first a copy, then the page itself
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-turbo-preview') && !document.documentElement.hasAttribute('aria-busy'));
  assert.equal(await page.locator('faq-widget').getAttribute('open'), null);
  await page.locator('[part=launcher]').click();
  await page.getByRole('option', { name: 'Quinces?' }).or(page.getByRole('button', { name: 'Quinces?' })).first().waitFor();
});
