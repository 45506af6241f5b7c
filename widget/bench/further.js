// @ts-check
// Measures what a reader costs who goes on asking: the bytes and the processor
// time of each further query on a published site, and the bytes of an answer.
import { fresh } from './pages.js';

const quiet = 400; // milliseconds without a request after which a query is answered
const scripts = /\/(start\.js|page\.html)$/;

/** @typedef {{ bytes: number, cpu: number, answer: number, memory: number }} Further means: of a query in bytes and milliseconds, of an answer in bytes; memory in bytes after them */

/**
 * further asks queries one after the other in a page that has answered one.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string[]} queries
 * @returns {Promise<Further>}
 */
export async function further(browser, url, queries) {
  const { page, session, heap } = await fresh(browser);
  await session.send('Performance.enable');
  let bytes = 0;
  let last = Date.now();
  page.on('request', () => (last = Date.now()));
  page.on('requestfinished', async (request) => {
    last = Date.now();
    if (!scripts.test(new URL(request.url()).pathname)) bytes += (await request.sizes()).responseBodySize;
  });
  const settle = async () => {
    last = Date.now();
    while (Date.now() - last < quiet) await page.waitForTimeout(50);
  };
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  await page.goto(new URL('/page.html', url).href);
  const empty = await heap();
  await page.goto(url);
  await page.waitForFunction('window.started', undefined, { timeout: 120_000 });
  await settle();
  const [bytesBefore, busyBefore] = [bytes, await busy()];
  for (const query of queries) {
    await page.evaluate(ask, query);
    await settle();
  }
  const sum = { bytes: (bytes - bytesBefore) / queries.length, cpu: ((await busy()) - busyBefore) / queries.length };
  let answer = NaN;
  if (await page.locator('faq-widget').count()) {
    await page.evaluate(open, 0); // which brings the program that renders
    await settle();
    await page.evaluate(ask, queries[0]);
    await settle();
    const before = bytes;
    await page.evaluate(open, 1);
    await settle();
    answer = bytes - before;
  }
  const memory = (await heap()) - empty;
  await page.context().close();
  return { ...sum, answer, memory };
}

/** ask types a query, in the page. @param {string} query */
function ask(query) {
  const root = document.querySelector('faq-widget')?.shadowRoot ?? document;
  const input = /** @type {HTMLInputElement} */ (root.querySelector('#input, pagefind-input input'));
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** open opens a hit of the widget, in the page. @param {number} n */
function open(n) {
  const hits = document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('#results [role=option]') ?? [];
  /** @type {HTMLElement | undefined} */ (hits[Math.min(n, hits.length - 1)])?.click();
}
