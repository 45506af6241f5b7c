// @ts-check
// The phrases of the interface language: locales/*.json. English is part of
// the shell and stands in where a file or a phrase is missing.
import { locales as embedded } from 'faq:embedded';
import { download } from './download.js';
import english from '../locales/en.json' with { type: 'json' };

/** @typedef {Record<string, string>} Messages */

/**
 * locale loads the phrases of a language. A file that cannot be had costs the
 * language, not the help: English takes its place, and the console says why.
 * @param {string} name of the file
 * @param {string} tag BCP 47, as asked for
 * @returns {Promise<Locale>}
 */
export async function locale(name, tag) {
  try {
    return new Locale(name, await messages(name), tag);
  } catch (error) {
    console.warn(`faq: the language ${name} cannot be loaded, so this is English: ${/** @type {Error} */ (error).message}`);
    return new Locale('en', english);
  }
}

/**
 * @param {string} name
 * @returns {Promise<Messages>}
 */
async function messages(name) {
  if (name === 'en') return english;
  if (embedded[name]) return embedded[name];
  const url = new URL(`./locales/${name}.json`, import.meta.url);
  if (url.protocol === 'data:') return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(url.pathname.split(',')[1]), (c) => c.charCodeAt(0)))); // by a bundler; a strict policy forbids to fetch it
  const response = await download((signal) => fetch(url, { signal }));
  return response.json();
}

export class Locale {
  /**
   * @param {string} name of the file
   * @param {Messages} messages
   * @param {string} [tag] its region says how numbers are written
   */
  constructor(name, messages, tag = name) {
    this.name = name;
    /** @type {Messages} */
    this.messages = { ...english, ...messages };
    this.plural = new Intl.PluralRules(name);
    this.number = new Intl.NumberFormat([tag, name]);
  }

  /**
   * text is a phrase by its key. A key that is missing shows itself.
   * @param {string} key
   */
  text(key) {
    return this.messages[key] ?? key;
  }

  /**
   * count is the phrase for a number of hits, by the language's plural rules.
   * @param {number} n
   */
  count(n) {
    if (n === 0) return this.text('hits.zero');
    const form = this.messages[`hits.${this.plural.select(n)}`] ?? this.text('hits.other');
    return form.replace('#', this.number.format(n));
  }
}
