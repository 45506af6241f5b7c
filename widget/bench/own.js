// @ts-check
// Measures what a page's own code, JavaScript and WebAssembly, takes for a key. The
// rest of a key is the browser's: fetching, styles, layout, paint.
import { fresh } from './pages.js';

/** Tasks in which a page's code runs, or its garbage is collected, by their names in Chromium's traces. */
const tasks = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'MinorGC', 'MajorGC']);

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} Traced times in µs; tdur is CPU time */

/**
 * own gives the milliseconds of CPU time that a page's code takes for each key, workers
 * included, as queries are typed letter by letter in a page that has answered one.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {(page: import('playwright-core').Page, query: string) => Promise<unknown>} typed types a query and waits until it is answered
 * @param {string[]} queries
 */
export async function own(browser, url, typed, queries) {
  const { page } = await fresh(browser);
  await page.goto(url);
  await page.waitForFunction('window.started', undefined, { timeout: 120_000 });
  await typed(page, queries[0]); // the browser has compiled what a key calls
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  for (const query of queries.slice(1)) await typed(page, query);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.context().close();
  return sum(traceEvents) / queries.slice(1).join('').length;
}

/** sum adds up the milliseconds of tasks that are in no other one. @param {Traced[]} events */
export function sum(events) {
  const chosen = events.filter(({ name, ph }) => ph === 'X' && tasks.has(name)).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {Map<string, number>} until when the last task of a thread runs */
  const ends = new Map();
  let total = 0;
  for (const { pid, tid, ts, dur = 0, tdur = dur } of chosen) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    total += tdur / 1e3;
  }
  return total;
}
