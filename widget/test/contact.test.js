// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, mentioned } from '../shell/contact.js';

const context = { query: 'a&b =?\ud800', page: 'https://shop.example/x', slug: 'größe' };

/** @type {[string, string][]} */
const addresses = [
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['mailto:a@b.example?subject={query}', 'mailto:a@b.example?subject=a%26b%20%3D%3F'],
  [' /contact?q={query}&from={page}#{slug} ', 'https://shop.example/contact?q=a%26b%20%3D%3F&from=https%3A%2F%2Fshop.example%2Fx#gr%C3%B6%C3%9Fe'],
  ['https://other.example/{other}', 'https://other.example/%7Bother%7D'],
  ['tel:+15550100', 'tel:+15550100'],
  ['javascript:alert({query})', ''],
  ['data:text/html,{query}', ''],
  ['https://[', ''],
  ['', ''],
  ['  ', ''],
];
for (const [url, want] of addresses) {
  test(`the contact "${url}" leads to "${want}"`, () => assert.equal(address(url, context, 'https://shop.example/help/'), want));
}

test('what is mentioned is what goes along, once, in words', () => {
  assert.deepEqual(mentioned('mailto:a@b.example', context, {}), []);
  assert.deepEqual(mentioned('/c?a={slug}&b={query}&c={slug}', { ...context, query: 'q' }, { slug: 'What size?' }), ['What size?', 'q']);
  assert.deepEqual(mentioned('/c?a={slug}&b={query}', { ...context, query: '' }, {}), ['größe']);
});
