// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Ledger } from '../shell/ledger.js';

/** @type {Map<string, string>} */
let items;
const page = /** @type {any} */ (globalThis);
const day = 86_400_000;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-03-01') });
  items = new Map();
  page.localStorage = {
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => items.set(key, value),
    removeItem: (/** @type {string} */ key) => items.delete(key),
  };
});

const ledger = () => new Ledger(() => 'k');
const row = (/** @type {string} */ query, more = {}) => ({ query, count: 0, lang: 'en', times: 1, day: '2026-03-01', ...more });
const nothing = { version: 1, queries: [], votes: [], missing: [] };

test('queries are counted, the latest last, in any case of letters', () => {
  ledger().asked('a', 0, 'en');
  ledger().asked('b', 3, 'de');
  ledger().asked('A', 1, 'en');
  assert.deepEqual(ledger().report(), { ...nothing, queries: [row('b', { count: 3, lang: 'de' }), row('A', { count: 1, times: 2 })] });
});

test('which answer a query led to is kept, and stays when it is asked again', () => {
  ledger().asked('a', 0, 'en');
  ledger().led('a', 'pay');
  ledger().led('never asked', 'pay');
  ledger().asked('a', 0, 'en');
  assert.deepEqual(ledger().report().queries, [row('a', { times: 2, then: 'pay' })]);
});

test('what led to something after all is taken back, once', () => {
  for (const query of ['a', 'a', 'b']) ledger().asked(query, 2, 'en');
  for (const query of ['a', 'b', 'c']) ledger().found(query);
  assert.deepEqual(ledger().report().queries, [row('a', { count: 2 })]);
});

test('of an answer the last vote is kept, and all that was missing', () => {
  ledger().voted('a', true);
  ledger().voted('b', true);
  ledger().voted('a', false);
  ledger().missed('a', 'x'.repeat(2000));
  const { votes, missing } = ledger().report();
  assert.deepEqual(votes.map(({ slug, helpful }) => [slug, helpful]), [['b', true], ['a', false]]);
  assert.deepEqual(missing.map(({ missing: text }) => text.length), [1000]);
});

test('what is forgotten leaves nothing in the storage', () => {
  ledger().asked('a', 0, 'en');
  assert.equal(items.size, 1);
  ledger().forget();
  assert.equal(items.size, 0);
  assert.deepEqual(ledger().report(), nothing);
});

test('what was not asked for 90 days is forgotten, and leaves the storage', () => {
  ledger().asked('old', 0, 'en');
  ledger().voted('old', true);
  ledger().missed('old', 'much');
  mock.timers.tick(89 * day);
  ledger().asked('new', 0, 'en');
  assert.equal(ledger().report().queries.length, 2);
  mock.timers.tick(day);
  const { queries, votes, missing } = ledger().report();
  assert.deepEqual([queries.map(({ query }) => query), votes, missing], [['new'], [], []]);
  ledger().expire();
  assert.ok(!(items.get('k') ?? '').includes('old'));
  mock.timers.tick(90 * day);
  ledger().expire();
  assert.equal(items.size, 0);
});

test('there are bounds in number, and the oldest go first', () => {
  for (let i = 0; i < 230; i++) {
    ledger().asked(`q${i}`, 0, 'en');
    ledger().voted(`s${i}`, true);
    ledger().missed('s', `m${i}`);
  }
  const { queries, votes, missing } = ledger().report();
  assert.deepEqual([queries.length, votes.length, missing.length], [200, 100, 50]);
  assert.deepEqual([queries[0].query, queries.at(-1)?.query, missing[0].missing], ['q30', 'q229', 'm180']);
});

test('and in bytes, however many a letter has', () => {
  for (let i = 0; i < 200; i++) {
    ledger().asked(`${'語'.repeat(190)}${i}`, 0, 'ja');
    ledger().missed('s', '字'.repeat(1000));
  }
  const size = new TextEncoder().encode(items.get('k')).length;
  assert.ok(size > 60_000 && size <= 64_000, `${size} bytes`);
  assert.ok(ledger().report().queries.at(-1)?.query.endsWith('199'));
});

test('votes alone keep to it as well', () => {
  for (let i = 0; i < 100; i++) ledger().voted(`${'語'.repeat(400)}${i}`, true);
  const { votes } = ledger().report();
  assert.ok(votes.length > 40 && votes.length < 60, `${votes.length} votes`);
  assert.ok(votes.at(-1)?.slug.endsWith('99'));
});

/** @type {unknown[]} what other code may have stored there */
const others = ['{', null, [], 'a', 3, { queries: 'a', votes: {}, missing: [null, 1, []] }, { queries: [{ query: 1 }, { query: 'a', times: -1 }, row('a', { day: 'x' }), row('a', { then: 5 }), row('a', { count: 0.5 }), row('a', { day: '2020-01-01' })] }];
for (const other of others) {
  test(`stored as ${JSON.stringify(other)} is nothing`, () => {
    items.set('k', typeof other === 'string' ? other : JSON.stringify(other));
    assert.deepEqual(ledger().report(), nothing);
    ledger().asked('b', 0, 'en');
    assert.deepEqual(ledger().report().queries, [row('b')]);
  });
}

test('what cannot be stored is kept as long as the page is', () => {
  page.localStorage.setItem = page.localStorage.removeItem = () => {
    throw new Error('full');
  };
  const own = ledger();
  own.asked('a', 0, 'en');
  own.asked('a', 0, 'en');
  assert.deepEqual(own.report().queries, [row('a', { times: 2 })]);
  own.forget();
  assert.deepEqual(own.report(), nothing);
  assert.equal(items.size, 0);
});
