// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../locale.js';
import { language, wordsFor } from '../words.js';

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

/** @type {[string, string][]} */
const names = [['en', 'Help'], ['de-AT', 'Hilfe'], ['ES', 'Ayuda'], ['fr', 'Aide'], ['tlh', 'Help']];
for (const [lang, help] of names) {
  test(`help in ${lang} is ${help}`, () => assert.equal(wordsFor(element(lang)).help, help));
}

test('each language that is offered has its own words, and all of them', () => {
  const all = languages.map((lang) => Object.values(wordsFor(element(lang))));
  for (const words of all) assert.ok(words.every((word) => word?.trim()), words.join());
  assert.equal(new Set(all.map(([help]) => help)).size, languages.length);
});
