// @ts-check
// Compares the descriptions of the element with each other and with what it does:
// the manifest, the types, the README and the lists of the implementation.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extend, names, read } from '../page/attributes.js';

/** @param {string} path relative to the widget's folder */
const text = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** @typedef {{ name: string, type?: { text: string }, kind?: string, readonly?: boolean, static?: boolean, fieldName?: string, parameters?: { name: string, optional?: boolean, type: { text: string } }[], return?: { type: { text: string } } }} Item */
/** @type {Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Item[]>} */
const manifest = JSON.parse(text('custom-elements.json')).modules[0].declarations[0];
const types = text('faq-widget.d.mts');
const readme = text('../README.md').split('## The element')[1].split('\n## ')[0];

const files = ['', 'page/', 'shell/'].flatMap((room) => readdirSync(new URL(`../${room}`, import.meta.url)).map((name) => room + name));
const scripts = files.filter((name) => /[a-z]\.js$/.test(name));
const styles = files.filter((name) => name.endsWith('.css'));
const code = scripts.map(text).join('\n');
const css = styles.map(text).join('\n');
const lists = readdirSync(new URL('../../wasm/internal/list/', import.meta.url))
  .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
  .map((name) => text(`../wasm/internal/list/${name}`))
  .join('\n');

/** @param {Item[]} items */
const named = (items) => items.map((item) => item.name).sort();

/** @param {string} source @param {RegExp} pattern @returns {string[]} the first groups of all matches, each once, sorted */
const all = (source, pattern) => [...new Set([...source.matchAll(pattern)].map((match) => match[1]))].sort();

for (const [, name, values] of code.matchAll(/^ +extend\('([a-z]+)', \[([^\]]+)\]\);$/gm)) extend(name, values.split(', ').map((value) => value.slice(1, -1))); // like the parts that need them

/** @param {string[]} some @param {string[]} others @param {string} message */
const same = (some, others, message) => assert.deepEqual([...new Set(some)].sort(), [...new Set(others)].sort(), message);

/** @param {string[]} some @param {string[]} others @param {string} message */
const within = (some, others, message) => assert.deepEqual(some.filter((one) => !others.includes(one)), [], message);

test('the attributes of the manifest are those of the implementation', () => {
  assert.deepEqual(named(manifest.attributes), [...names].sort());
});

test('an attribute takes the values that the manifest lists, and no other', () => {
  for (const { name, type } of manifest.attributes) {
    const values = all(type?.text ?? '', /'([^']+)'/g);
    /** @param {string} value @returns {any} */
    const element = (value) => ({ getAttribute: (/** @type {string} */ asked) => (asked === name ? value : null) });
    for (const value of values) assert.equal(read(element(value), name), value, `${name}="${value}"`);
    if (values.length) within([read(element('no such value'), name)], values, name);
  }
});

test('the types and the manifest list the same members', () => {
  const element = types.split('export class FAQWidget')[1].split('\n}')[0];
  const fields = manifest.members.filter((member) => member.kind === 'field' && !member.static);
  const methods = manifest.members.filter(({ kind }) => kind === 'method');
  assert.deepEqual(all(element, /^ {2}(?:get )?([a-z]+)(?:\(\))?: (?!void)/gm).filter((name) => !named(methods).includes(name)), named(fields));
  for (const { name, parameters = [], return: result } of methods) {
    const list = parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${p.type.text}`).join(', ');
    assert.ok(element.includes(`\n  ${name}(${list}): ${result?.type.text};`), `${name}(${list})`);
  }
  for (const { name, fieldName } of manifest.attributes) assert.equal(fieldName, name);
  within(named(fields), [...named(manifest.attributes), 'ready'], 'a property reflects an attribute');
  assert.deepEqual(all(element, /^ {2}static readonly ([a-z]+):/gm), named(manifest.members.filter((member) => member.static)));
});

test('the types and the manifest list the same events with the same details', () => {
  const details = types.split('interface FAQWidgetEventDetails')[1].split('\n}')[0];
  const typed = [...details.matchAll(/^ {2}'([^']+)': (.*);$/gm)].map(([, name, detail]) => `${name} ${detail.replace('Record<string, never>', '{}')}`);
  assert.deepEqual(typed, manifest.events.map(({ name, type }) => `${name} ${type?.text.slice('CustomEvent<'.length, -1)}`));
});

test('what the element does is what the manifest lists', () => {
  same(all(code, /'(faq-(?!widget|shell)[a-z]+)'/g), named(manifest.events), 'events');
  same(all(code, /create\('slot', \{(?: name: '([a-z]+)')?/g).map((name) => name ?? ''), named(manifest.slots), 'slots');
  same(all(`${code} ${lists}`, /\bpart(?:: '|=\\?")([a-z ]+)/g).flatMap((part) => part.split(' ')), named(manifest.cssParts), 'parts');
  same(all(css, /^ {2}(--faq-[a-z-]+):/gm), named(manifest.cssProperties), 'custom properties that have a default');
  same(all(css, /var\((--faq-[a-z-]+)/g), named(manifest.cssProperties), 'custom properties that change something');
});

test('the README names what the manifest lists, and nothing else', () => {
  const rows = (/** @type {string} */ head) => readme.split(`| ${head} |`)[1].split('\n\n')[0];
  /** @param {string} table @returns {string} the first cells of its rows */
  const first = (table) => table.split('\n').map((row) => row.split('|')[1] ?? '').join(' ');
  const attributes = rows('attribute').split('\n').map((row) => row.split('|'));
  same(all(first(rows('attribute')), /`([a-z]+)`/g), named(manifest.attributes), 'attributes');
  for (const [, cell = '', values = ''] of attributes) {
    const attribute = manifest.attributes.find(({ name }) => cell.includes(`\`${name}\``));
    const known = all(attribute?.type?.text ?? '', /'([^']+)'/g);
    if (known.length) assert.deepEqual(all(values, /`([^`]+)`/g), known, `values of ${attribute?.name}`);
  }
  same(all(first(rows('method')), /`([a-z]+)/g), ['ready', ...named(manifest.members.filter(({ kind }) => kind === 'method'))], 'methods');
  same(all(first(rows('event')), /`(faq-[a-z]+)`/g), named(manifest.events), 'events');
  for (const [, name, keys] of rows('event').matchAll(/`(faq-[a-z]+)`[^|]*\|(?: `\{([^}]*)\}`)?/g)) {
    const detail = manifest.events.find((event) => event.name === name)?.type?.text;
    assert.ok(detail, `${name} is an event`);
    assert.deepEqual(all(detail, /(\w+):/g), (keys ?? '').split(', ').filter(Boolean).sort(), name);
  }
  same(all(first(rows('slot')).replace('(default)', '``'), /`([a-z]*)`/g), named(manifest.slots), 'slots');
  same((/Parts[^`]*`::part\(\)`: `([^`]+)`/.exec(readme)?.[1] ?? '').split(' '), named(manifest.cssParts), 'parts');
  same(all(readme, /(--faq-[a-z-]+)/g), named(manifest.cssProperties), 'custom properties');
});

/** Checked by the compiler: the methods of the source are those of the types. */
/** @typedef {'open' | 'close' | 'toggle' | 'search' | 'show' | 'suggest' | 'reload' | 'ready'} Shared */
/** @type {(element: import('../page/faq-widget.js').FAQWidget) => Pick<import('../faq-widget.mjs').FAQWidget, Shared>} */
export const typed = (element) => element;
