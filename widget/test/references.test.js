// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { References } from '../shell/references.js';

/** A Glue keeps its table like TinyGo's wasm_exec.js. */
class Glue {
  /** @type {any[]} */
  _values = [NaN, 0, null, true, false, {}, {}];
  /** @type {number[]} */
  _goRefCounts = [];
  /** @type {Map<unknown, bigint>} */
  _ids = new Map();
  /** @type {bigint[]} */
  _idPool = [];
  importObject = {
    gojs: {
      'syscall/js.finalizeRef': (/** @type {bigint} */ ref) => {
        const id = Number(ref & 0xffffffffn);
        if (--this._goRefCounts[id]) return;
        this._ids.delete(this._values[id]);
        this._values[id] = null;
        this._idPool.push(BigInt(id));
      },
    },
  };

  /** @param {unknown} value @returns {bigint} the program's reference to it */
  see(value) {
    let id = this._ids.get(value);
    if (id === undefined) {
      id = this._idPool.pop() ?? BigInt(this._values.length);
      this._values[Number(id)] = value;
      this._goRefCounts[Number(id)] = 0;
      this._ids.set(value, id);
    }
    this._goRefCounts[Number(id)]++;
    return id;
  }

  /** known gives the names of the values that the program can still reach. */
  get known() {
    const values = [...this._ids.keys()];
    for (const [value, id] of this._ids) assert.equal(this._values[Number(id)], value);
    assert.equal(new Set([...this._ids.values(), ...this._idPool]).size, values.length + this._idPool.length, 'no reference is both free and in use');
    return values.map((value) => /** @type {any} */ (value).name ?? value).join(' ');
  }
}

/** @type {Glue} */
let glue;
/** @type {References} */
let references;
/** @type {Record<string, { name: string }>} */
const a = Object.fromEntries(['start', 'document', 'input', 'list', 'event', 'target', 'args'].map((name) => [name, { name }]));

beforeEach(() => {
  glue = new Glue();
  references = new References(glue);
  glue.see(a.start);
  references.begin();
});

/** @param {unknown[]} values */
const seen = (...values) => () => values.forEach((value) => glue.see(value));
/** @param {unknown[]} values */
const mount = (...values) => {
  const { keep, release } = references.scope();
  keep(() => references.during(seen(...values)));
  return release;
};

test('what came during a callback is given back after it', () => {
  references.during(seen(a.event, 'text', a.target, a.start));
  assert.equal(glue.known, 'start');
  const { length } = glue._values;
  for (let i = 0; i < 100; i++) references.during(seen({}, `text ${i}`, a.target));
  assert.equal(glue._values.length, length);
});

test('what a mount saw stays until it is unmounted, but for its texts', () => {
  const release = mount(a.input, 'text', new Uint8Array(3), a.start);
  references.during(seen(a.input, a.event));
  assert.equal(glue.known, 'start input');
  release();
  assert.equal(glue.known, 'start');
});

test('a mount of several callbacks keeps what each saw, once', () => {
  const { keep, release } = references.scope();
  keep(() => references.during(seen(a.document)));
  references.during(seen(a.event));
  keep(() => references.during(seen(a.document, a.input)));
  assert.equal(glue.known, 'start document input');
  release();
  assert.equal(glue.known, 'start');
});

test('what two mounts saw stays until both are unmounted', () => {
  const one = mount(a.document, a.input);
  const other = mount(a.document, a.list);
  one();
  assert.equal(glue.known, 'start document list');
  references.during(seen(a.document, a.event));
  other();
  assert.equal(glue.known, 'start');
});

test('a callback within a callback gives back its own only', () => {
  references.during(() => {
    glue.see(a.event);
    references.during(seen(a.target, a.event));
    assert.equal(glue.known, 'start event');
  });
  assert.equal(glue.known, 'start');
});

test('a mount within a callback keeps what both saw', () => {
  /** @type {() => void} */
  let release = () => {};
  references.during(() => {
    glue.see(a.document);
    release = mount(a.document, a.input);
    glue.see(a.event);
  });
  assert.equal(glue.known, 'start document input');
  release();
  assert.equal(glue.known, 'start');
});

test('an unmount within a callback waits for its end', () => {
  const release = mount(a.input);
  references.during(() => {
    release();
    assert.equal(glue.known, 'start input');
  });
  assert.equal(glue.known, 'start');
});

test('the bytes of a string are given back by the program, once; nothing else is', () => {
  const finalize = glue.importObject.gojs['syscall/js.finalizeRef'];
  const release = mount();
  references.during(() => {
    finalize(glue.see(new Uint8Array(3)));
    finalize(glue.see(a.event)); // as by a TinyGo with finalizers
    assert.equal(glue.known, 'start event');
    glue.see(a.target);
  });
  release();
  assert.equal(glue.known, 'start');
});

test("finalizers of Go's own glue have no say", () => {
  const go = Object.assign(new Glue(), { argv: ['js'] });
  const own = new References(go);
  own.begin();
  const { keep, release } = own.scope();
  const result = keep(() => {
    own.during(() => go.see(a.input));
    return 'handle';
  });
  go.importObject.gojs['syscall/js.finalizeRef'](7n); // there, a place on the stack
  own.during(() => go.see(a.event));
  assert.deepEqual([result, go.known], ['handle', 'input']);
  release();
  assert.equal(go.known, '');
});

test('a glue without a table is only called', () => {
  const own = new References({ importObject: {} });
  own.begin();
  let called = 0;
  const { keep, release } = own.scope();
  const result = keep(() => {
    own.during(() => called++);
    return 'handle';
  });
  release();
  assert.deepEqual([called, result], [1, 'handle']);
});
