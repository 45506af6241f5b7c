// @ts-check
// A page that the browser restores whole from its back-forward cache: the reader's Back continues where it was.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from './chromium.js';
import { serveFolders } from './folder.js';
import { dist } from './site.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;
const folder = mkdtempSync(join(tmpdir(), 'faq-cache-'));

before(async () => {
  const head = '<!DOCTYPE html><html lang="en"><link rel="icon" href="data:,"><script src="/widget/faq-widget.js" defer></script>';
  writeFileSync(join(folder, 'a.md'), '## Apples?\nSee [pears](#pears).\n\n## Pears?\nGreen.\n');
  writeFileSync(join(folder, 'other.html'), '<!DOCTYPE html><html lang="en"><title>Other</title><link rel="icon" href="data:,"><p>Another page</p>');
  for (const mode of ['panel', 'inline']) writeFileSync(join(folder, `${mode}.html`), `${head}<title>${mode}</title><script src="/note.js"></script><faq-widget mode="${mode}" src="/a.md" load="eager" routing="hash"></faq-widget>`);
  writeFileSync(join(folder, 'note.js'), "addEventListener('pageshow', (event) => { if (event.persisted) document.documentElement.dataset.restored = ''; });");
  site = await serveFolders({ '/widget/': dist, '/': folder }, {}); // without headers that keep a page out of the cache
  browser = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});
after(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const mode of ['panel', 'inline']) {
  test(`${mode}: Back goes on after the page was put away with an answer open`, { timeout: 180_000 }, async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(180_000);
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.message));
    const article = (/** @type {string} */ name) => page.getByRole('article').getByRole('heading', { name });
    await page.goto(`${site.origin}/${mode}.html`);
    if (mode === 'panel') await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('combobox').fill('apples');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await article('Apples?').waitFor();
    await page.getByRole('article').getByRole('link', { name: 'pears' }).click();
    await article('Pears?').waitFor();
    await page.goto(`${site.origin}/other.html`);
    // The driver's own goBack waits for a load, and a cached page does not load again.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.locator('html[data-restored]').waitFor({ state: 'attached' });
    await article('Pears?').waitFor();
    await page.evaluate(() => history.back());
    await article('Apples?').waitFor();
    await page.evaluate(() => history.back());
    await page.getByRole('article').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('combobox').inputValue(), 'apples');
    await page.getByRole('combobox').fill('green');
    await page.getByRole('option', { name: 'Pears?' }).waitFor();
    assert.deepEqual(lines, []);
    await page.close();
  });
}
