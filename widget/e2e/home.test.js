// @ts-check
// What a reader sees before typing: suggestions, popular questions, topics and recent searches.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { journey, ready } from './harness.js';

const files = {
  '/faq.md': '# Shop\n## Where is my parcel?\n<!-- faq: popular -->\nOn its way.\n## Is there a shop?\n<!-- faq: pages=/here; popular=true -->\nYes.\n## Who are you?\nWe.\n## When do you open?\nAt nine.\n',
};

/** @param {import('playwright-core').Page} page @param {string} name */
const listed = (page, name) => page.getByRole('group', { name }).getByRole('option').allTextContents();

for (const mode of ['inline', 'panel', 'palette']) {
  journey(`${mode}: popular questions stand below those of the page, those that the page names first`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(`<main><faq-widget mode="${mode}" load="eager" open page="/here" popular="when-do-you-open gone is-there-a-shop" src="/faq.md"></faq-widget></main>`, files);
    await ready(page);
    assert.deepEqual(await listed(page, 'Suggested for this page'), ['Is there a shop?']);
    assert.deepEqual(await listed(page, 'Popular questions'), ['When do you open?', 'Where is my parcel?']);
    assert.deepEqual(await breaches(page), []);
    const box = page.getByRole('combobox');
    await box.focus();
    await page.keyboard.press('Enter'); // nothing is chosen: nothing opens
    const opens = () => page.locator('.key-open').isVisible();
    assert.equal(await opens(), false, 'nor is Enter named');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    assert.equal(await opens(), mode === 'palette');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Where is my parcel?', level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('page', '/elsewhere'));
    assert.deepEqual(await listed(page, 'Popular questions'), ['When do you open?', 'Is there a shop?', 'Where is my parcel?']);
    await page.evaluate(() => document.querySelector('faq-widget')?.removeAttribute('popular'));
    await ready(page);
    await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('[aria-labelledby=popular] .hit').length === 2);
    assert.deepEqual(await listed(page, 'Popular questions'), ['Where is my parcel?', 'Is there a shop?']);
    await page.emulateMedia({ forcedColors: 'active' });
    assert.equal(await page.locator('.suggestions .title').first().evaluate((it) => getComputedStyle(it).textDecorationLine), 'underline', 'what opens something is no plain text, without colours');
  });
}

journey('recent searches are forgotten by a button next to their label', async ({ page, open }) => {
  await open('<faq-widget mode="panel" load="eager" open src="/faq.md"></faq-widget>', files);
  await ready(page);
  await page.getByRole('combobox').fill('parcel');
  await page.keyboard.press('Enter');
  await page.locator('.asked').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const clear = page.getByRole('button', { name: 'Clear recent searches' });
  assert.equal(await clear.textContent(), 'Clear');
  const [label, button] = await Promise.all([page.locator('#recent'), clear].map(async (it) => /** @type {{ y: number, height: number }} */ (await it.boundingBox())));
  assert.ok(Math.abs(label.y + label.height / 2 - button.y - button.height / 2) < 4, `${JSON.stringify([label, button])}`);
  assert.deepEqual(await breaches(page), []);
  await clear.click();
  assert.equal(await page.getByRole('group', { name: 'Recent searches' }).count(), 0);
  assert.deepEqual(await listed(page, 'Popular questions'), ['Where is my parcel?', 'Is there a shop?']);
});
