// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, parse, shortened } from '../shell/address.js';

const site = 'https://example.org/docs';

/** What an address asks for: routing, address, then slug, query and the id of a widget, or nothing. */
const asked = /** @type {[string, string, ...string[]][]} */ ([
  ['hash', ''],
  ['hash', '#faq'],
  ['hash', '#faqs/a'],
  ['hash', '#install'],
  ['hash', '#faq/a', 'a', ''],
  ['hash', '#faq/a?q=b%20c', 'a', 'b c'],
  ['hash', '#faq/gr%C3%B6%C3%9Fe', 'größe', ''],
  ['hash', '#faq/größe', 'größe', ''],
  ['hash', '#faq/100%', '100%', ''],
  ['hash', '#faq?q=a%2Bb', '', 'a+b'],
  ['hash', '#faq?', '', ''],
  ['hash', '#faq/a?in=b%26c', 'a', '', 'b&c'],
  ['hash', '#faq?q=a&in=b', '', 'a', 'b'],
  ['hash', '?faq=a'],
  ['query', '#faq/a'],
  ['query', '?q=a'],
  ['query', '?faq=a', 'a', ''],
  ['query', '?x=1&faq=a&q=b+c', 'a', 'b c'],
  ['query', '?faq&q=b', '', 'b'],
  ['query', '?faq=a&in=mine&faq.in=b', 'a', '', 'b'],
  ['none', '?faq=a#faq/a'],
]);
for (const [routing, address, ...want] of asked) {
  test(`${routing}: ${address || 'nothing'} asks for ${want.join(', ') || 'nothing'}`, () => {
    const found = parse(site + address, routing);
    assert.deepEqual(found && [found.slug, found.query, found.id], want.length ? ['', '', ''].map((none, i) => want[i] ?? none) : null);
  });
}

/** What an address becomes: routing, address, slug, query, new address, and the id of a widget that it names. */
const written = [
  ['hash', '', 'a', '', '#faq/a'],
  ['hash', '?x=1', 'a', 'b', '?x=1#faq/a'],
  ['hash', '', '', 'b c', '#faq?q=b%20c'],
  ['hash', '#faq/a', 'größe', '', '#faq/gr%C3%B6%C3%9Fe'],
  ['hash', '#faq/a', '', '', ''],
  ['hash', '#faq/a', '', 'b', '#faq?q=b'],
  ['hash', '#install', 'a', '', '#faq/a'],
  ['hash', '#install', '', 'b', '#install'],
  ['hash', '#install', '', '', '#install'],
  ['hash', '#/route', 'a', '', '#/route'],
  ['hash', '#!route', 'a', '', '#!route'],
  ['query', '?x=1#install', 'a', '', '?x=1&faq=a#install'],
  ['query', '?x=1', 'a', 'b c', '?x=1&faq=a&q=b+c'],
  ['query', '?q=mine', '', '', '?q=mine'],
  ['query', '?faq=a&q=b&x=%20', '', '', '?x=+'],
  ['query', '', '', 'b', '?faq=&q=b'],
  ['query', '?x=%20', '', '', '?x=%20'],
  ['none', '', 'a', 'b', ''],
  ['hash', '', 'a', '', '#faq/a?in=b%26c', 'b&c'],
  ['hash', '#faq/a', '', 'd e', '#faq?q=d%20e&in=b', 'b'],
  ['hash', '#faq/a?in=b', '', '', '', 'b'],
  ['query', '?in=mine', 'a', 'd', '?in=mine&faq=a&q=d&faq.in=b', 'b'],
  ['query', '?in=mine&faq=a&faq.in=b', '', '', '?in=mine', 'b'],
  ['query', '?in=mine', '', '', '?in=mine', 'b'],
];
for (const [routing, before, slug, query, after, id] of written) {
  test(`${routing}: ${before || 'nothing'} with "${slug}" and "${query}"${id ? ` of ${id}` : ''} is ${after || 'nothing'}`, () => {
    assert.equal(format(site + before, routing, { slug, query, id }), site + after);
  });
}

test('a query takes no more of an address than servers take, and is cut at a letter', () => {
  for (const letter of ['a', ' ', '質', '😀', '\uD83D', 'e\u0301']) {
    const query = letter.repeat(100_000);
    for (const routing of ['hash', 'query']) {
      const href = format(site, routing, { slug: '', query });
      assert.ok(href.length < site.length + 1_900, `${routing}, ${letter}: ${href.length} letters`);
      assert.equal(parse(href, routing)?.query ?? '', shortened(query));
    }
    const typed = `${site}#faq?q=${encodeURIComponent('質'.repeat(100_000))}`;
    assert.equal(parse(typed, 'hash')?.query, '質'.repeat(200));
  }
  assert.equal(shortened(`${'a'.repeat(199)}😀`), 'a'.repeat(199));
});

test('what is written is read again', () => {
  for (const routing of ['hash', 'query']) {
    for (const slug of ['a', 'größe', '質問', 'a b', 'c%d']) {
      assert.equal(parse(format(site, routing, { slug, query: '' }), routing)?.slug, slug);
    }
    assert.equal(parse(format(site, routing, { slug: '', query: 'a&b=c #d' }), routing)?.query, 'a&b=c #d');
  }
});
