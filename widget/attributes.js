// @ts-check
// The attributes of <faq-widget>: each name once, with the values it may take.
// The first of the allowed values is the default; an unknown value counts as the default.

/** @type {Record<string, readonly string[]>} */
const allowed = {
  mode: ['inline', 'panel'],
  theme: ['auto', 'light', 'dark'],
  placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start'],
};

const free = ['src', 'vars', 'base', 'engine', 'load', 'lang', 'limit'];

export const names = [...Object.keys(allowed), ...free, 'open'];

/**
 * read gives the value of an attribute with its default.
 * @param {Element} element
 * @param {string} name
 * @returns {string}
 */
export function read(element, name) {
  const value = element.getAttribute(name) ?? '';
  const values = name === 'load' ? loads(element) : allowed[name];
  if (!values) return value;
  return values.includes(value) ? value : values[0];
}

/**
 * limit is the number of hits shown: a whole number from 1, 8 by default.
 * @param {Element} element
 */
export function limit(element) {
  const n = Number.parseInt(element.getAttribute('limit') ?? '', 10);
  return n > 0 ? n : 8;
}

/**
 * loads lists the loading strategies, the default of the element's mode first.
 * @param {Element} element
 */
function loads(element) {
  const first = read(element, 'mode') === 'inline' ? 'visible' : 'intent';
  return [first, 'eager', 'visible', 'idle', 'intent'];
}

/**
 * reflect gives a class a property for each attribute, as the platform does.
 * @param {{ prototype: HTMLElement }} target
 */
export function reflect(target) {
  for (const name of names) {
    if (name === 'lang' || name === 'open') continue; // HTMLElement reflects the one; the other is a method
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {Element} */
      get() {
        return name === 'limit' ? limit(this) : read(this, name);
      },
      /** @this {Element} @param {unknown} value */
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}
