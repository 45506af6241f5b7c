// @ts-check
// Recent searches: queries from which an answer was opened, or that were sent with
// Enter. They are kept in the browser's storage, which a page may lack.
import { read } from '../page/attributes.js';
import { modeOf } from '../page/modes.js';
import { keyOf, tidy } from './storage.js';

const most = 5;

export class Recent {
  /** @type {string[] | undefined} where nothing can be stored: kept as long as the page */
  #kept;

  /** @param {Element} element */
  constructor(element) {
    this.element = element;
  }

  /** list gives them, latest first. */
  list() {
    if (!this.#wanted) return [];
    if (this.#kept) return this.#kept;
    try {
      const stored = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string' && tidy(query) === query).slice(0, most) : [];
    } catch {
      return []; // no storage here, or it holds something else
    }
  }

  /**
   * add puts a query first.
   * @param {string} query
   */
  add(query) {
    const asked = tidy(query);
    if (!asked || !this.#wanted) return;
    this.#store([asked, ...this.list().filter((other) => other.toLowerCase() !== asked.toLowerCase())].slice(0, most));
  }

  clear() {
    this.#store([]);
  }

  /**
   * heed notices what a reader does with a query.
   * @param {HTMLInputElement} input
   * @param {HTMLElement} body the container of the answers
   */
  heed(input, body) {
    input.addEventListener('keydown', ({ key }) => key === 'Enter' && this.add(input.value));
    body.addEventListener('click', ({ target }) => /** @type {Element} */ (target).closest('[data-entry]') && this.add(input.value));
  }

  /** Inline, while nothing is asked, the FAQ itself is there. */
  get #wanted() {
    return read(this.element, 'storage') !== 'none' && !modeOf(this.element).inFlow;
  }

  get #key() {
    return keyOf(this.element, 'recent');
  }

  /** @param {string[]} queries */
  #store(queries) {
    this.#kept = undefined;
    try {
      if (queries.length) localStorage.setItem(this.#key, JSON.stringify(queries));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#kept = queries;
    }
  }
}
