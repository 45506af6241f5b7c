// @ts-check
// Earlier searches are offered again while nothing is asked.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = { '/faq.md': '# T\n## Where is my invoice?\n<!-- faq: pages=/test.html -->\nIn the list.\n## How is tax counted?\nBy country.\n## Who are you?\nWe.\n', '/other.md': '## Other?\nYes.\n' };
const widget = (/** @type {string} */ attributes) => `<faq-widget src="/faq.md" page="/none" ${attributes}></faq-widget>`;

/** @param {Page} page */
const group = (page) => page.getByRole('group', { name: 'Recent searches' });
/** @param {Page} page */
const recent = async (page) => (await group(page).count()) ? group(page).getByRole('option').allTextContents() : [];
/** @param {Page} page */
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

/** ask types a query, opens the first hit with Enter and comes back to an empty box. @param {Page} page @param {string} query */
async function ask(page, query) {
  await page.getByRole('combobox').fill(query);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').press('Enter');
  await page.locator('.article .asked').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: queries that led somewhere are offered again, the latest first`, async ({ page, open }) => {
    await open(widget(`mode="${mode}" load="eager" open`), files);
    await ready(page);
    assert.deepEqual(await recent(page), []);
    const input = page.getByRole('combobox');
    await input.fill('invo'); // looked at only
    await input.fill('');
    assert.deepEqual(await recent(page), []);
    await input.focus();
    await ask(page, 'invoice');
    await ask(page, ' tax   counted ');
    await input.fill('who');
    await page.getByRole('option', { name: 'Who are you?' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await ask(page, 'INVOICE'); // once more, in other letters
    assert.deepEqual(await recent(page), ['INVOICE', 'who', 'tax counted']);
    await page.reload();
    await ready(page);
    assert.deepEqual(await recent(page), ['INVOICE', 'who', 'tax counted']);
    await input.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    assert.equal(await page.locator('[aria-selected=true]').textContent(), 'tax counted');
    await page.keyboard.press('Enter');
    assert.equal(await input.inputValue(), 'tax counted');
    await page.getByRole('option', { name: 'How is tax counted?' }).waitFor();
    assert.equal(await group(page).count(), 0);
    await page.keyboard.press('Escape');
    await group(page).getByRole('option', { name: 'who' }).click();
    await page.getByRole('option', { name: 'Who are you?' }).waitFor();
  });
}

journey('they stand below the suggestions, in one order of the arrow keys', async ({ page, open }) => {
  await open('<faq-widget src="/faq.md" mode="panel" load="eager" open></faq-widget>', files);
  await ready(page);
  await page.getByRole('combobox').focus();
  await ask(page, 'tax');
  assert.deepEqual(await page.getByRole('option').allTextContents(), ['Where is my invoice?', 'tax']);
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.locator('[aria-selected=true]').textContent(), 'tax');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Where is my invoice?', level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  assert.deepEqual(await page.getByRole('option').allTextContents(), ['Where is my invoice?', 'tax']);
});

journey('five at most are kept, and a button forgets them all', async ({ page, open }) => {
  await open(widget('mode="panel" load="eager" open'), files);
  await ready(page);
  await page.getByRole('combobox').focus();
  const asked = ['invoice', 'tax', 'who', 'list', 'country', 'counted'];
  for (const query of asked) await ask(page, query);
  assert.deepEqual(await recent(page), asked.slice(1).reverse());
  assert.equal(Object.keys(await stored(page)).length, 1);
  const clear = page.getByRole('button', { name: 'Clear recent searches' });
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id), 'forget');
  await page.keyboard.press('Enter');
  assert.deepEqual(await recent(page), []);
  assert.equal(await clear.isVisible(), false);
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id), 'input');
  assert.equal(await page.getByRole('combobox').getAttribute('aria-expanded'), 'false');
  assert.deepEqual(await stored(page), {});
});

journey('each FAQ has its own', async ({ page, open }) => {
  await open(widget('mode="panel" load="eager" open'), files);
  await ready(page);
  await page.getByRole('combobox').focus();
  await ask(page, 'tax');
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('src', '/other.md'));
  await ready(page);
  await page.getByRole('button', { name: 'Other?' }).waitFor();
  assert.deepEqual(await recent(page), []);
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('src', 'faq.md'));
  await page.getByRole('button', { name: 'Who are you?' }).waitFor();
  assert.deepEqual(await recent(page), ['tax']);
});

for (const [what, attributes] of [['inline the FAQ itself is there', 'load="eager"'], ['with storage="none" nothing is', 'mode="panel" load="eager" open storage="none"']]) {
  journey(`${what}: nothing is offered and nothing stored`, async ({ page, open }) => {
    await open(widget(attributes), files);
    await ready(page);
    await page.getByRole('combobox').focus();
    await ask(page, 'tax');
    assert.deepEqual(await recent(page), []);
    assert.deepEqual(await stored(page), {});
  });
}

journey('storage that is full, forbidden or broken costs the memory, not the help', async ({ page, open }) => {
  await page.addInitScript(() => {
    localStorage.setItem(`faq-widget.recent  ${location.origin}/faq.md`, '{"broken":');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(widget('mode="panel" load="eager" open'), files);
  await ready(page);
  assert.deepEqual(await recent(page), []);
  await page.getByRole('combobox').focus();
  await ask(page, 'tax');
  assert.deepEqual(await recent(page), ['tax']); // kept as long as the page
  await page.evaluate(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
  await ask(page, 'who');
  assert.deepEqual(await recent(page), ['who', 'tax']);
});
