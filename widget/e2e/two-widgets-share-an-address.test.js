// @ts-check
// Two widgets in one page whose answers and queries have addresses: neither takes the other's.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = {
  '/a.md': '## Apples?\nSee [pears](#pears).\n\n## Pears?\nSee [apples](#apples).\n',
  '/b.md': '## Bread?\nBaked.\n\n## Pears?\nOther pears.\n',
};

/** @param {import('playwright-core').Page} page @param {string} want */
const addressed = (page, want) => page.waitForFunction((w) => location.search + location.hash === w, want);

journey('of two widgets each has its own queries and answers in the address, the second by its id', async ({ page, open }) => {
  const two = '<faq-widget id="a" src="/a.md" load="eager"></faq-widget><faq-widget id="b" src="/b.md" load="eager"></faq-widget>';
  await open(two, files);
  await ready(page, '#b');
  await page.locator('#b').getByRole('combobox').fill('pears');
  await addressed(page, '#faq?q=pears&in=b');
  await page.reload();
  await page.locator('#b').getByRole('option', { name: 'Pears?' }).waitFor();
  await ready(page, '#a');
  assert.equal(await page.locator('#a').getByRole('combobox').inputValue(), '');
  await page.keyboard.press('Enter');
  await page.locator('#b').getByText('Other pears.').filter({ visible: true }).first().waitFor();
  await addressed(page, '#faq/pears?in=b');
  await page.reload();
  await page.locator('#b').getByRole('heading', { level: 2, name: 'Pears?' }).waitFor();
  await ready(page, '#a');
  assert.equal(await page.locator('#a').getByRole('article').count(), 0, 'the first shows its list');
  await page.locator('#a').getByRole('combobox').fill('apples');
  await addressed(page, '#faq?q=apples');
});

journey('a second widget without an id puts no query into the address, and takes none from it', async ({ page, open }) => {
  await open('<faq-widget id="a" src="/a.md" load="eager"></faq-widget><div id="second"><faq-widget src="/b.md" load="eager"></faq-widget></div>', files);
  await ready(page, '#second faq-widget');
  await page.locator('#second').getByRole('combobox').fill('bread');
  await page.keyboard.press('Enter');
  await page.locator('#second').getByRole('heading', { level: 2, name: 'Bread?' }).waitFor();
  await addressed(page, '#faq/bread');
  await page.keyboard.press('Escape');
  await addressed(page, '');
  await page.evaluate(() => (location.hash = 'faq?q=pears'));
  await page.waitForFunction(() => document.querySelector('#a')?.shadowRoot?.activeElement?.id === 'input');
  assert.equal(await page.locator('#a').getByRole('combobox').inputValue(), 'pears');
  assert.equal(await page.locator('#second').getByRole('combobox').inputValue(), 'bread');
});
