// @ts-check
// What the browser's storage holds of a widget: under which key, and in which form a query is kept.
import { read } from '../page/attributes.js';

const longest = 200; // characters: more was pasted, not asked

/**
 * keyOf is the key of what is kept for an element. Questions of another engine or of other files are others.
 * @param {Element} element
 * @param {string} name of what is kept
 */
export function keyOf(element, name) {
  const absolute = read(element, 'src').split(/[\s|]+/).filter(Boolean).map((url) => new URL(url, document.baseURI).href);
  return [`faq-widget.${name}`, read(element, 'engine'), ...absolute].join(' ').trimEnd();
}

/**
 * tidy is a query as it is kept, "" when it is not.
 * @param {string} query
 */
export function tidy(query) {
  const text = query.trim().replace(/\s+/g, ' ');
  return text.length > longest ? '' : text;
}
