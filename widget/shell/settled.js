// @ts-check
// Says what came of a query, once: as soon as an answer is opened from it, as something else is asked, or as
// its reader closes the help, leaves the page or does nothing any more.
import { remember } from './remember.js';

/** How long a query is left as it is until it is taken for what was meant, and its reader for gone, in ms. */
const meant = 1500;
const gone = 30_000;

export class Settled {
  #query = '';
  #count = 0;
  #since = 0; // when it was asked
  #waits = false; // whether it is still to be seen what comes of it
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

  /** asked notes that a query was answered. One that is typed on is not what was meant. @param {string} query @param {number} count */
  asked(query, count) {
    this.look(); // the attribute may have come since
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

  /** settle says what came of the query, unless that was said. @param {string} [opened] the slug of the answer opened from it */
  settle(opened = '') {
    clearTimeout(this.#timer);
    if (this.#waits) this.element.emit('faq-settled', { query: this.#query, count: this.#count, opened });
    this.#waits = false;
  }

  /** end is called with the shell: an element that is out of the document has been left. */
  end() {
    clearTimeout(this.#timer);
    if (!this.element.isConnected) this.settle();
  }
}
