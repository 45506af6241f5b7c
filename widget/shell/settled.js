// @ts-check
// Reports the outcome of a query once: when an answer is opened from it, when something else is asked, or when
// the reader closes the help, leaves the page or stops.
import { remember } from './remember.js';

/** How long a query must rest to count as meant, and how long until its reader counts as gone, in ms. */
const meant = 1500;
const gone = 30_000;

export class Settled {
  #query = '';
  #count = 0;
  #since = 0; // when it was asked
  #waits = false; // whether its outcome is still open
  #timer = 0;

  /** @param {import('./shell.js').Shell} shell @param {AbortSignal} signal */
  constructor(shell, signal) {
    this.element = shell.element;
    this.remembering = remember(shell, signal);
    this.look = () => (this.remembering ??= remember(shell, signal));
    const left = () => this.settle();
    this.element.addEventListener('faq-close', left, { signal });
    window.addEventListener('pagehide', left, { signal });
  }

  /** asked records an answered query. A query that is typed on was not what was meant. @param {string} query @param {number} count */
  asked(query, count) {
    this.look(); // the attribute may have been added since
    const text = query.trim();
    if (text !== this.#query) {
      const now = Date.now();
      if (now - this.#since >= meant && !text.startsWith(this.#query)) this.settle();
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.settle(), gone);
      this.#query = text;
      this.#since = now;
      this.#waits = text !== '';
    }
    this.#count = count;
  }

  /** settle reports the outcome of the query, unless it has. @param {string} [opened] the slug of the answer opened from it */
  settle(opened = '') {
    clearTimeout(this.#timer);
    if (this.#waits) this.element.emit('faq-settled', { query: this.#query, count: this.#count, opened });
    this.#waits = false;
  }

  /** end is called when the shell ends: a reader has left an element that is out of the document. */
  end() {
    clearTimeout(this.#timer);
    if (!this.element.isConnected) this.settle();
  }
}
