// @ts-check
// Makes the reference from the manifest: an entry for each of its items, with a live
// example and its code. Markup comes from the templates in the page, everything else
// from reference-examples.js.
import { offer } from './copy.js';
import { attributes, events, methods, parts, properties } from './reference-examples.js';

/** @typedef {{ name: string, description: string, kind?: string, static?: boolean, attribute?: string, default?: string, type?: { text: string }, parameters?: { name: string, type: { text: string } }[], return?: { type: { text: string } } }} Item */
/** @typedef {import('./reference-examples.js').Example} Example */

/** @type {Record<string, (manifest: Record<string, Item[]>) => Item[]>} the items of each section */
const kinds = {
  attribute: (manifest) => manifest.attributes,
  method: (manifest) => manifest.members.filter((member) => !member.attribute),
  event: (manifest) => manifest.events,
  slot: (manifest) => manifest.slots,
  part: (manifest) => manifest.cssParts,
  property: (manifest) => manifest.cssProperties,
};

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const response = await fetch('custom-elements.json');
const manifest = (await response.json()).modules[0].declarations[0];
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.kind'))) {
  const kind = section.dataset.kind ?? '';
  for (const item of kinds[kind](manifest)) section.append(entry(section, kind, item));
}
document.querySelector('.missing')?.remove();
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();

/**
 * entry makes the reference's entry for an item.
 * @param {HTMLElement} section
 * @param {string} kind
 * @param {Item} item
 */
function entry(section, kind, item) {
  const id = `${kind}-${item.name || 'default'}`;
  const template = /** @type {HTMLTemplateElement} */ (section.querySelector(`[data-for="${`${kind} ${item.name}`.trim()}"]`) ?? section.querySelector(`[data-for="${kind}"]`));
  const stage = make('div', { class: 'stage' });
  stage.append(template.content.cloneNode(true));
  const widget = /** @type {import('./reference-examples.js').Widget} */ (stage.querySelector('faq-widget'));
  if (document.documentElement.dataset.theme && !widget.hasAttribute('theme')) widget.setAttribute('theme', document.documentElement.dataset.theme);
  const codes = [snippet('HTML', markup(template))];
  const rule = kind === 'part' ? `faq-widget::part(${item.name}) {\n${indent(parts[item.name])}\n}` : kind === 'property' ? `faq-widget {\n  ${item.name}: ${properties[item.name]};\n}` : '';
  if (rule) {
    sheet.insertRule(`#${id} { ${rule} }`, sheet.cssRules.length);
    codes.unshift(snippet('CSS', rule));
  }
  const example = { attribute: attributes, method: methods, event: events }[kind]?.[item.name];
  if (example) {
    codes.unshift(snippet('JavaScript', `const faq = document.querySelector('faq-widget');\n${body(example)}`));
    stage.append(...runs(kind, example, widget));
  }
  const { search, show } = template.dataset;
  if (search || show) whenReady(widget, (ready) => (search ? ready.search(search) : ready.show(show)));
  const result = make('article', { class: 'entry card', id });
  result.append(head(kind, item, id), make('div', { class: 'pair' }, make('div', { class: 'codes' }, ...codes), stage));
  return result;
}

/** @param {string} kind @param {Item} item @param {string} id */
function head(kind, item, id) {
  const call = item.kind === 'method' ? `${item.name}(${(item.parameters ?? []).map((p) => p.name).join(', ')})` : item.name || '(default)';
  const type = item.return?.type.text ?? item.type?.text ?? '';
  const title = make('h3', {}, make('a', { href: `#${id}` }, make('code', {}, call)));
  const line = make('p', { class: 'type' });
  if (type) line.append(make('code', {}, type));
  if (item.default) line.append(' default ', make('code', {}, item.default));
  return make('header', {}, title, ...(line.childNodes.length ? [line] : []), make('p', {}, ...prose(item.description)));
}

/** prose turns the text between backticks into code. @param {string} text */
function prose(text) {
  return text.split('`').map((part, i) => (i % 2 ? make('code', {}, part) : part));
}

/**
 * runs gives what a JavaScript example needs next to the widget: a button for a
 * method, and a place for its output.
 * @param {string} kind
 * @param {Example} example
 * @param {import('./reference-examples.js').Widget} widget
 */
function runs(kind, example, widget) {
  const output = make('output', { class: 'said' });
  const say = { log: (/** @type {unknown[]} */ ...values) => output.append(make('span', {}, values.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))).join(' '))) };
  if (kind === 'event') {
    example(widget, say);
    return [output];
  }
  const button = make('button', { type: 'button', class: 'button quiet run' }, 'Run');
  button.addEventListener('click', () => {
    output.replaceChildren();
    example(widget, say);
  });
  return [button, output];
}

/** whenReady acts as soon as the widget has loaded, which it does once visible. @param {any} widget @param {(widget: any) => void} act */
async function whenReady(widget, act) {
  await customElements.whenDefined('faq-widget');
  await widget.ready;
  act(widget);
}

/** @param {string} language @param {string} text */
function snippet(language, text) {
  const figure = make('figure', { class: 'snippet' }, make('figcaption', {}, language), make('pre', { tabindex: '0' }, make('code', {}, text)));
  offer(figure);
  return figure;
}

/** body gives the source of a function's body. @param {Function} example */
function body(example) {
  const text = String(example);
  const inner = text.slice(text.indexOf('{', text.indexOf('=>')) + 1, text.lastIndexOf('}'));
  return undent(inner);
}

/** markup gives a template as written: attributes without a value, and quotes without escapes. @param {HTMLTemplateElement} template */
function markup(template) {
  return undent(template.innerHTML.replaceAll('=""', '').replace(/="([^"]*&quot;[^"]*)"/g, (_, value) => `='${value.replaceAll('&quot;', '"')}'`));
}

/** @param {string} text */
function undent(text) {
  const lines = text.replace(/^\s*\n/, '').trimEnd().split('\n');
  const least = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(least)).join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '  ');
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
