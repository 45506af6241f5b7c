// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Locale, languages, locale } from '../locale.js';

const folder = new URL('../locales/', import.meta.url);

/** @param {string} name @returns {Record<string, string>} */
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

globalThis.fetch = /** @type {any} */ (async (/** @type {URL} */ url) => new Response(readFileSync(url)));

test('each language that is offered has a file, and each file is offered', () => {
  assert.deepEqual([...languages].sort(), readdirSync(folder).map((file) => file.replace('.json', '')).sort());
});

for (const name of languages) {
  test(`${name} has every phrase and every plural form`, () => {
    const phrases = read(name);
    const plain = (/** @type {object} */ all) => Object.keys(all).filter((key) => !key.startsWith('hits.')).sort();
    assert.deepEqual(plain(phrases), plain(read('en')));
    assert.deepEqual(Object.entries(phrases).filter(([, text]) => !text.trim()), []);
    // A number that is written out in full needs no other form than these.
    const forms = new Set(Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(name).select(n)));
    for (const form of ['zero', 'other', ...forms]) assert.ok(phrases[`hits.${form}`], `hits.${form}`);
  });

  test(`${name} puts a number where English does`, () => {
    const english = read('en');
    const numbers = (/** @type {string} */ phrase) => phrase.split('#').length - 1;
    for (const [key, phrase] of Object.entries(read(name))) {
      assert.equal(numbers(phrase), numbers(english[key] ?? english['hits.other']), key);
    }
  });
}

const nearest = { de: 'de', 'de-CH': 'de', 'DE-ch': 'de', 'en-GB': 'en', fr: 'fr', tlh: 'en', '': 'en' };
for (const [tag, name] of Object.entries(nearest)) {
  test(`"${tag}" is spoken to in ${name}`, async () => assert.equal((await locale(tag)).name, name));
}

/** @type {[string, number, string][]} */
const counts = [
  ['en', 0, 'No answers'],
  ['en', 1, '1 answer'],
  ['en', 2, '2 answers'],
  ['en', 1234, '1,234 answers'],
];
for (const [name, n, want] of counts) {
  test(`${n} hits in ${name}`, async () => assert.equal((await locale(name)).count(n), want));
}

test('numbers are written as the language writes them', async () => {
  assert.match((await locale('de')).count(1234), /1\.234/);
});

test('a phrase that is missing shows its key', () => {
  assert.equal(new Locale('en', {}).text('back'), 'back');
});
