// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { language, languages, wordsFor } from '../page/words.js';

class FakeNode {
  /** @type {FakeNode | null} */
  parentNode = null;
}

class FakeElement extends FakeNode {
  /** @param {string} [lang] @param {FakeNode} [parent] */
  constructor(lang, parent) {
    super();
    this.lang = lang;
    this.parentNode = parent ?? null;
  }

  getAttribute() {
    return this.lang ?? null;
  }
}

class FakeShadowRoot extends FakeNode {
  /** @param {FakeElement} host */
  constructor(host) {
    super();
    this.host = host;
  }
}

const browser = { language: 'fr-CA' };
Object.assign(globalThis, { Element: FakeElement, ShadowRoot: FakeShadowRoot });
Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true });

/** @param {string | undefined} lang @param {FakeNode} [parent] @returns {any} */
const element = (lang, parent) => new FakeElement(lang, parent);

test('an element speaks its own language', () => assert.equal(language(element('de', element('es'))), 'de'));

test('or that of the nearest ancestor that has one', () => assert.equal(language(element(undefined, element('', element('es')))), 'es'));

test('across the shadow roots it stands in', () => assert.equal(language(element(undefined, new FakeShadowRoot(element('de-AT')))), 'de-AT'));

test('or that of the browser', () => assert.equal(language(element(undefined)), 'fr-CA'));

/** @type {[string, string, string][]} */
const names = [
  ['en', 'Help', 'ltr'], ['de-AT', 'Hilfe', 'ltr'], ['ES', 'Ayuda', 'ltr'], ['pt-BR', 'Ajuda', 'ltr'], ['zh-TW', '說明', 'ltr'],
  ['ar', 'مساعدة', 'rtl'], ['he-IL', 'עזרה', 'rtl'], ['tlh', 'Help', ''], ['fa', 'Help', ''],
];
for (const [lang, help, dir] of names) {
  test(`help in ${lang} is ${help}, ${dir || 'in the direction of the page'}`, () => {
    const words = wordsFor(element(lang));
    assert.deepEqual([words.help, words.dir], [help, dir]);
  });
}

test('the launcher is called as the file of its language says', () => {
  for (const lang of languages) {
    const { help } = JSON.parse(readFileSync(new URL(`../locales/${lang}.json`, import.meta.url), 'utf8'));
    assert.equal(wordsFor(element(lang)).help, help);
  }
});

test('words that come before any file are English, and every other language has its own', () => {
  const { failed, retry } = wordsFor(element('de'));
  for (const lang of languages.filter((name) => name !== 'en')) {
    const phrases = JSON.parse(readFileSync(new URL(`../locales/${lang}.json`, import.meta.url), 'utf8'));
    for (const [key, word] of Object.entries({ failed, retry })) assert.ok(phrases[key] && phrases[key] !== word, `${lang}: ${key}`);
  }
});
