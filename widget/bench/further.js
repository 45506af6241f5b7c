// @ts-check
// Measures the cost of further questions: the bytes and CPU time of each further query
// on a published site and of each key, and the bytes of an answer.
import { own } from './own.js';
import { fresh } from './pages.js';

const quiet = 400; // milliseconds without a request after which a query is answered
const pace = 120; // milliseconds between the keys of a reader who types
const scripts = /\/(start\.js|page\.html)$/;

/**
 * @typedef {object} Further
 * @property {number} bytes of a query entered at once
 * @property {number} cpu CPU time of the renderer for such a query, all threads, in milliseconds
 * @property {number} key the same for each key of queries typed letter by letter
 * @property {number} own what the page's own code takes of that, in a run of its own, since a trace costs time
 * @property {number} empty the same as key in a page with only a box
 * @property {number} rest the same as cpu for an idle second
 * @property {number} queries the number of queries
 * @property {number} answer bytes of an answer
 * @property {number} memory bytes held after all queries
 */

/**
 * further asks queries in a page that has answered one: half of them at once, the
 * others letter by letter.
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
    const { responseBodySize } = await request.sizes();
    if (!scripts.test(new URL(request.url()).pathname)) bytes += responseBodySize;
  });
  const settle = async () => {
    last = Date.now();
    while (Date.now() - last < quiet) await page.waitForTimeout(50);
  };
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? NaN);
  };
  await page.goto(new URL('/page.html', url).href);
  const empty = await heap();
  const half = Math.ceil(queries.length / 2);
  const keys = queries.slice(half).join('').length;
  await page.setContent('<input id="input">');
  const idle = await busy();
  const few = queries.slice(0, 4);
  for (const query of few) await page.evaluate(type, { query, pace, from: 1 });
  const box = ((await busy()) - idle) / few.join('').length;
  await page.goto(url);
  await page.waitForFunction('window.started', undefined, { timeout: 120_000 });
  await settle();
  const start = await busy();
  await page.waitForTimeout(1000);
  const [bytesBefore, before] = [bytes, await busy()];
  for (const query of queries.slice(0, half)) {
    await page.evaluate(type, { query, pace, from: query.length });
    await settle();
  }
  const [bytesAfter, after] = [bytes, await busy()];
  for (const query of queries.slice(half)) {
    await page.evaluate(type, { query, pace, from: 1 });
    await settle();
  }
  const sum = { bytes: (bytesAfter - bytesBefore) / half, cpu: (after - before) / half, key: ((await busy()) - after) / keys, empty: box, rest: before - start, queries: queries.length };
  let answer = NaN;
  if (await page.locator('faq-widget').count()) {
    await page.evaluate(open, 0); // which loads the rendering program
    await settle();
    await page.evaluate(type, { query: queries[0], pace, from: queries[0].length });
    await settle();
    const before = bytes;
    await page.evaluate(open, 1);
    await settle();
    answer = bytes - before;
  }
  const memory = (await heap()) - empty;
  await page.context().close();
  const typed = async (/** @type {import('playwright-core').Page} */ page, /** @type {string} */ query) => {
    await page.evaluate(type, { query, pace, from: 1 });
    await page.waitForTimeout(quiet);
  };
  return { ...sum, own: await own(browser, url, typed, queries.slice(half)), answer, memory };
}

/** type runs in the page and types a query letter by letter, the first `from` letters at once. @param {{ query: string, pace: number, from: number }} typed */
async function type({ query, pace, from }) {
  const root = document.querySelector('faq-widget')?.shadowRoot ?? document;
  const input = /** @type {HTMLInputElement} */ (root.querySelector('#input, pagefind-input input'));
  for (let length = from; length <= query.length; length++) {
    input.value = query.slice(0, length);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
}

/** open runs in the page and opens a hit of the widget. @param {number} n */
function open(n) {
  const hits = document.querySelector('faq-widget')?.shadowRoot?.querySelectorAll('#results [role=option]') ?? [];
  /** @type {HTMLElement | undefined} */ (hits[Math.min(n, hits.length - 1)])?.click();
}
