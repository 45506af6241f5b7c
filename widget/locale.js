// @ts-check
// The phrases of the interface language: locales/*.json, English where a
// language or a phrase is missing.
import { locales as embedded } from 'faq:embedded';

/** @typedef {Record<string, string>} Messages */

/** The languages that have a file. */
export const languages = ['en', 'de', 'es', 'fr'];

/**
 * locale loads the phrases of a language.
 * @param {string} tag BCP 47
 * @returns {Promise<Locale>}
 */
export async function locale(tag) {
  const name = languages.find((l) => l === tag.toLowerCase()) ?? languages.find((l) => l === tag.split('-')[0].toLowerCase()) ?? 'en';
  return new Locale(name, await messages(name));
}

/**
 * @param {string} name
 * @returns {Promise<Messages>}
 */
async function messages(name) {
  if (embedded[name]) return embedded[name];
  const response = await fetch(new URL(`./locales/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`faq: the language ${name} cannot be fetched: status ${response.status}`);
  return response.json();
}

export class Locale {
  /**
   * @param {string} name
   * @param {Messages} messages
   */
  constructor(name, messages) {
    this.name = name;
    this.messages = messages;
    this.plural = new Intl.PluralRules(name);
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
    return form.replace('#', new Intl.NumberFormat(this.name).format(n));
  }
}
