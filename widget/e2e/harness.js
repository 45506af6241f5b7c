// @ts-check
// Drives Chromium over a built folder, and holds every test to an empty console and
// to requests of its own server only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.js';
import { dist, serve } from './site.js';

export { dist };

/** @typedef {import('./site.js').Answer} Answer */

/**
 * @typedef {object} Journey
 * @property {import('playwright-core').Page} page
 * @property {string[]} console its lines, which must stay empty; a test that expects a line removes it
 * @property {(html: string, files?: Record<string, Answer>, policy?: string | null) => Promise<void>} open shows a page with this body; null sends no policy
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
 * @param {{ timeout?: number } & import('playwright-core').BrowserContextOptions} [options] timeout in ms, after which the test has failed, and options of its browser context
 */
export function journey(name, steps, { timeout = 180_000, ...device } = {}) {
  test(name, { timeout }, async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...device });
    context.setDefaultTimeout(timeout - 30_000); // a busy machine is not a failure, and a step that hangs is named before the test times out
    const page = await context.newPage();
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
    /** @type {Set<string>} requests to the page's own origin, if a test has another server; one may come late */
    const own = new Set();
    page.on('request', (request) => {
      if (request.url().startsWith(site.origin)) return;
      const line = `request: ${request.url()}`;
      lines.push(line);
      if (/^http/.test(request.url()) && new URL(request.url()).origin === new URL(page.url()).origin) own.add(line);
    });
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let late;
    try {
      const hung = new Promise((_, reject) => (late = setTimeout(reject, timeout - 20_000, new Error('it hangs'))));
      const walked = steps({
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
      walked.catch(() => {}); // it fails when its page closes
      await Promise.race([walked, hung]);
      assert.deepEqual(lines.filter((line) => !own.has(line)), [], 'the console is empty');
    } catch (error) {
      const { stack } = /** @type {Error} */ (error);
      throw new Error(`${stack}\n${await looks(page, lines, site.requests)}`, { cause: error });
    } finally {
      clearTimeout(late);
      await context.close();
    }
  });
}

/**
 * looks gives the state of a page whose journey failed: a race shows once in a hundred runs, on another machine.
 * @param {import('playwright-core').Page} page
 * @param {string[]} lines of the console
 * @param {string[]} requests
 */
async function looks(page, lines, requests) {
  const widgets = page.evaluate(() => [...document.querySelectorAll('faq-widget')].map((widget) => `${/** @type {Element} */ (widget.cloneNode()).outerHTML}\n${widget.shadowRoot?.innerHTML ?? 'without a shadow root'}`));
  const unanswered = new Promise((resolve) => setTimeout(resolve, 5_000, ['the page does not answer'])); // as after a trap or in a loop
  const shown = await Promise.race([widgets, unanswered]).catch((reason) => [String(reason)]);
  return [`at ${page.url()}`, 'console:', ...lines, 'requests:', ...requests, 'widgets:', ...shown].join('\n  ').slice(0, 8_000);
}

/**
 * idle waits until the page was idle several times in a row: pending work has run, and a loop would have come round.
 * @param {import('playwright-core').Page} page
 * @param {number} [times]
 */
export function idle(page, times = 10) {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestIdleCallback(resolve));
  }, times);
}

/**
 * answers lets a test answer the requests for an address. It gives a function to which the test passes its handler,
 * or nothing for the server. A route set up in an open page may miss the next requests, because the browser is
 * still switching to it.
 * @param {import('playwright-core').Page} page not opened yet
 * @param {string | RegExp} address a glob
 * @returns {Promise<(by?: (route: import('playwright-core').Route) => unknown) => void>}
 */
export async function answers(page, address) {
  /** @type {((route: import('playwright-core').Route) => unknown) | undefined} */
  let now;
  await page.route(address, (route) => (now ? now(route) : route.continue()));
  return (by) => (now = by);
}

/**
 * expected removes the lines that a test expects from a console.
 * @param {string[]} lines
 * @param {(line: string) => boolean} known
 */
export function expected(lines, known) {
  lines.splice(0, lines.length, ...lines.filter((line) => !known(line)));
}

/**
 * failing is expected for help that fails: it also removes the widget's own line with the cause.
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

/** settled waits until a widget loads nothing. @param {import('playwright-core').Page} page */
export function settled(page) {
  return page.waitForFunction(() => !document.querySelector('faq-widget')?.shadowRoot?.querySelector('[aria-busy]'));
}

/** focused gives the class of the focused element in a widget. @param {import('playwright-core').Page} page */
export function focused(page) {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
}

/** still waits until nothing in a widget moves: only then has a growing element its final size. @param {import('playwright-core').Page} page */
export function still(page) {
  return page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.getAnimations().length === 0);
}
