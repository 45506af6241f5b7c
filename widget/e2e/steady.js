// @ts-check
// Repeats journeys, first on a quiet machine, then with every core busy, then with one
// part of the build after another coming late, and reports which failed how often:
//
//   node e2e/steady.js TIMES FILE...
//
// NAMES in the environment, a regular expression, selects tests by name.
//
// HOW selects some of the ways, such as "busy faq.wasm".
//
// A journey that waits for conditions passes all. One that waits for a time, for its
// turn among others, or for what usually comes first, does not.
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import process, { argv, exit } from 'node:process';
import { run } from 'node:test';
import { Worker } from 'node:worker_threads';

/**
 * @typedef {object} Score
 * @property {number} runs
 * @property {Map<string, number>} failures counts by message
 */

const times = Number(argv[2]);
const files = argv.slice(3);
const testNamePatterns = process.env.NAMES ? [new RegExp(process.env.NAMES)] : undefined;
if (!(times > 0) || !files.length) {
  console.error('usage: steady.js TIMES FILE...');
  exit(2);
}

const stopped = new AbortController();
setMaxListeners(0, stopped.signal); // one for each run
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopped.abort());

/** busy keeps every core at work until the function it gives is called; no worker outlives this process. */
function busy() {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }));
  return () => Promise.all(workers.map((worker) => worker.terminate()));
}

/**
 * repeat runs all files once and adds up the results by name.
 * @param {Map<string, Score>} scores
 */
async function repeat(scores) {
  const stream = run({ files, testNamePatterns, concurrency: 1, signal: stopped.signal });
  for await (const event of stream) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { name, details, skip } = event.data;
    if (skip || details.type === 'suite' || files.some((file) => name.endsWith(file))) continue;
    const score = scores.get(name) ?? { runs: 0, failures: new Map() };
    scores.set(name, score);
    score.runs++;
    if (event.type === 'test:pass') continue;
    const error = /** @type {any} */ (details).error;
    const said = String((error?.cause?.cause ?? error?.cause ?? error)?.message ?? error).trim(); // without the state of the page
    score.failures.set(said, (score.failures.get(said) ?? 0) + 1);
  }
}

/**
 * report prints the journeys that failed, and gives their number.
 * @param {string} how
 * @param {Map<string, Score>} scores
 */
function report(how, scores) {
  let failed = 0;
  for (const [name, { runs, failures }] of scores) {
    const count = [...failures.values()].reduce((sum, one) => sum + one, 0);
    if (!count) continue;
    failed++;
    console.log(`steady: ${how}: ${name}: failed ${count} of ${runs}`);
    for (const [said, often] of failures) console.log(`    ${often} × ${said.replaceAll('\n', '\n        ')}`);
  }
  const runs = Math.max(0, ...[...scores.values()].map((score) => score.runs));
  console.log(`steady: ${how}: ${scores.size} journeys, ${runs} times each: ${failed ? `${failed} failed at least once` : 'none failed'}`);
  return failed;
}

/** Parts that come late: every one that a journey may race. */
const parts = ['faq-shell.js', 'faq.wasm', 'faq-data.wasm', 'faq-markdown.wasm', 'faq-join.wasm', 'faq-shards.wasm', 'faq-insight.js'];
const ways = process.env.HOW ? process.env.HOW.split(' ') : ['quiet', 'busy', ...parts];

let failed = 0;
for (const how of ways) {
  process.env.FAQ_LATE = parts.includes(how) ? how : '';
  /** @type {Map<string, Score>} */
  const scores = new Map();
  const stop = how === 'busy' ? busy() : undefined;
  try {
    for (let i = 0; i < times && !stopped.signal.aborted; i++) {
      console.error(`steady: ${how}: ${i + 1} of ${times}`);
      await repeat(scores);
    }
  } finally {
    await stop?.();
  }
  failed += report(how, scores);
  if (stopped.signal.aborted) break;
  if (!scores.size) failed++; // no test ran
}
exit(stopped.signal.aborted ? 130 : failed ? 1 : 0);
