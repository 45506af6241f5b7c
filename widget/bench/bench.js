// @ts-check
// Measures the widget next to its peers in Chromium: start, keystrokes, memory,
// growth. BENCH=quick takes some minutes; SIZES="21 1000" measures only these numbers
// of questions. Without either, the figures go into the README.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../e2e/chromium.js';
import { corpus, queries, seeds } from './corpora.js';
import { firstKeys } from './first-keys.js';
import { fresh } from './pages.js';
import { lay, mostStarted, root, serve, thrown, work } from './place.js';
import { chart, percentile, table, tell } from './report.js';
import { starts } from './starts.js';

const quick = process.env.BENCH === 'quick';
const sizes = process.env.SIZES?.split(' ').map(Number) ?? (quick ? [21, 200] : [21, 200, 1_000, 3_000, 10_000, 50_000]);
const asked = quick ? 5 : 25; // queries of each kind
const budget = quick ? 2_000 : 5_000; // milliseconds of queries per engine and size
const patience = quick ? 15_000 : 30_000; // milliseconds for an engine to load its corpus
const most = { Pagefind: 1_000, 'Fuse.js': 10_000, Orama: 10_000 }; // questions; larger corpora take them minutes

rmSync(thrown, { recursive: true, force: true });
mkdirSync(thrown, { recursive: true });
if (existsSync(work)) renameSync(work, join(thrown, 'before'));
const { source, entries } = seeds();
const place = await serve();
const browser = await launchBrowser();
/** @type {any} */
const result = { source, sizes, builds: [], start: [], keystrokes: [], firstKeys: [], growth: {} };
try {
  for (const size of sizes) await measure(size);
  result.start = await starts({ browser, origin: place.origin, entries, sizes, quick });
  result.growth = await growth();
} finally {
  await browser.close();
  place.close();
}
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'bench.json'), JSON.stringify(result, null, 1));
writeFileSync(join(work, 'bench.md'), table(result));
if (!quick && !process.env.SIZES) {
  writeFileSync(join(root, 'static/bench.svg'), chart(result));
  tell(join(root, 'README.md'), result);
}
process.stdout.write(table(result));
rmSync(thrown, { recursive: true, force: true });

/** measure makes every engine answer the same queries in one page. @param {number} size */
async function measure(size) {
  const name = String(size);
  const all = corpus(entries, size);
  const { bytes, ours, pagefind } = await lay(name, all, size <= mostStarted);
  result.builds.push({ size, ours, pagefind });
  let { page, heap } = await open();
  for (const engine of ['faqwidget', 'MiniSearch', 'Fuse.js', 'FlexSearch', 'Orama', 'Pagefind']) {
    if (size > (/** @type {any} */ (most)[engine] ?? Infinity)) continue;
    process.stderr.write(`bench: ${engine}, ${size} questions\n`);
    const before = await heap();
    const job = page.evaluate(run, { engine, name, budget, patience, list: queries(all, Math.min(asked, size)) });
    job.catch(() => {}); // fails when its page is closed
    const got = await Promise.race([job, hung()]);
    const memory = got.failed ? NaN : (await heap()) - before;
    result.keystrokes.push({ engine, size, bytes, memory, ...got, ...summary(got.times) });
    if (got.failed) { // its remaining work must not slow the others
      await page.context().close();
      ({ page, heap } = await open());
    } else {
      await page.evaluate('closing?.(); closing = undefined');
    }
  }
  await page.context().close();
  if (size <= 1_000) result.firstKeys.push(...await firstKeys({ open, all, size, pages: quick ? 2 : 20 }));
}

/** hung gives the result for an engine that blocks its page, so not even a timer fires. @returns {Promise<{ failed: string, times: any[], ready?: number }>} */
function hung() {
  const longest = 2 * patience + 3 * budget;
  return new Promise((resolve) => setTimeout(() => resolve({ failed: `not done in ${longest / 1000} s`, times: [] }), longest).unref());
}

/** @param {{ kind: string, ms: number }[]} times */
function summary(times) {
  const ms = (/** @type {string} */ kind) => times.filter((t) => t.kind === kind).map((t) => t.ms);
  const kinds = Object.fromEntries(['exact', 'prefix', 'typo', 'none'].map((kind) => [kind, percentile(ms(kind), 50)]));
  const list = times.map((t) => t.ms);
  return { p50: percentile(list, 50), p99: percentile(list, 99), kinds };
}

/** run runs in the page. @param {any} job */
async function run({ engine, name, budget, patience, list }) {
  const { engines, keystrokes } = await import(/** @type {any} */ ('/bench/engines.js'));
  const entries = await (await fetch(`/place/${name}/corpus.json`)).json();
  const start = performance.now();
  const late = new Promise((_, no) => setTimeout(() => no(new Error(`not ready after ${patience} ms`)), patience));
  try {
    const one = await Promise.race([engines[engine](entries, `/place/${name}`), late]);
    /** @type {any} */ (window).closing = one.close;
    const ready = performance.now() - start;
    await keystrokes(one, list.slice(0, 4), budget); // warm up
    return { ready, times: await keystrokes(one, list, budget) };
  } catch (error) {
    return { failed: String(error), times: [] };
  }
}

/** open gives a fresh page with the widget. */
async function open() {
  const opened = await fresh(browser);
  await opened.page.goto(`${place.origin}/page.html`);
  await opened.page.evaluate('var closing');
  await opened.page.addScriptTag({ url: '/tinygo/faq-widget.js' });
  return opened;
}

/** growth measures the memory that long use leaves behind: searches, then opens and closes. */
async function growth() {
  const searches = quick ? 500 : 10_000;
  const opens = quick ? 50 : 1_000;
  const { page, heap } = await open();
  const work = async (/** @type {string} */ code) => {
    await page.evaluate(code);
    return heap();
  };
  await page.evaluate(`document.body.innerHTML = '<faq-widget mode="panel" load="eager" src="/place/${sizes[1] ?? sizes[0]}/corpus.md"></faq-widget>';
    document.querySelector('faq-widget').ready`);
  const search = (/** @type {number} */ n) => `(async () => { const w = document.querySelector('faq-widget');
    for (let i = 0; i < ${n}; i++) await w.search(['card', 'how do i', 'acount', 'delete my', 'zzq'][i % 5] + ' ' + 'abcdefgh'[i % 8]); await w.search(''); })()`;
  const toggle = (/** @type {number} */ n) => `(async () => { const w = document.querySelector('faq-widget');
    for (let i = 0; i < ${n}; i++) { w.show(); await 0; w.close(); await 0; } })()`;
  await work(search(200));
  const first = await work(toggle(20));
  const searched = await work(search(searches));
  const opened = await work(toggle(opens));
  await page.context().close();
  return { searches, opens, afterSearches: searched - first, afterOpens: opened - searched };
}
