// @ts-check
// Pages that the browser itself keeps for the way back: they are as they were left, and Back goes on from there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './site.js';

/** @type {import('./site.js').Site} */
let site;
/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  site = await serve();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(async () => {
  await browser.close();
  site.close();
});

for (const mode of ['panel', 'inline']) {
  test(`${mode}: a page that comes back from the cache is as it was, and Back goes on from there`, { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.message));
    /** @param {string} title @param {string} body @returns {import('node:http').RequestListener} a page that may be kept */
    const kept = (title, body) => (_request, response) => {
      response.removeHeader('Cache-Control');
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(`<!DOCTYPE html><html lang="en"><title>${title}</title><link rel="icon" href="data:,"><script src="/faq-widget.js" defer></script>${body}`);
    };
    site.page('', { '/one.html': kept('One', `<faq-widget mode="${mode}" src="/a.md" load="eager"></faq-widget>`), '/two.html': kept('Two', '<p>Two</p>'), '/a.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' });
    await page.goto(`${site.origin}/one.html`);
    await page.evaluate(() => addEventListener('pageshow', (event) => (/** @type {any} */ (window).kept = event.persisted)));
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('pears'));
    const answer = page.getByRole('heading', { level: 2, name: 'Pears?' });
    await answer.waitFor();
    await page.goto(`${site.origin}/two.html`);
    await page.goBack();
    await page.waitForFunction(() => /** @type {any} */ (window).kept);
    await answer.waitFor();
    await page.keyboard.press('Tab');
    await page.goBack();
    await answer.waitFor({ state: 'hidden' });
    await page.goForward();
    await answer.waitFor();
    assert.deepEqual(lines.filter((line) => !line.includes('data:,')), [], 'the console is empty');
    await page.close();
  });
}
