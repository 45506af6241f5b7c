// @ts-check
// The phrases of the interface language. English is part of the shell and replaces a
// missing file or phrase. Each other language is a small module, imported by its
// literal name, so every bundler finds them all and makes each a file of its own.
import { soon } from '../page/promises.js';
import { address, query } from './own.js';
import english from '../locales/en.json' with { type: 'json' };

/** @typedef {Record<string, string>} Messages */

/** @type {Record<string, () => Promise<{ default: Messages }>>} */
const modules = {
  ar: () => import('faq:locale/ar'),
  cs: () => import('faq:locale/cs'),
  da: () => import('faq:locale/da'),
  de: () => import('faq:locale/de'),
  es: () => import('faq:locale/es'),
  fi: () => import('faq:locale/fi'),
  fr: () => import('faq:locale/fr'),
  he: () => import('faq:locale/he'),
  it: () => import('faq:locale/it'),
  ja: () => import('faq:locale/ja'),
  ko: () => import('faq:locale/ko'),
  nl: () => import('faq:locale/nl'),
  no: () => import('faq:locale/no'),
  pl: () => import('faq:locale/pl'),
  pt: () => import('faq:locale/pt'),
  ru: () => import('faq:locale/ru'),
  sv: () => import('faq:locale/sv'),
  tr: () => import('faq:locale/tr'),
  uk: () => import('faq:locale/uk'),
  zh: () => import('faq:locale/zh'),
  'zh-Hant': () => import('faq:locale/zh-Hant'),
};

/**
 * locale loads the phrases of a language. If the file cannot be had, the help is in
 * English, and the console says why.
 * @param {string} name of the language's file
 * @param {string} tag BCP 47, as asked for
 * @returns {Promise<Locale>}
 */
export async function locale(name, tag) {
  try {
    const messages = name === 'en' ? english : await fetched(name);
    return new Locale(name, messages, tag);
  } catch (error) {
    console.warn(`faq: falling back from ${tag} to English: ${/** @type {Error} */ (error).message.replace('faq: ', '')}`);
    return new Locale('en', english);
  }
}

/** How long a language is awaited before it is requested again, and how long after that, in ms. */
const patience = 5000;
const last = 10_000;

/**
 * fetched gives the phrases of a language. In this build they are requested by address and, where the file is
 * broken or does not come, once more past every cache; in an app, by the name that its bundler gave them.
 * @param {string} name
 * @returns {Promise<Messages>}
 */
function fetched(name) {
  const file = `locales/${name}.js`;
  if (!query) return whole(modules[name](), file);
  return whole(import(address(file)), file, patience).catch(() => whole(import(`${address(file)}&${Date.now()}`), file, last));
}

/**
 * whole gives the phrases in a language's file, and fails if it has none: an empty file is a module too.
 * @param {Promise<{ default?: Messages }>} module
 * @param {string} file
 * @param {number} [ms]
 */
async function whole(module, file, ms) {
  const { default: messages } = await soon(module, ms, file);
  if (!messages) throw new Error(`${file} is empty`);
  return messages;
}

export class Locale {
  /**
   * @param {string} name of the file
   * @param {Messages} messages
   * @param {string} [tag] its region decides how numbers are written
   */
  constructor(name, messages, tag = name) {
    this.name = name;
    /** @type {Messages} */
    this.messages = { ...english, ...messages };
    this.plural = new Intl.PluralRules(name);
    this.number = new Intl.NumberFormat([tag, name]);
  }

  /**
   * text gives a phrase by its key, or a missing key itself.
   * @param {string} key
   */
  text(key) {
    return this.messages[key] ?? key;
  }

  /**
   * count gives the phrase for a number of hits, by the language's plural rules.
   * @param {number} n
   */
  count(n) {
    if (n === 0) return this.text('hits.zero');
    const form = this.messages[`hits.${this.plural.select(n)}`] ?? this.text('hits.other');
    return form.replace('#', this.number.format(n));
  }

  /**
   * outcome gives the announcement of a search with that many hits; with none, also the operators that a query may have.
   * @param {number} n
   */
  outcome(n) {
    return n ? this.count(n) : `${this.count(n)}. ${this.text('operators')}`;
  }
}
