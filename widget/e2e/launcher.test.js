// @ts-check
// The launcher: its icon and label are there before help is wanted, and nothing moves them later.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { journey, ready, still } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = { '/faq.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' };

/** @param {Page} page */
const place = (page) => page.locator('[part=launcher]').boundingBox();

/** tip gives the tooltip's text once nothing moves, "" without a tooltip. @param {Page} page */
async function tip(page) {
  await still(page);
  return page.locator('[part=launcher]').evaluate((it) => {
    const { content, visibility } = getComputedStyle(it, '::before');
    return content.startsWith('"') && visibility === 'visible' ? /** @type {HTMLElement} */ (it).dataset.tip : '';
  });
}

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: icon and label are there at once, as wide as they stay`, async ({ page, open, site }) => {
    await open(`<main><h1>Fruit</h1><faq-widget mode="${mode}" label="Ask us" src="/faq.md"></faq-widget></main>`, files);
    await page.getByRole('button', { name: 'Ask us' }).waitFor();
    const before = await place(page);
    assert.ok(before && before.height === 56 && before.width > 90, `a pill: ${JSON.stringify(before)}`);
    assert.deepEqual(site.requests.filter((request) => !/test\.html|faq-widget\.js|favicon/.test(request)), []);
    assert.deepEqual(await breaches(page, 'html'), []);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('apples'));
    await page.mouse.move(5, 300);
    await still(page);
    assert.deepEqual(await place(page), before);
  });
}

journey('a label that changes or goes changes the name with it, and loads nothing again', async ({ page, open, site }) => {
  await open('<faq-widget mode="panel" lang="de" load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  await page.getByRole('button', { name: 'Hilfe' }).waitFor();
  const asked = site.requests.length;
  const box = await place(page);
  assert.deepEqual([box?.width, box?.height], [56, 56]);
  await page.evaluate(() => (/** @type {any} */ (document.querySelector('faq-widget')).label = 'Fragen?'));
  await page.getByRole('button', { name: 'Fragen?' }).waitFor();
  await page.evaluate(() => (/** @type {any} */ (document.querySelector('faq-widget')).label = null));
  await page.getByRole('button', { name: 'Hilfe' }).waitFor();
  assert.deepEqual(await place(page), box);
  assert.equal(site.requests.length, asked);
});

journey('the icon turns into a cross while its popover is open, and the label stays', async ({ page, open }) => {
  for (const label of ['', 'Ask us']) {
    await open(`<faq-widget mode="popover" label="${label}" src="/faq.md"></faq-widget>`, files);
    const launcher = page.locator('[part=launcher]');
    const look = () => launcher.locator('b').evaluate((it) => [getComputedStyle(it).color.endsWith(', 0)') ? 'gone' : 'there', getComputedStyle(/** @type {Element} */ (it.firstElementChild)).opacity]);
    await launcher.click();
    await ready(page);
    await still(page);
    assert.deepEqual(await look(), ['gone', '1']);
    assert.equal(await launcher.locator('slot').textContent(), `?${label}`);
    await launcher.click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await still(page);
    assert.deepEqual(await look(), ['there', '0']);
  }
});

journey('the page\'s own content takes the place of icon and cross', async ({ page, open }) => {
  await open('<faq-widget mode="popover" src="/faq.md"><b slot="launcher">Ask</b></faq-widget>', files);
  await page.locator('[part=launcher]').click();
  await ready(page);
  assert.equal(await page.locator('[part=launcher] b').isVisible(), false);
  assert.equal(await page.getByText('Ask', { exact: true }).isVisible(), true);
});

journey('a tooltip gives name and keys on hover and focus, and Escape closes it', async ({ page, open }) => {
  await open('<button>Before</button><faq-widget mode="panel" shortcut="mod+k" load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  assert.equal(await tip(page), '');
  await page.locator('[part=launcher]').hover();
  assert.equal(await tip(page), 'Help\u2002Ctrl K');
  assert.deepEqual(await breaches(page, 'faq-widget'), []);
  await page.keyboard.press('Escape');
  assert.equal(await tip(page), '');
  await page.mouse.move(5, 5);
  await page.getByRole('button', { name: 'Before' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await tip(page), 'Help\u2002Ctrl K');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  assert.equal(await tip(page), '', 'what is open needs none');
});

for (const [attributes, said] of [['label="Ask us"', ''], ['label="Ask us" shortcut="alt+h"', 'Alt H'], ['lang="de"', 'Hilfe']]) {
  journey(`a launcher with ${attributes} says what its label does not`, async ({ page, open }) => {
    await open(`<faq-widget mode="popover" placement="top-start" load="eager" src="/faq.md" ${attributes}></faq-widget>`, files);
    await ready(page);
    await page.locator('[part=launcher]').hover();
    assert.equal(await tip(page), said);
  });
}
