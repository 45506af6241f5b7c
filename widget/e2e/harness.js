// @ts-check
// Drives Chromium over a built folder, and holds every test to an empty console
// and to no request but to its own server.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.js';
import { dist, serve } from './site.js';

export { dist };

/** @typedef {import('./site.js').Answer} Answer */

/**
 * @typedef {object} Journey
 * @property {import('playwright-core').Page} page
 * @property {string[]} console what must stay empty; a test that expects a line takes it out
 * @property {(html: string, files?: Record<string, Answer>, policy?: string | null) => Promise<void>} open shows a page with this body; null is not a policy
 * @property {import('./site.js').Site} site
 * @property {(url: string) => Promise<void>} visit shows one of the built pages
 */

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./site.js').Site} */
let site;

before(async () => {
  site = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  site?.close();
});

/**
 * journey is a test in a page of its own.
 * @param {string} name
 * @param {(journey: Journey) => Promise<void>} steps
 * @param {{ timeout?: number } & import('playwright-core').BrowserContextOptions} [options] timeout in ms, after which it hangs, and what it is held in
 */
export function journey(name, steps, { timeout = 180_000, ...device } = {}) {
  test(name, { timeout }, async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...device });
    context.setDefaultTimeout(timeout); // a busy machine is not a failure
    const page = await context.newPage();
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) lines.push(`request: ${request.url()}`);
    });
    try {
      await steps({
        page,
        console: lines,
        site,
        open: async (html, files, policy) => {
          await page.goto(site.page(html, files, policy));
        },
        visit: async (url) => {
          site.clear();
          await page.goto(`${site.origin}/${url}`);
        },
      });
      assert.deepEqual(lines, [], 'the console is empty');
    } finally {
      await context.close();
    }
  });
}

/**
 * idle waits until the page has had nothing to do, so many times in a row: what was set off has run, and a loop would have gone round.
 * @param {import('playwright-core').Page} page
 * @param {number} [times]
 */
export function idle(page, times = 10) {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestIdleCallback(resolve));
  }, times);
}

/**
 * expected takes the lines out of a console that a test knows of.
 * @param {string[]} lines
 * @param {(line: string) => boolean} known
 */
export function expected(lines, known) {
  lines.splice(0, lines.length, ...lines.filter((line) => !known(line)));
}

/**
 * failing is expected where help cannot be had: the widget says its cause, too.
 * @param {string[]} lines
 * @param {(line: string) => boolean} [known]
 */
export function failing(lines, known = () => false) {
  expected(lines, (line) => /^warning: \w*Error: /.test(line) || known(line));
}

/**
 * ready waits for a widget's engine.
 * @param {import('playwright-core').Page} page
 * @param {string} [selector]
 */
export function ready(page, selector = 'faq-widget') {
  return page.evaluate((s) => /** @type {any} */ (document.querySelector(s)).ready, selector);
}
