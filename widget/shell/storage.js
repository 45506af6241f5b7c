// @ts-check
// A widget's part of the browser's storage: its keys, and the form in which a query is kept.
import { read } from '../page/attributes.js';

const longest = 200; // characters: more was pasted, not asked

/**
 * keyOf gives the key of an element's item. Another engine or other files have another key: their questions differ.
 * @param {Element} element
 * @param {string} name of the item
 */
export function keyOf(element, name) {
  const absolute = read(element, 'src').split(/[\s|]+/).filter(Boolean).map((url) => new URL(url, document.baseURI).href);
  return [`faq-widget.${name}`, read(element, 'engine'), ...absolute].join(' ').trimEnd();
}

/**
 * tidy gives a query as it is kept, or "" for one that is not kept.
 * @param {string} query
 */
export function tidy(query) {
  const text = query.trim().replace(/\s+/g, ' ');
  return text.length > longest ? '' : text;
}
