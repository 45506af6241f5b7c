// @ts-check
// Measures keys as people type them, letter by letter, in freshly opened pages:
// nothing is warm, and no list has been written before.
import { queries } from './corpora.js';
import { percentile } from './report.js';

/** The engines and how they write hits: as their guides do, or as the widget does. */
const rows = [['faqwidget', 'rich'], ['MiniSearch', 'rich'], ['FlexSearch', 'rich'], ['MiniSearch', 'bare'], ['FlexSearch', 'bare']];
const keys = 30; // per page

/** @typedef {{ engine: string, list: string, size: number, p50: number, p99: number }} FirstKeys */

/**
 * firstKeys measures each engine over one corpus, in pages of its own that take turns.
 * @param {{ open: () => Promise<{ page: import('playwright-core').Page }>, all: import('./corpora.js').Entry[], size: number, pages: number }} bench
 * @returns {Promise<FirstKeys[]>}
 */
export async function firstKeys({ open, all, size, pages }) {
  const asked = queries(all, Math.min(pages, size)).filter(({ kind }) => kind === 'exact');
  const times = rows.map(() => /** @type {number[]} */ ([]));
  for (let turn = 0; turn < pages; turn++) {
    process.stderr.write(`bench: first keys, ${size} questions, page ${turn + 1} of ${pages}\n`);
    const text = Array.from({ length: 3 }, (_, i) => asked[(turn + i) % asked.length].query).join(' ');
    const list = Array.from({ length: keys }, (_, i) => ({ kind: 'typed', query: text.slice(0, i + 1) }));
    for (const [i, [engine, how]] of rows.entries()) {
      const { page } = await open();
      times[i].push(...await page.evaluate(typed, { engine, name: String(size), list, rich: how === 'rich' }));
      await page.context().close();
    }
  }
  return rows.map(([engine, list], i) => ({ engine, list, size, p50: percentile(times[i], 50), p99: percentile(times[i], 99) }));
}

/** typed runs in the page. @param {any} job @returns {Promise<number[]>} */
async function typed({ engine, name, list, rich }) {
  const { engines, keystrokes } = await import(/** @type {any} */ ('/bench/engines.js'));
  const entries = await (await fetch(`/place/${name}/corpus.json`)).json();
  const one = await engines[engine](entries, `/place/${name}`, rich);
  return (await keystrokes(one, list, Infinity)).map((/** @type {{ ms: number }} */ { ms }) => ms);
}
