// @ts-check
// The live region: says the number of hits once typing has paused.

/** The pause after the last key, in ms. */
const pause = 700;

export class Announcer {
  #timer = 0;

  /** @param {HTMLElement} region an element with role=status, there before anything is said */
  constructor(region) {
    this.region = region;
  }

  /**
   * say says a text after a pause, unless another comes first; an empty text says nothing.
   * The region is emptied at once, so the same text is said again for another query.
   * @param {string} text
   * @param {number} [after] the pause, in ms
   */
  say(text, after = pause) {
    this.stop();
    this.region.textContent = '';
    if (text) this.#timer = window.setTimeout(() => (this.region.textContent = text), after);
  }

  /** stop drops the text that is waiting. */
  stop() {
    clearTimeout(this.#timer);
  }
}
