// @ts-check
// The reference: each item of the manifest is there, works, and is described correctly.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { failing, journey } from './harness.js';

const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8')).modules[0].declarations[0];
/** @typedef {{ name: string, attribute?: string }} Item */
/** @param {string} kind @param {Item[]} items */
const ids = (kind, items) => items.map(({ name }) => `${kind}-${name || 'default'}`);
const methods = manifest.members.filter((/** @type {Item} */ member) => !member.attribute);
const wanted = [...ids('attribute', manifest.attributes), ...ids('method', methods), ...ids('event', manifest.events), ...ids('slot', manifest.slots), ...ids('part', manifest.cssParts), ...ids('property', manifest.cssProperties)];

/** built opens the page and waits for its entries. @param {import('./harness.js').Journey} journey */
async function built({ page, visit }) {
  await visit('reference.html');
  await page.locator('.entry').last().waitFor();
  await page.waitForFunction((n) => document.querySelectorAll('.entry').length === n, wanted.length);
}

/** entry finds the page's entry for an item. @param {import('playwright-core').Page} page @param {string} id */
const entry = (page, id) => page.locator(`[id="${id}"]`);

journey('the reference has each item of the manifest, with a widget and code', async (j) => {
  await built(j);
  const shown = await j.page.locator('.entry').evaluateAll((all) => all.filter((one) => one.querySelector('.stage faq-widget') && (one.querySelector('code')?.textContent ?? '').trim()).map((one) => one.id));
  assert.deepEqual(shown, wanted);
  const templates = await j.page.locator('template').evaluateAll((all) => all.map((one) => one.dataset.for ?? ''));
  const known = new Set([...wanted.map((id) => id.replace('-', ' ')), 'slot', 'method', 'event', 'part', 'property']);
  assert.deepEqual(templates.filter((name) => !known.has(name)), [], 'no example of what is gone');
});

journey('descriptions have their code as code, and no backticks', async (j) => {
  await built(j);
  assert.deepEqual(await entry(j.page, 'attribute-src').locator('header > p').last().locator('code').allInnerTexts(), ['faq build', '|', '#', 'label', 'base']);
  assert.deepEqual((await j.page.locator('.entry > header').allInnerTexts()).filter((text) => text.includes('`')), []);
});

journey('the examples of attributes and slots set what they are about', async (j) => {
  await built(j);
  for (const { name } of manifest.attributes) {
    const text = await entry(j.page, `attribute-${name}`).locator('.codes').innerText();
    assert.match(text, new RegExp(`\\b${name}\\b`), name);
  }
  for (const { name } of manifest.slots) {
    const filled = await entry(j.page, `slot-${name || 'default'}`).locator('.stage faq-widget').evaluate((widget, slot) => [...widget.children].some((child) => child.slot === slot), name);
    assert.ok(filled, `slot ${name}`);
  }
});

journey('the examples of methods run and say what came of it', async (j) => {
  await built(j);
  for (const { name } of methods) {
    await entry(j.page, `method-${name}`).locator('.run').click();
    if (['close', 'toggle'].includes(name)) {
      const widget = entry(j.page, `method-${name}`).locator('faq-widget');
      await widget.and(j.page.locator('[open]')).waitFor({ state: 'attached' });
      if (name === 'close') await widget.and(j.page.locator(':not([open])')).waitFor({ state: 'attached' });
      else await widget.evaluate((/** @type {any} */ one) => one.close());
    } else {
      await entry(j.page, `method-${name}`).locator('output.said span').first().waitFor();
    }
  }
});

journey('the examples of events tell them', async (j) => {
  await built(j);
  const said = (/** @type {string} */ name) => entry(j.page, `event-${name}`).locator('output.said span').first();
  const widget = (/** @type {string} */ name) => entry(j.page, `event-${name}`).locator('.stage faq-widget');
  for (const { name } of manifest.events) {
    await widget(name).scrollIntoViewIfNeeded();
    await widget(name).evaluate(async (/** @type {any} */ one, event) => {
      if (event === 'faq-open' || event === 'faq-close') await one.show();
      if (event === 'faq-close') one.close();
      if (event === 'faq-search') await one.search('refund');
      if (event === 'faq-settled') await one.search('refund');
      if (event === 'faq-show' || event === 'faq-settled') await one.show('refund');
    }, name);
    if (name === 'faq-feedback') await widget(name).locator('.feedback button').filter({ visible: true }).first().click();
    await said(name).waitFor();
    await widget(name).evaluate((/** @type {any} */ one) => one.close());
  }
  failing(j.console); // the example of faq-error fails
});

journey('the examples of parts show the part, and style it', async (j) => {
  await built(j);
  for (const { name } of manifest.cssParts) {
    const widget = entry(j.page, `part-${name}`).locator('.stage faq-widget');
    await widget.scrollIntoViewIfNeeded();
    if (['header', 'footer'].includes(name)) await widget.evaluate((/** @type {any} */ one) => one.show());
    await widget.locator(`[part~="${name}"]`).first().waitFor({ state: 'attached' });
    const unlike = await widget.evaluate((one, part) => {
      const element = /** @type {Element} */ (one.shadowRoot?.querySelector(`[part~="${part}"]`));
      const sheets = [...document.adoptedStyleSheets];
      const style = () => JSON.stringify(Object.fromEntries([...getComputedStyle(element)].map((key) => [key, getComputedStyle(element).getPropertyValue(key)])));
      const styled = style();
      document.adoptedStyleSheets = [];
      const plain = style();
      document.adoptedStyleSheets = sheets;
      return styled !== plain;
    }, name);
    assert.ok(unlike, `::part(${name}) changes something`);
    await widget.evaluate((/** @type {any} */ one) => one.close());
  }
});

journey('the reference is searched by the widget', async (j) => {
  await built(j);
  await j.page.keyboard.press('Control+k');
  await j.page.locator('#search .input').fill('dark mode');
  const first = j.page.locator('#search .hit').first();
  await first.filter({ hasText: 'colours, fonts and size' }).waitFor();
});
