// @ts-check
// An FAQ in shards where a query is pasted, and on a page that has several widgets, goes offline, prints, or changes.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { expected, idle, journey, ready } from './harness.js';
import { large } from './large.js';

/** @type {ReturnType<typeof large>} */
let faq;
before(() => (faq = large()));
after(() => faq?.end());

const widget = (attributes = '', children = '') => `<faq-widget load="eager" src="${faq.root}" ${attributes}>${children}</faq-widget>`;

/** @param {import('playwright-core').Page} page @param {string} question */
const hit = (page, question) => page.getByRole('option', { name: question }).first();

journey('two widgets on one root answer each for itself', async ({ page, open }) => {
  await open(widget('id="a"') + widget('id="b" mode="panel" open'), faq.files);
  await ready(page, '#a');
  await ready(page, '#b');
  const of = (/** @type {string} */ id) => page.locator(id);
  await of('#a').getByRole('combobox').fill('paint wooden kite');
  await of('#b').getByRole('combobox').fill('weigh broken lantern');
  await of('#a').getByRole('option', { name: 'How do I paint a wooden kite?' }).first().waitFor();
  await of('#b').getByRole('option', { name: 'How do I weigh a broken lantern?' }).first().click();
  await of('#b').locator('#answer .prose strong').waitFor();
  assert.equal(await of('#a').getByRole('combobox').inputValue(), 'paint wooden kite');
  await page.evaluate(() => document.querySelector('#b')?.remove());
  await of('#a').getByRole('combobox').fill('borrow small umbrella');
  await of('#a').getByRole('option', { name: 'How do I borrow a small umbrella?' }).first().waitFor();
});

journey('what is pasted is whole, and waits for no further key', async ({ page, open }) => {
  await page.clock.install();
  await open(widget('mode="panel" open'), faq.files);
  await ready(page);
  await page.clock.pauseAt(Date.now() + 60_000); // no timer fires any more
  await page.getByRole('combobox').fill('repair broken telescope');
  await hit(page, 'How do I repair a broken telescope?').waitFor();
});

journey('offline it says so and finds what is here; online again it goes on', async ({ page, open, console: lines }) => {
  await open(widget('mode="panel" open'), faq.files);
  await ready(page);
  const box = page.getByRole('combobox');
  await box.fill('rename small kite');
  await hit(page, 'How do I rename a small kite?').waitFor();
  await page.context().setOffline(true);
  await box.fill('transport wooden harmonica');
  const notice = page.getByRole('alert');
  await notice.getByText('Help couldn’t load. Check your connection and try again.').waitFor();
  await box.fill('rename small kite');
  await hit(page, 'How do I rename a small kite?').waitFor();
  await notice.waitFor({ state: 'hidden' });
  await page.context().setOffline(false);
  await box.fill('transport wooden harmonica');
  await hit(page, 'How do I transport a wooden harmonica?').waitFor();
  expected(lines, (line) => /cannot be fetched|ERR_INTERNET_DISCONNECTED/.test(line));
});

journey('a root that cannot be had leaves the fallback, and trying again has it', async ({ page, open, console: lines }) => {
  await page.route('**/*.root.wasm', (route) => route.abort());
  await open(widget('mode="panel" open', '<details id="how-do-i-paint-a-large-kite"><summary>How do I paint a large kite?</summary>With a brush.</details>'), faq.files);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  assert.ok(await page.getByText('How do I paint a large kite?').first().isVisible());
  await page.unroute('**/*.root.wasm');
  await again.click();
  await page.getByRole('combobox').fill('repair large bicycle');
  await hit(page, 'How do I repair a large bicycle?').waitFor();
  expected(lines, (line) => /root\.wasm|ERR_FAILED/.test(line));
});

journey('the loaded answers are printed, and nothing else is left open', async ({ page, open, site }) => {
  await open(widget(), faq.files);
  await ready(page);
  await page.getByRole('button', { name: 'Kites 40' }).click();
  await page.getByRole('button', { name: 'How do I rename a small kite?' }).waitFor();
  await idle(page);
  const [asked, opened] = [site.requests.length, await page.locator('#browse .answer:visible').count()];
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const printed = await page.locator('#browse .answer:visible').allInnerTexts();
  assert.ok(printed.some((text) => text.includes('Take the small kite to the rename desk')), printed.join('\n'));
  assert.ok(printed.every((text) => text.trim() !== ''), 'no answer is printed empty');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('#browse .answer:visible').count(), opened);
  assert.equal(site.requests.length, asked, 'printing fetches nothing');
});

journey('another src takes its place, and what was typed stays', async ({ page, open }) => {
  await open(widget('mode="panel" open'), { ...faq.files, '/small.md': { type: 'text/markdown', body: Buffer.from('# Small\n\n## How do I paint a door?\n\nSlowly.\n') } });
  await ready(page);
  await page.getByRole('combobox').fill('paint');
  await page.locator('.hit').first().waitFor();
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('src', '/small.md'));
  await hit(page, 'How do I paint a door?').waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'paint');
  await page.evaluate((root) => document.querySelector('faq-widget')?.setAttribute('src', root), faq.root);
  await page.getByRole('combobox').fill('paint broken harmonica');
  await hit(page, 'How do I paint a broken harmonica?').waitFor();
});
