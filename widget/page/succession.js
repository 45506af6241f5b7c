// @ts-check
// Lets an element outlive its build. A browser keeps the callbacks of the class that
// was defined first for ever. These forward to the element's present class, which may
// be another build's: faq-repair.js exchanges it.

/** Base is an Object on a server, which lacks HTMLElement: the module can be imported there, and does nothing. */
export class Base extends (globalThis.HTMLElement ?? Object) {
  /** @param {any} [element] an existing element of another build, which gets the private fields of this one */
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
