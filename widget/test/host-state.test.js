// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { further, left, replaced } from '../shell/host-state.js';

const site = 'https://example.org';
Object.assign(globalThis, { scrollX: 3, scrollY: 40 });

/** Vue Router's state of an entry. @param {object} [more] */
const vue = (more) => ({ back: '/', current: '/help', forward: null, replaced: false, position: 4, scroll: null, mine: 'kept', ...more });

/** The location in Vue Router's state: before, the address before and after, the location after. */
const locations = [
  ['/help', '/help', '/help#faq/a', '/help#faq/a'],
  ['/help#faq/a', '/help#faq/a', '/help', '/help'],
  ['/help?x=1#faq/a', '/base/help?x=1#faq/a', '/base/help?x=1&faq=b#mine', '/help?x=1&faq=b#mine'],
  ['/help', '/#/help', '/?faq=a#/help', '/help'],
  ['/other', '/help#faq/a', '/help', '/other'],
];
for (const [before, from, to, after] of locations) {
  test(`${before} is ${after} once ${from} is ${to}`, () => {
    const state = vue({ current: before });
    assert.deepEqual(replaced(state, site + from, site + to), { ...state, current: after });
    assert.deepEqual(left(state, site + from, site + to), { ...state, forward: after, scroll: { left: 3, top: 40 } });
    assert.deepEqual(further(state, site + from, site + to), { ...state, back: before, current: after, position: 5 });
  });
}

test('a state of Vue Router without a place to scroll to is given none', () => {
  const { scroll, ...state } = vue();
  assert.ok(!('scroll' in (left(state, site, site) ?? {})) && !('scroll' in (further(state, site, site) ?? {})), `as ${scroll} is not`);
});

/** What other pages keep, and the state of the entry that a step leads to. @type {[string, Record<string, any> | null, Record<string, any> | null][]} */
const others = [
  ['nothing', null, null],
  ['React Router', { usr: { a: 1 }, key: 'abc', idx: 2 }, { usr: { a: 1 }, key: 'abc', idx: 3 }],
  ['Angular', { navigationId: 7, ɵrouterPageId: 2 }, { navigationId: 7, ɵrouterPageId: 3 }],
  ['Turbo', { turbo: { restorationIdentifier: 'x', restorationIndex: 1 } }, { turbo: { restorationIdentifier: 'x', restorationIndex: 1 } }],
  ['HTMX', { htmx: true }, { htmx: true }],
  ['a page with a place and a number of its own', { current: 3, position: 7, idx: 1 }, { current: 3, position: 7, idx: 1 }],
];
for (const [name, state, next] of others) {
  test(`the state of ${name} is copied, and counted on where the router counts`, () => {
    assert.deepEqual(further(state, `${site}/a`, `${site}/a#faq/b`), next);
    assert.deepEqual(replaced(state, `${site}/a`, `${site}/a#faq/b`), state);
    assert.deepEqual(left(state, `${site}/a`, `${site}/a#faq/b`), state);
  });
}
