// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, tools } from '../engine/tools.js';
import { segments } from '../engine/segments.js';

/** @param {string} slugs of hits, separated by spaces @param {object} [more] */
const result = (slugs, more = {}) => {
  const hits = slugs.split(' ').filter(Boolean).map((slug) => ({ slug, question: `${slug}?`, trail: ['T', 'S'], snippet: `of ${slug}` }));
  return { count: hits.length, meant: null, nearest: null, hits, ...more };
};

test('hits of several FAQs take turns, and the best of each come first', () => {
  const { data } = found([result('a b c', { count: 9 }), result('d e'), result('')], 4);
  assert.deepEqual(data.hits.map(({ slug }) => slug), ['a', 'd', 'b', 'e']);
  assert.equal(data.count, 11);
  assert.deepEqual(Object.keys(data), ['count', 'hits']);
});

test('what was meant, and what is nearest where nothing is found', () => {
  const nearest = result('n').hits[0];
  assert.deepEqual(found([result(''), result('', { nearest })], 8).data, { count: 0, nearest: 'n', hits: [] });
  const { data, text } = found([result('a', { meant: 'berth' }), result('', { nearest })], 8);
  assert.deepEqual([data.didYouMean, data.nearest], ['berth', undefined]);
  assert.equal(text, '1 found for "berth"\n- a? (slug: a; T > S)\n  of a');
});

test('the tools say what they take', () => {
  for (const { name, title, description, inputSchema, annotations } of tools) {
    assert.match(name, /^[a-z_]+$/);
    assert.ok(title && description && annotations.readOnlyHint);
    for (const required of inputSchema.required) assert.ok(inputSchema.properties[required], required);
  }
});

test('a text is divided at its ranges', () => {
  for (const [text, ranges, want] of /** @type {[string, [number, number][], string][]} */ ([
    ['', [], ''],
    ['abc', [], 'abc'],
    ['abc', [[0, 3]], '[abc]'],
    ['a🙂bc', [[1, 3], [4, 5]], 'a[🙂]b[c]'],
  ])) {
    assert.equal(segments(text, ranges).map((part) => (part.marked ? `[${part.text}]` : part.text)).join(''), want);
  }
});
