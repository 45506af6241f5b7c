// @ts-check
// Measures a reader's wait on a published site: from the navigation to the first hit
// of a question that is typed as soon as there is a box for it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, queries } from './corpora.js';
import { further } from './further.js';
import { fresh } from './pages.js';
import { mostStarted, work } from './place.js';
import { percentile } from './report.js';

/** Pages that start an engine, by the names of their files. Pagefind's box waits 300 ms after a key by default; ours answers each. */
const engines = { site: 'faqwidget', go: 'faqwidget by Go', before: 'faqwidget before', pagefind: 'Pagefind', 'pagefind-waiting': 'Pagefind by default', minisearch: 'MiniSearch, stored' };

/** The pages that fetch on each query. */
const fetching = new Set(['site', 'pagefind', 'pagefind-waiting']);

const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const idle = 12_000; // milliseconds after which a program that renders nothing has gone

/**
 * @typedef {object} Start
 * @property {string} engine
 * @property {number} size in questions
 * @property {string} network
 * @property {number} cold milliseconds, the median of several pages
 * @property {number} bytes transferred until then, compressed
 * @property {number} task the longest task in milliseconds, the median of several pages
 * @property {number} [memory] bytes, of a page at rest
 * @property {import('./further.js').Further} [further] the cost of further queries, for engines that fetch on each query
 */

/**
 * starts measures each engine at each size.
 * @param {{ browser: import('playwright-core').Browser, origin: string, entries: import('./corpora.js').Entry[], sizes: number[], quick: boolean }} bench
 * @returns {Promise<Start[]>}
 */
export async function starts({ browser, origin, entries, sizes, quick }) {
  /** @type {Start[]} */
  const list = [];
  for (const size of sizes.filter((size) => size <= mostStarted)) {
    const asked = corpus(entries, Math.min(size, 21))[3].question.split(' ').slice(0, 4).join(' ');
    for (const network of quick ? ['local'] : ['local', '1.6 Mbit/s, 150 ms']) {
      const pages = network === 'local' && !quick ? 9 : 3;
      for (const [file, engine] of Object.entries(engines)) {
        if (!existsSync(join(work, String(size), `${file}.html`)) || (file === 'go' && size !== sizes[0])) continue; // larger sizes take seconds
        process.stderr.write(`bench: start of ${engine}, ${size} questions, ${network}\n`);
        const url = `${origin}/place/${size}/${file}.html?q=${encodeURIComponent(asked)}`;
        const runs = [];
        for (let i = 0; i < pages; i++) runs.push(await start(browser, url, network !== 'local'));
        const median = (/** @type {(run: Run) => number} */ of) => percentile(runs.map(of), 50);
        const row = { engine, size, network, cold: median((run) => run.readable), bytes: median((run) => run.bytes), task: median((run) => run.longest) };
        if (network !== 'local') {
          list.push(row);
          continue;
        }
        const next = queries(corpus(entries, size), Math.min(size, quick ? 4 : 24)).filter(({ kind }) => kind === 'exact').map(({ query }) => query);
        list.push({ ...row, memory: await resting(browser, url), ...(fetching.has(file) && { further: await further(browser, url, next) }) });
      }
    }
  }
  return list;
}

/** @typedef {{ readable: number, longest: number, bytes: number }} Run */

/** start measures one navigation in a page of its own. @param {import('playwright-core').Browser} browser @param {string} url @param {boolean} throttled @returns {Promise<Run>} */
async function start(browser, url, throttled) {
  const { page, session } = await fresh(browser);
  await session.send('Network.enable');
  if (throttled) await session.send('Network.emulateNetworkConditions', slow);
  /** @type {{ end: number, size: number }[]} transfers, also by workers, which the page's own timeline lacks */
  const files = [];
  page.on('requestfinished', async (request) => {
    const { startTime, responseEnd } = request.timing();
    const { responseBodySize } = await request.sizes();
    if (!request.url().endsWith('/start.js')) files.push({ end: startTime + responseEnd, size: responseBodySize });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const { origin, readable, longest } = /** @type {any} */ (await (await page.waitForFunction('window.started', undefined, { timeout: 120_000 })).jsonValue());
  await page.context().close();
  const bytes = files.filter(({ end }) => end <= origin + readable).reduce((sum, { size }) => sum + size, 0);
  return { readable, longest, bytes };
}

/** resting gives the memory that a page holds beyond an empty one, once it has answered and is idle. @param {import('playwright-core').Browser} browser @param {string} url */
async function resting(browser, url) {
  const { page, heap } = await fresh(browser);
  await page.goto(new URL('/page.html', url).href);
  const empty = await heap();
  await page.goto(url);
  await page.waitForFunction('window.started', undefined, { timeout: 120_000 });
  await page.waitForTimeout(idle);
  const held = (await heap()) - empty;
  await page.context().close();
  return held;
}
