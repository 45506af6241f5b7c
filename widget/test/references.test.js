// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weaken } from '../references.js';

/** A program's tables, as the glue of both compilers makes them when it runs. */
function running() {
  const go = /** @type {any} */ ({});
  weaken(go);
  go._values = [NaN, 0, null, true];
  go._ids = new Map(/** @type {[any, number][]} */ ([[0, 1], [null, 2], [true, 3]]));
  return go;
}

test('what is stored is found again, by number and by value', () => {
  const go = running();
  const fn = () => {};
  const object = {};
  for (const value of ['text', 7, fn, object, null]) {
    const id = go._values.length;
    go._values[id] = value;
    go._ids.set(value, id);
    assert.equal(go._values[id], value);
    assert.equal(go._ids.get(value), id);
    go._ids.delete(value);
    assert.equal(go._ids.get(value), undefined);
  }
  assert.deepEqual(go._values.slice(0, 4), [NaN, 0, null, true]);
  assert.equal(delete go._values, true);
});
