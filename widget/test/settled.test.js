// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Settled } from '../shell/settled.js';

const page = /** @type {any} */ (globalThis);
/** @type {string[]} */
let said;
/** @type {any} */
let element;
/** @type {Settled} */
let settled;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_000_000 });
  page.window = page;
  const target = new EventTarget();
  page.addEventListener = target.addEventListener.bind(target);
  page.dispatchEvent = target.dispatchEvent.bind(target);
  said = [];
  element = Object.assign(new EventTarget(), {
    isConnected: true,
    hasAttribute: () => false,
    emit: (/** @type {string} */ type, /** @type {any} */ { query, count, opened }) => said.push(`${type} ${query} ${count} ${opened}`.trim()),
  });
  settled = new Settled(/** @type {any} */ ({ element }), new AbortController().signal);
});

/** @type {[what: string, steps: (() => void)[], want: string[]][]} */
const cases = [
  ['an answer that is opened', [() => settled.asked('pay', 3), () => settled.settle('how')], ['faq-settled pay 3 how']],
  ['a reader who stops', [() => settled.asked('pay', 3), () => mock.timers.tick(30_000)], ['faq-settled pay 3']],
  ['a reader who may go on', [() => settled.asked('pay', 3), () => mock.timers.tick(29_000)], []],
  ['help that is closed', [() => settled.asked('pay', 0), () => element.dispatchEvent(new Event('faq-close'))], ['faq-settled pay 0']],
  ['a page that is left', [() => settled.asked('pay', 0), () => page.dispatchEvent(new Event('pagehide'))], ['faq-settled pay 0']],
  ['an element that is taken out', [() => settled.asked('pay', 0), () => (element.isConnected = false), () => settled.end()], ['faq-settled pay 0']],
  ['a shell that begins again', [() => settled.asked('pay', 0), () => settled.end(), () => mock.timers.tick(60_000)], []],
  ['another query', [() => settled.asked('pay', 3), () => mock.timers.tick(1500), () => settled.asked('pays', 3), () => settled.asked('refund', 0), () => mock.timers.tick(1500), () => settled.asked('money', 1), () => settled.settle('back')], ['faq-settled refund 0', 'faq-settled money 1 back']],
  ['a query that is cleared', [() => settled.asked('pay', 3), () => mock.timers.tick(1500), () => settled.asked('', 9), () => mock.timers.tick(60_000)], ['faq-settled pay 3']],
  ['one that is typed, letter by letter', [...'refund'].map((_, i) => () => (settled.asked('refund'.slice(0, i + 1), i), mock.timers.tick(200))).concat(() => settled.settle('a')), ['faq-settled refund 5 a']],
  ['one that is deleted again, letter by letter', ['re', 'ref', 're', 'r', ''].map((text) => () => (settled.asked(text, 1), mock.timers.tick(200))).concat(() => settled.settle()), []],
  ['an answer opened twice', [() => settled.asked('pay', 3), () => settled.settle('a'), () => settled.settle('b'), () => settled.asked('pay ', 3), () => mock.timers.tick(60_000)], ['faq-settled pay 3 a']],
  ['an answer opened from home', [() => settled.asked('', 9), () => settled.settle('a')], []],
  ['a query that is answered once more, with more', [() => settled.asked('pay', 1), () => settled.asked('pay', 4), () => settled.settle()], ['faq-settled pay 4']],
];
for (const [what, steps, want] of cases) {
  test(`${what}: ${want.join(', ') || 'nothing is said'}`, () => {
    for (const step of steps) step();
    assert.deepEqual(said, want);
  });
}
