// @ts-check
// What editors get is what the manifest lists, in the forms that they read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editors } from '../editors.js';

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const manifest = read('custom-elements.json').modules[0].declarations[0];
const { 'web-types.json': web, 'vscode.html-custom-data.json': html, 'vscode.css-custom-data.json': css } = /** @type {Record<string, any>} */ (editors());

/** @param {{ name: string, description: string }[]} items @returns {[name: string, description: string][]} */
const brief = (items) => items.map(({ name, description }) => [name, description]);

test('web-types has all of the manifest', () => {
  const { name, version, contributions } = web;
  const [element, ...others] = contributions.html.elements;
  assert.deepEqual([name, version, element.name, others], ['faq-widget', read('package.json').version, 'faq-widget', []]);
  assert.deepEqual(brief(element.attributes), brief(manifest.attributes));
  assert.deepEqual(brief(element.slots), brief(manifest.slots));
  assert.deepEqual(brief(element.js.events), brief(manifest.events));
  assert.deepEqual(brief(element.js.properties), brief(manifest.members.filter((/** @type {any} */ member) => member.kind === 'field' && !member.static)));
  assert.deepEqual(brief(element.css.parts), brief(manifest.cssParts));
  assert.deepEqual(brief(element.css.properties), brief(manifest.cssProperties));
  const attribute = (/** @type {string} */ wanted) => element.attributes.find((/** @type {any} */ one) => one.name === wanted);
  assert.deepEqual(attribute('open').value, { kind: 'no-value' });
  assert.deepEqual([attribute('theme').value, attribute('theme').default], [{ kind: 'plain', type: "'auto' | 'light' | 'dark' | 'page'" }, 'auto']);
});

test("VS Code's custom data has the element, its attributes with their values, and what style sheets may name", () => {
  const [tag, ...others] = html.tags;
  assert.deepEqual([html.version, css.version, tag.name, others], [1.1, 1.1, 'faq-widget', []]);
  assert.deepEqual(brief(tag.attributes), brief(manifest.attributes));
  const attribute = (/** @type {string} */ wanted) => tag.attributes.find((/** @type {any} */ one) => one.name === wanted);
  assert.deepEqual(attribute('mode').values, [{ name: 'inline' }, { name: 'panel' }, { name: 'popover' }, { name: 'palette' }]);
  assert.deepEqual([attribute('open').valueSet, attribute('src').values, attribute('src').valueSet], ['v', undefined, undefined]);
  assert.deepEqual(brief(css.properties), brief(manifest.cssProperties));
  assert.deepEqual(css.pseudoElements.map((/** @type {any} */ { name }) => name), manifest.cssParts.map((/** @type {any} */ { name }) => `::part(${name})`));
});
