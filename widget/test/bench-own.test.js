// @ts-check
// Tests the sum of a trace's tasks: each moment of a thread counts once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sum } from '../bench/own.js';

const task = (/** @type {string} */ name, /** @type {number} */ tid, /** @type {number} */ ts, /** @type {number} */ dur, /** @type {number} */ tdur = dur) => ({ name, ph: 'X', pid: 1, tid, ts, dur, tdur });

test('tasks inside others count once, those of threads add up, and what the browser does counts nowhere', () => {
  /** @type {[string, import('../bench/own.js').Traced[], number][]} */
  const table = [
    ['nothing', [], 0],
    ['one task', [task('FunctionCall', 1, 0, 3000)], 3],
    ['its CPU time, not the time it waited', [task('FunctionCall', 1, 0, 3000, 1000)], 1],
    ['a task inside another', [task('EvaluateScript', 1, 0, 5000), task('FunctionCall', 1, 1000, 2000)], 5],
    ['both begin at once, the inner one first in the trace', [task('FunctionCall', 1, 0, 2000), task('EvaluateScript', 1, 0, 5000)], 5],
    ['one after the other', [task('FunctionCall', 1, 5000, 1000), task('RunMicrotasks', 1, 0, 2000)], 3],
    ['a worker meanwhile', [task('FunctionCall', 1, 0, 2000), task('FunctionCall', 2, 1000, 4000)], 6],
    ['garbage, alone and inside', [task('MinorGC', 1, 0, 1000), task('FunctionCall', 1, 2000, 2000), task('MajorGC', 1, 2500, 500)], 3],
    ['styles, layout and paint', [task('UpdateLayoutTree', 1, 0, 2000), task('Layout', 1, 2000, 2000), task('Paint', 1, 4000, 2000)], 0],
    ['a mark without a length', [{ name: 'FunctionCall', ph: 'B', pid: 1, tid: 1, ts: 0 }], 0],
  ];
  for (const [what, events, ms] of table) assert.equal(sum(events), ms, what);
});
