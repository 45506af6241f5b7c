// @ts-check
// The keys that open the help, as a page and its visitors meet them.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @param {import('playwright-core').Page} page @param {string} [selector] */
const isOpen = (page, selector = 'faq-widget') => page.evaluate((s) => document.querySelector(s)?.hasAttribute('open'), selector);

journey('Control+K opens the palette before anything is loaded, and closes it', async ({ page, open }) => {
  await open('<input id="mine"><faq-widget mode="palette"></faq-widget>');
  assert.equal(await page.locator('[part=launcher]').getAttribute('aria-keyshortcuts'), 'Control+k');
  await page.locator('#mine').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Help' }).waitFor();
  await ready(page);
  await page.keyboard.type('ntp');
  assert.match(await page.getByRole('option').first().innerText(), /NTP/);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'mine');
});

journey('a single key opens nothing while it is typed, and what is typed arrives', async ({ page, open }) => {
  await open(`<input id="field"><textarea id="area"></textarea><p id="edit" contenteditable>x</p><div id="host"></div>
    <faq-widget mode="panel" shortcut="?"></faq-widget>`);
  await page.evaluate(() => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('input');
    root?.append(inner);
    inner.focus();
  });
  await page.keyboard.press('?');
  for (const id of ['field', 'area', 'edit']) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('?');
    assert.equal(await isOpen(page), false, id);
  }
  const typed = await page.evaluate(() => document.getElementById('host')?.shadowRoot?.querySelector('input')?.value);
  assert.deepEqual([typed, await page.locator('#field').inputValue()], ['?', '?']);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
});

journey('of two widgets with the same shortcut the first in the document answers', async ({ page, open }) => {
  await open('<faq-widget id="late" mode="palette"></faq-widget>');
  await page.evaluate(() => {
    const first = document.createElement('faq-widget');
    first.id = 'first';
    first.setAttribute('mode', 'palette');
    document.body.prepend(first);
  });
  await page.keyboard.press('Control+k');
  assert.deepEqual([await isOpen(page, '#first'), await isOpen(page, '#late')], [true, false]);
});

journey('a shortcut can be turned off, and changed', async ({ page, open }) => {
  await open('<faq-widget mode="palette" shortcut=""></faq-widget>');
  assert.equal(await page.locator('[part=launcher]').getAttribute('aria-keyshortcuts'), null);
  await page.keyboard.press('Control+k');
  assert.equal(await isOpen(page), false);
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('shortcut', 'alt+h'));
  await page.keyboard.press('Alt+h');
  assert.equal(await isOpen(page), true);
});

journey('a shortcut that the page has taken for itself stays the page\'s', async ({ page, open }) => {
  await open('<faq-widget mode="palette"></faq-widget>');
  await page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault(), { capture: true }));
  await page.keyboard.press('Control+k');
  assert.equal(await isOpen(page), false);
});

journey('a shortcut that makes no sense is warned of', async ({ page, open, console: lines }) => {
  await open('<faq-widget mode="panel" shortcut="hyper+k"></faq-widget>');
  await page.locator('[part=launcher]').click();
  await ready(page);
  assert.match(lines.splice(0).join('\n'), /^warning: faq: the shortcut "hyper\+k" is unknown; write for example mod\+k$/);
});
