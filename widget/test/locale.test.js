// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Locale, locale } from '../shell/locale.js';
import { languages, nearest } from '../page/words.js';

/** The English words of the first script, which en.json leaves out. @type {Record<string, string>} */
const early = { failed: 'Help couldn’t load.', retry: 'Try again' };

const folder = new URL('../locales/', import.meta.url);

/** @param {string} name @returns {Record<string, string>} */
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const english = { ...early, ...read('en') };
const isCount = (/** @type {string} */ key) => key.startsWith('hits.');

test('each language that is offered has a file, and each file is offered', () => {
  assert.deepEqual([...languages].sort(), readdirSync(folder).map((file) => file.replace('.json', '')).sort());
});

test('each phrase is used by the widget or its engine, and each that is used exists', () => {
  const sources = ['../page/', '../shell/', '../../wasm/internal/list/', '../../wasm/internal/view/', '../../wasm/'].flatMap((path) => {
    const dir = new URL(path, import.meta.url);
    return readdirSync(dir).filter((file) => /(?<!_test)\.(js|go)$/.test(file)).map((file) => readFileSync(new URL(file, dir), 'utf8'));
  });
  const code = sources.join('\n');
  const unused = Object.keys(english).filter((key) => !isCount(key) && !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !code.includes(`words.${key}`) && !/^(help|close|failed|retry)$/.test(key));
  assert.deepEqual(unused, []);
  const used = [...code.matchAll(/(?:\.text|Text|phrase|fill|text)\(["']([a-z.]+)["']/g)].map(([, key]) => key);
  assert.ok(used.length > 10, 'the sources are read');
  assert.deepEqual(used.filter((key) => !(key in english)), []);
});

for (const name of languages) {
  const phrases = read(name);

  test(`${name} has every phrase and no other`, () => {
    const plain = (/** @type {object} */ all) => Object.keys(all).filter((key) => !isCount(key));
    assert.deepEqual(plain(name === 'en' ? { ...early, ...phrases } : phrases).sort(), plain(english).sort());
    assert.deepEqual(Object.entries(phrases).filter(([, text]) => !text.trim() || text !== text.trim()), []);
  });

  test(`${name} has exactly the plural forms that its language knows`, () => {
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    const has = Object.keys(phrases).filter(isCount).map((key) => key.replace('hits.', ''));
    assert.deepEqual(has.sort(), [...new Set(['zero', ...forms])].sort());
  });

  test(`${name} has a place for a word or a number where English has one`, () => {
    const places = (/** @type {string} */ phrase) => phrase.split('#').length - 1;
    const plural = new Intl.PluralRules(name);
    for (const [key, phrase] of Object.entries(phrases)) {
      const numbers = Array.from({ length: 200 }, (_, n) => n).filter((n) => isCount(key) && plural.select(n) === key.replace('hits.', ''));
      if (numbers.length === 1 && places(phrase) === 0) continue; // a form for one number only may write it out
      assert.equal(places(phrase), places(english[key] ?? english['hits.other']), key);
    }
  });
}

/** @type {[string, string][]} */
const served = [
  ['de', 'de'], ['de-CH', 'de'], ['DE-ch', 'de'], ['en-GB', 'en'], ['pt-BR', 'pt'], ['pt-PT', 'pt'], ['es-419', 'es'],
  ['zh', 'zh'], ['zh-CN', 'zh'], ['zh-Hans-SG', 'zh'], ['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant'], ['zh-Hant', 'zh-Hant'],
  ['nb', 'no'], ['nn-NO', 'no'], ['iw', 'he'], ['ar-EG', 'ar'], ['tlh', 'en'], ['', 'en'], ['not a tag', 'en'],
];
for (const [tag, name] of served) {
  test(`"${tag}" is spoken to in ${name}`, async () => {
    assert.equal(nearest(tag), name);
    assert.equal((await locale(nearest(tag), tag)).name, name);
  });
}

/** @type {[string, number, string][]} */
const counts = [
  ['en', 0, 'No results'],
  ['en', 1, '1 result'],
  ['en', 2, '2 results'],
  ['en', 1234, '1,234 results'],
  ['de', 1234, '1.234 Ergebnisse'],
  ['en-IN', 123456, '1,23,456 results'],
  ['fr', 1, '1 résultat'],
  ['fr', 1_000_000, '1 000 000 de résultats'],
  ['pl', 2, '2 wyniki'],
  ['pl', 5, '5 wyników'],
  ['ru', 1, '1 результат'],
  ['ru', 21, '21 результат'],
  ['ru', 22, '22 результата'],
  ['ru', 25, '25 результатов'],
  ['ja', 3, '3件の結果'],
  ['ar', 0, 'لا توجد نتائج'],
  ['ar', 1, 'نتيجة واحدة'],
  ['ar', 2, 'نتيجتان'],
  ['ar', 3, '3 نتائج'],
  ['ar', 11, '11 نتيجة'],
  ['ar-EG', 3, '٣ نتائج'],
  ['he', 2, 'שתי תוצאות'],
];
for (const [tag, n, want] of counts) {
  test(`${n} hits in ${tag}`, async () => assert.equal((await locale(nearest(tag), tag)).count(n).replace(/[\u202f\u00a0]/g, ' '), want));
}

test('a phrase that a file lacks is English; one that nobody has shows its key', () => {
  assert.equal(new Locale('de', {}).text('back'), 'Back');
  assert.equal(new Locale('de', {}).text('nonsense'), 'nonsense');
});
