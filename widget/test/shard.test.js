// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrapped } from '../shell/shard.js';

const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const name = [7, ...Buffer.from('faq.own')];

/** module gives a module with one section of data. @param {number[]} data */
function module(data) {
  const size = name.length + data.length;
  return Uint8Array.from([...header, 0, ...(size < 128 ? [size] : [(size & 0x7f) | 0x80, size >> 7]), ...name, ...data]);
}

/** @param {Uint8Array} bytes */
const read = (bytes) => [...unwrapped(/** @type {ArrayBuffer} */ (bytes.slice().buffer))];

for (const length of [0, 1, 119, 120, 5000]) {
  test(`${length} bytes come out as the compiler finds them`, async () => {
    const bytes = module(Array.from({ length }, (_, i) => i % 251));
    const [section] = WebAssembly.Module.customSections(await WebAssembly.compile(bytes), 'faq.own');
    assert.deepEqual(read(bytes), [...new Uint8Array(section)]);
  });
}

const whole = module([1, 2, 3]);
/** @type {[string, Uint8Array][]} */
const damaged = [
  ['nothing', whole.slice(0, 0)],
  ['a header alone', whole.slice(0, 8)],
  ['one that is cut off', whole.slice(0, -1)],
  ['one with more behind it', Uint8Array.from([...whole, 0])],
  ['code', Uint8Array.from([...header, 1, 4, 1, 0x60, 0, 0])],
  ['a name longer than all', Uint8Array.from([...header, 0, 2, 9, 1])],
  ['a size without an end', Uint8Array.from([...header, 0, 0x80, 0x80])],
  ['a web page', Uint8Array.from(Buffer.from('<!DOCTYPE html><title>Not found</title>'))],
];
for (const [what, bytes] of damaged) {
  test(`${what} is refused`, () => assert.throws(() => read(bytes), /damaged, or not part of an FAQ/));
}
