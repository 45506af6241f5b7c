// @ts-check
// How fast a reader types, and so how long what half a query needs is worth waiting for.

/** How long after a single letter the entries of its hits are fetched, in ms: a reader who types on needs others. */
const settling = 200;
/** Keys that come less than this apart are fast typing, in ms. */
const fast = 250;
/** How long after such a key postings are fetched, in ms: sooner, they would be those of half a word. */
const pausing = 150;

export class Pace {
  #typed = 0; // when a key was pressed last
  #length = 0; // of what the box had then
  hasty = false; // whether that key came soon after another

  /** @param {HTMLInputElement} input @param {AbortSignal} life */
  constructor(input, life) {
    const typed = () => {
      const key = Math.abs(input.value.length - this.#length) < 2; // a pasted or spoken query is whole
      this.#length = input.value.length;
      this.hasty = key && Date.now() - this.#typed < fast;
      this.#typed = key ? Date.now() : 0;
    };
    input.addEventListener('input', typed, { capture: true, signal: life });
  }

  /** early gives how many ms too early it is to fetch entries or, if not these, postings. @param {boolean} entries */
  early(entries) {
    return this.#typed + (entries ? settling : this.hasty ? pausing : 0) - Date.now();
  }
}
