// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limit, live, names, read, reflect, resume } from '../page/attributes.js';

class Fake {
  /** @param {Record<string, string>} [attributes] */
  constructor(attributes = {}) {
    this.attributes = new Map(Object.entries(attributes));
  }

  /** @param {string} name */
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  /** @param {string} name */
  removeAttribute(name) {
    this.attributes.delete(name);
  }
}

/** @param {Record<string, string>} attributes @returns {any} */
const element = (attributes) => new Fake(attributes);

/** @type {[Record<string, string>, string, string][]} */
const values = [
  [{}, 'mode', 'inline'],
  [{ mode: 'panel' }, 'mode', 'panel'],
  [{ mode: 'window' }, 'mode', 'inline'],
  [{}, 'theme', 'auto'],
  [{ theme: 'dark' }, 'theme', 'dark'],
  [{}, 'placement', 'bottom-end'],
  [{}, 'load', 'visible'],
  [{ mode: 'panel' }, 'load', 'intent'],
  [{ load: 'idle' }, 'load', 'idle'],
  [{ mode: 'panel', load: 'soon' }, 'load', 'intent'],
  [{ mode: 'palette' }, 'load', 'intent'],
  [{}, 'routing', 'hash'],
  [{ mode: 'popover' }, 'routing', 'none'],
  [{ mode: 'popover', routing: 'query' }, 'routing', 'query'],
  [{ routing: 'path' }, 'routing', 'hash'],
  [{ mode: 'palette' }, 'shortcut', 'mod+k'],
  [{ mode: 'palette', shortcut: '' }, 'shortcut', ''],
  [{ mode: 'panel' }, 'shortcut', ''],
  [{}, 'src', ''],
  [{ src: 'a.md b.md' }, 'src', 'a.md b.md'],
];
for (const [attributes, name, want] of values) {
  test(`${name} of ${JSON.stringify(attributes)} is ${want || 'empty'}`, () => assert.equal(read(element(attributes), name), want));
}

/** @type {[string | undefined, number][]} */
const limits = [[undefined, 8], ['', 8], ['3', 3], ['0', 8], ['-1', 8], ['many', 8], ['20', 20]];
for (const [value, want] of limits) {
  test(`limit ${value} shows ${want}`, () => assert.equal(limit(element(value === undefined ? {} : { limit: value })), want));
}

test('each attribute is a property, but those that the element has by itself', () => {
  class Widget extends Fake {
    get lang() { return ''; }
    get open() { return false; }
  }
  reflect(/** @type {any} */ (Widget));
  const widget = /** @type {any} */ (new Widget());
  assert.deepEqual(names.filter((name) => !(name in widget)), []);
  assert.equal(widget.lang, '');
  assert.equal(widget.open, false);
  widget.mode = 'panel';
  assert.equal(widget.getAttribute('mode'), 'panel');
  assert.equal(widget.mode, 'panel');
  widget.limit = 3;
  assert.equal(widget.limit, 3);
  widget.mode = null;
  assert.equal(widget.getAttribute('mode'), null);
  assert.equal(widget.mode, 'inline');
});

/** @type {[unknown, string | null][]} */
const variables = [['{"a":"b"}', '{"a":"b"}'], [{ a: 'b', c: { d: 1 } }, '{"a":"b","c":{"d":1}}'], [null, null], [undefined, null]];
for (const [value, want] of variables) {
  test(`vars = ${JSON.stringify(value)} becomes the attribute ${want}`, () => {
    class Widget extends Fake {}
    reflect(/** @type {any} */ (Widget));
    const widget = /** @type {any} */ (new Widget({ vars: 'before' }));
    widget.vars = value;
    assert.equal(widget.getAttribute('vars'), want);
  });
}

test('properties that were set before the definition are taken over, all of them', () => {
  class Widget extends Fake {}
  reflect(/** @type {any} */ (Widget));
  const widget = /** @type {any} */ (new Widget());
  const value = (/** @type {string} */ name) => ({ limit: 3, vars: { a: 1 } })[name] ?? `${name}!`;
  for (const name of names) Object.defineProperty(widget, name, { value: value(name), configurable: true, writable: true, enumerable: true });
  resume(widget);
  for (const name of names) {
    const written = value(name);
    assert.equal(widget.getAttribute(name), typeof written === 'object' ? JSON.stringify(written) : String(written), name);
    assert.equal(Object.hasOwn(widget, name), false, name);
  }
});

test('what is read when it is needed', () => {
  assert.deepEqual(live, ['theme', 'placement', 'storage', 'routing', 'lang', 'shortcut', 'label']);
});
