// @ts-check
// What lets an element outlive its build. A browser keeps the callbacks of the
// class that was defined first for ever; here they lead on to the class that the
// element has by then, which may be another build's: faq-repair.js sees to that.

/** A server has no HTMLElement: the module can be imported there, and does nothing. */
export class Base extends (globalThis.HTMLElement ?? Object) {
  /** @param {any} [element] one that is there already, of another build: it gets the private fields of this one */
  constructor(element) {
    if (element) return element;
    super();
  }

  disconnectedCallback() {
    /** @type {any} */ (this).disconnected();
  }

  adoptedCallback() {
    /** @type {any} */ (this).adopted();
  }

  /** @param {string[]} change name, value before and after */
  attributeChangedCallback(...change) {
    /** @type {any} */ (this).changed(...change);
  }
}
