// @ts-check
// Code on the page of a question that `faq build` writes: its language, a button that
// copies it, and its direction; and nothing is wider than a phone.
import assert from 'node:assert/strict';
import { expected, journey } from './harness.js';
import { sitesAhead } from './sites.js';

const sites = sitesAhead(['harbour']);

/** @param {string[]} lines */
const quiet = (lines) => expected(lines, (line) => line.startsWith(`request: ${sites.origin}/`));
const question = 'q/how-do-i-let-the-harbour-know-when-i-arrive/index.html';

for (const [path, copy, copied] of [[question, 'Copy', 'Copied'], [`ar/${question}`, 'نسخ', 'تم النسخ']]) {
  journey(`${path}: code says its language, is copied, and is read from the left`, async ({ page, console: lines }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${sites.origin}/harbour/${path}`);
    const code = page.locator('.code');
    const label = await code.evaluate((it) => getComputedStyle(it, '::before').content);
    assert.equal(label, '"sh"');
    assert.equal(await code.locator('pre').evaluate((it) => getComputedStyle(it).direction), 'ltr');
    const button = code.getByRole('button', { name: copy, exact: true });
    const box = await button.boundingBox();
    assert.ok(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
    await button.click();
    await page.getByRole('status').getByText(copied).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^curl --request POST https:\/\/harbour\.example\/arrivals/);
    await button.waitFor(); // its name is back
    const [pre, widths] = await page.evaluate(() => [document.querySelector('.code pre'), document.documentElement.scrollWidth].map((it) => (it instanceof Element ? it.scrollWidth > it.clientWidth : it)));
    assert.deepEqual([pre, widths], [true, 320], 'the code scrolls, the page does not');
    quiet(lines);
  });
}

journey('without script code has its language and no button, and is all there in print', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await tab.goto(`${sites.origin}/harbour/${question}`);
  assert.equal(await tab.locator('.copy').isVisible(), false);
  await tab.emulateMedia({ media: 'print' });
  assert.equal(await tab.locator('pre').evaluate((it) => it.scrollWidth <= it.clientWidth), true);
  await tab.close();
  quiet(lines);
});

for (const place of ['gone', 'q/gone/index.html', 'ar/q/gone/deep']) {
  journey(`/harbour/${place} is not there: the 404 page is whole, under a path that nobody named`, async ({ page, console: lines }) => {
    await page.goto(`${sites.origin}/harbour/${place}`);
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).display), 'flex', 'it has its style');
    const logo = page.locator('.name img');
    await page.waitForFunction(() => /** @type {HTMLImageElement} */ (document.querySelector('.name img')).naturalWidth > 0);
    assert.equal(await logo.getAttribute('src'), '/harbour/logo.svg');
    await page.getByRole('button', { name: 'Dark colours' }).click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark', 'its script has run once');
    await page.locator('[data-find]').click();
    await page.locator('faq-widget').getByRole('combobox').fill('electrictiy');
    await page.locator('faq-widget').getByRole('option', { name: 'Is there electricity?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('link', { name: 'What does a night cost?' }).click();
    await page.waitForURL(`${sites.origin}/harbour/q/what-does-a-night-cost/index.html`);
    lines.splice(0); // the browser itself reports missing files
  });
}

journey('a question that is not translated is read from its own side, and the page has its own name', async ({ page, console: lines }) => {
  await page.goto(`${sites.origin}/harbour/ar/index.html`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'الميناء');
  const direction = (/** @type {RegExp} */ name) => page.locator('faq-widget .question', { hasText: name }).locator('span').evaluate((it) => getComputedStyle(it).direction);
  assert.equal(await direction(/May I arrive/), 'ltr');
  assert.equal(await direction(/أين/), 'rtl');
  quiet(lines);
});
