// @ts-check
// The outcome of a query, as the page hears it, and what the browser remembers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expected, idle, journey, ready as answers } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const faq = '# Shop\n\n## How do I return goods?\n\nWithin 30 days.\n\n## When do you open?\n\nAt nine.\n\n## Do you deliver abroad?\n\nWe do.\n';
const files = { '/faq.md': faq };
const widget = (attributes = '', content = '') => `<main><faq-widget id="help" load="eager" src="/faq.md" ${attributes}>${content}</faq-widget></main>`;
const insight = 'insight="local" contact="/contact"';

/** ready waits for the help, and for the part that remembers if the page wants it. @param {Page} page */
async function ready(page) {
  await answers(page);
  await page.waitForFunction(() => {
    const element = /** @type {Element} */ (document.querySelector('faq-widget'));
    return !element.hasAttribute('insight') || 'report' in element;
  });
}

/** listen records, on the document, the events that report a query's outcome. @param {Page} page */
const listen = (page) => page.evaluate(() => {
  const all = /** @type {any} */ (globalThis);
  all.heard = JSON.parse(sessionStorage.getItem('heard') ?? '[]');
  document.addEventListener('faq-settled', ({ detail }) => {
    all.heard.push([detail.query, detail.count, detail.opened]);
    sessionStorage.setItem('heard', JSON.stringify(all.heard));
  });
});
/** @param {Page} page */
const heard = (page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('heard') ?? '[]'));
/** @param {Page} page */
const box = (page) => page.getByRole('combobox');
/** nothing types a query that finds nothing, and waits until the widget says so. @param {Page} page @param {string} query */
const nothing = async (page, query) => {
  await box(page).fill(query);
  await page.locator('.none').filter({ visible: true }).waitFor();
};
/** @param {Page} page @returns {Promise<any>} */
const report = (page) => page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).report());
/** @param {Page} page */
const keys = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('insight')));

for (const mode of ['inline', 'panel']) {
  journey(`${mode}: what comes of a query is said once, with and without insight`, async ({ page, open }) => {
    await page.clock.install();
    await open(widget(`mode="${mode}" open`), files);
    await ready(page);
    await listen(page);
    await box(page).pressSequentially('deliver');
    await page.getByRole('option').first().click(); // opens
    await page.locator('.asked').waitFor();
    assert.deepEqual(await heard(page), [['deliver', 1, 'do-you-deliver-abroad']]);
    await page.getByRole('button', { name: 'Back' }).click();
    await box(page).fill('');
    await nothing(page, 'gift voucher');
    await page.clock.runFor(31_000); // stops
    assert.deepEqual((await heard(page)).slice(1), [['gift voucher', 0, '']]);
    await page.clock.runFor(31_000);
    await box(page).fill('goods');
    await page.clock.runFor(2000);
    await nothing(page, 'parking'); // asks something else
    assert.deepEqual((await heard(page)).slice(2), [['goods', 1, '']]);
    if (mode === 'panel') await page.getByRole('button', { name: 'Close' }).click(); // closes
    else await page.evaluate(() => document.querySelector('faq-widget')?.remove()); // or is gone
    await idle(page);
    if (mode === 'panel') assert.deepEqual((await heard(page)).slice(3), [['parking', 0, '']]);
    assert.deepEqual(await keys(page), [], 'nothing is remembered unless the page says so');
    assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('faq-insight'))), false);
  });
}

journey('a page that is left settles what was asked', async ({ page, open, site }) => {
  await open(widget(), files);
  await ready(page);
  await listen(page);
  await nothing(page, 'parking');
  await page.goto(`${site.origin}/faq.md`);
  assert.deepEqual(await heard(page), [['parking', 0, '']]);
});

journey('an element that is taken out settles for those who listen on it, and one that is moved goes on', async ({ page, open }) => {
  await open(widget(), files);
  await ready(page);
  await nothing(page, 'parking');
  const settled = await page.evaluate(async () => {
    const element = /** @type {Element} */ (document.querySelector('faq-widget'));
    /** @type {string[]} */
    const said = [];
    element.addEventListener('faq-settled', (event) => said.push(/** @type {CustomEvent} */ (event).detail.query));
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    const moved = said.length;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    return [moved, said];
  });
  assert.deepEqual(settled, [0, ['parking']]);
});

journey('queries that led to nothing are remembered, masked; others are not', async ({ page, open }) => {
  await page.clock.install({ time: '2026-03-01T12:00:00Z' });
  await open(widget(insight), files);
  await ready(page);
  assert.deepEqual(await report(page), { version: 1, queries: [], votes: [], missing: [] });
  await nothing(page, 'gift voucher for jo@example.org 4111 1111 1111 1111');
  await page.clock.runFor(2000);
  await box(page).fill('deliver');
  await page.getByRole('option').first().click();
  await page.locator('.asked').waitFor();
  await page.locator('.article').getByRole('button', { name: 'No' }).click();
  await page.getByRole('textbox', { name: 'What was missing?' }).fill('the price; call 555 0142 99');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await box(page).fill('goods');
  await page.clock.runFor(31_000);
  const day = '2026-03-01';
  const kept = {
    version: 1,
    queries: [
      { query: 'gift voucher for [email] [number]', count: 0, lang: 'en', times: 1, day, then: 'do-you-deliver-abroad' },
      { query: 'goods', count: 1, lang: 'en', times: 1, day },
    ],
    votes: [{ slug: 'do-you-deliver-abroad', helpful: false, day }],
    missing: [{ slug: 'do-you-deliver-abroad', missing: 'the price; call [number]', day }],
  };
  assert.deepEqual(await report(page), kept);
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes('4111'));
  await page.getByRole('option').first().click(); // late, but opened
  await page.locator('.asked').waitFor();
  assert.deepEqual((await report(page)).queries, kept.queries.slice(0, 1));
  await page.reload();
  await ready(page);
  assert.equal((await report(page)).queries.length, 1, 'the next page of the site knows it');
  await page.clock.runFor(91 * 86_400_000);
  assert.deepEqual(await report(page), { version: 1, queries: [], votes: [], missing: [] });
});

journey('buttons of the page copy, save and erase it, in the element and outside, without a script', async ({ page, open }) => {
  await page.clock.install();
  const buttons = '<button slot="footer" data-faq-report="copy">Copy it</button>';
  await open(`<button data-faq-report="save"><b>Save it</b></button><button data-faq-report="forget">Erase it</button>${widget(insight, buttons)}`, files);
  await ready(page);
  await nothing(page, 'parking');
  await page.clock.runFor(31_000);
  const own = await report(page);
  assert.equal(own.queries.length, 1);
  await page.getByRole('button', { name: 'Copy it' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), own);
  await page.clock.runFor(3000);
  await page.getByRole('button', { name: 'Copy it' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save it' }).click()]);
  assert.equal(download.suggestedFilename(), 'faq-report.json');
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), own);
  await page.getByRole('button', { name: 'Erase it' }).click();
  await page.getByRole('button', { name: '✓' }).waitFor();
  assert.deepEqual(await keys(page), []);
  assert.deepEqual((await report(page)).queries, []);
});

journey('storage="none" wins, and what a page no longer wants is erased', async ({ page, open }) => {
  await page.clock.install();
  await open(widget(insight), files);
  await ready(page);
  await nothing(page, 'parking');
  await page.clock.runFor(31_000);
  assert.equal((await keys(page)).length, 1);
  for (const attributes of ['insight="local" storage="none"', 'insight="none"']) {
    await page.evaluate(() => localStorage.setItem('faq-widget.insight http://x', '1')); // of another FAQ
    await open(widget(attributes), files);
    await ready(page);
    assert.deepEqual(await keys(page), ['faq-widget.insight http://x'], attributes);
    await nothing(page, 'parking');
    await page.clock.runFor(31_000);
    assert.deepEqual((await report(page)).queries, []);
    assert.deepEqual(await keys(page), ['faq-widget.insight http://x'], attributes);
  }
});

journey('the property works as attributes do, and erasing by the method', async ({ page, open }) => {
  await page.clock.install();
  await open('<main></main>', files);
  await page.evaluate(() => {
    const element = Object.assign(document.createElement('faq-widget'), { insight: 'local', load: 'eager', src: '/faq.md' });
    document.querySelector('main')?.append(element);
  });
  await ready(page);
  assert.equal(await page.locator('faq-widget').getAttribute('insight'), 'local');
  await nothing(page, 'parking');
  await page.clock.runFor(31_000);
  assert.equal((await report(page)).queries.length, 1);
  const left = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector('faq-widget'));
    element.forget();
    element.insight = null;
    return [element.insight, element.hasAttribute('insight'), element.report().queries.length];
  });
  assert.deepEqual(left, ['none', false, 0]);
});

journey('where the part is missing, help comes without it and the console says so', async ({ page, open, console: lines }) => {
  await open(widget(insight), { ...files, '/faq-insight.js': { status: 404 } });
  await answers(page);
  await nothing(page, 'parking');
  assert.equal(lines.filter((line) => line.startsWith('warning: faq: nothing is remembered: ')).length, 1);
  expected(lines, (line) => line.startsWith('warning: faq: nothing is remembered: ') || /404/.test(line));
});
