// @ts-check
// Writes the data with which editors complete and explain the element, from its
// manifest: web-types.json for JetBrains, custom data for VS Code's HTML and CSS.
//
//   node editors.js FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, description: string, type?: { text: string }, default?: string, kind?: string, static?: boolean }} Item */
/** @typedef {Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Item[]> & { tagName: string, description: string }} Element */

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** brief gives what all lists have of an item. @param {Item} item */
const brief = ({ name, description }) => ({ name, description });

/** values gives the values that an attribute may have, none where any text is allowed. @param {Item} attribute */
const values = ({ type }) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value);

/**
 * webTypes gives the element in the form of https://github.com/JetBrains/web-types.
 * @param {Element} element
 * @param {string} version
 */
function webTypes(element, version) {
  const typed = (/** @type {Item} */ item) => ({ ...brief(item), type: item.type?.text });
  const fields = element.members.filter((member) => member.kind === 'field' && !member.static);
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'faq-widget',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: element.tagName,
            description: element.description,
            attributes: element.attributes.map((attribute) => ({
              ...brief(attribute),
              ...(attribute.default && { default: attribute.default.replaceAll('"', '') }),
              value: attribute.type?.text === 'boolean' ? { kind: 'no-value' } : { kind: 'plain', type: attribute.type?.text },
            })),
            slots: element.slots.map(brief),
            js: { properties: fields.map(typed), events: element.events.map(typed) },
            css: { parts: element.cssParts.map(brief), properties: element.cssProperties.map(brief) },
          },
        ],
      },
    },
  };
}

/** htmlData gives the element in the form of VS Code's `html.customData`. @param {Element} element */
function htmlData({ tagName, description, attributes }) {
  const boolean = (/** @type {Item} */ { type }) => type?.text === 'boolean';
  const one = (/** @type {Item} */ attribute) => ({ ...brief(attribute), ...(boolean(attribute) ? { valueSet: 'v' } : values(attribute).length && { values: values(attribute).map((name) => ({ name })) }) });
  return { version: 1.1, tags: [{ name: tagName, description, attributes: attributes.map(one) }] };
}

/** cssData gives the element's parts and properties in the form of VS Code's `css.customData`. @param {Element} element */
function cssData({ cssParts, cssProperties }) {
  const parts = cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description }));
  return { version: 1.1, properties: cssProperties.map(brief), pseudoElements: parts };
}

/** editors gives the content of each file by its name. @returns {Record<string, object>} */
export function editors() {
  const [element] = read('custom-elements.json').modules[0].declarations;
  return {
    'web-types.json': webTypes(element, read('package.json').version),
    'vscode.html-custom-data.json': htmlData(element),
    'vscode.css-custom-data.json': cssData(element),
  };
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, data] of Object.entries(editors())) writeFileSync(join(process.argv[2], name), `${JSON.stringify(data, null, 2)}\n`);
}
