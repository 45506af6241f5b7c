// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Recent } from '../shell/recent.js';

/** @type {Map<string, string>} */
let items;
const page = /** @type {any} */ (globalThis);
page.document = { baseURI: 'https://example.org/a/' };

beforeEach(() => {
  items = new Map();
  page.localStorage = {
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => items.set(key, value),
    removeItem: (/** @type {string} */ key) => items.delete(key),
  };
});

/** @param {Record<string, string>} attributes @returns {any} */
const element = (attributes) => ({ getAttribute: (/** @type {string} */ name) => attributes[name] ?? null });
const panel = (more = {}) => new Recent(element({ mode: 'panel', ...more }));

/** @type {[asked: string[], kept: string[]][]} */
const cases = [
  [[], []],
  [['a', 'b'], ['b', 'a']],
  [['a', 'b', 'a'], ['a', 'b']],
  [['Straße', 'b', 'straße'], ['straße', 'b']],
  [['  two \t words '], ['two words']],
  [['', '   '], []],
  [['x'.repeat(200), 'x'.repeat(201)], ['x'.repeat(200)]],
  [['1', '2', '3', '4', '5', '6'], ['6', '5', '4', '3', '2']],
];
for (const [asked, kept] of cases) {
  test(`of ${JSON.stringify(asked).slice(0, 60)} these are kept: ${JSON.stringify(kept).slice(0, 60)}`, () => {
    for (const query of asked) panel().add(query);
    assert.deepEqual(panel().list(), kept);
  });
}

test('each engine with its files has its own; an address is the same however it is written', () => {
  panel({ src: 'faq.md' }).add('a');
  panel({ src: 'faq.md', engine: '/x.wasm' }).add('b');
  panel({ src: 'faq.md more.md' }).add('c');
  assert.deepEqual(panel({ src: 'https://example.org/a/faq.md' }).list(), ['a']);
  assert.deepEqual(panel({ src: '/a/faq.md', engine: '/x.wasm' }).list(), ['b']);
  assert.deepEqual(panel().list(), []);
});

test('a src that is no URL loses nothing', () => {
  const recent = panel({ src: 'http://[' });
  recent.add('a');
  assert.deepEqual(recent.list(), ['a']);
});

for (const text of ['{', 'null', '"a"', '{"a":1}', '[1,null,["a"]]', `["${'x'.repeat(300)}"," a"]`]) {
  test(`stored as ${text.slice(0, 20)} is nothing`, () => {
    panel().add('a');
    for (const key of items.keys()) items.set(key, text);
    assert.deepEqual(panel().list(), []);
  });
}

test('what cannot be stored is kept by the widget, until it is cleared', () => {
  page.localStorage.setItem = page.localStorage.removeItem = () => {
    throw new Error('full');
  };
  const recent = panel();
  recent.add('a');
  recent.add('b');
  assert.deepEqual(recent.list(), ['b', 'a']);
  assert.deepEqual(panel().list(), []);
  recent.clear();
  assert.deepEqual(recent.list(), []);
});

test('cleared, nothing is left in the storage; with storage="none" nothing comes there', () => {
  panel().add('a');
  panel().clear();
  panel({ storage: 'none' }).add('b');
  assert.deepEqual([...items], []);
});

test('with storage="none" what was stored before is not shown', () => {
  panel().add('a');
  assert.deepEqual(panel({ storage: 'none' }).list(), []);
});
