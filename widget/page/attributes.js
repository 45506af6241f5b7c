// @ts-check
// The attributes of <faq-widget>: each name once, with the values it may take. The
// first value is the default unless the mode has another; an unknown value counts
// as the default.
import { modeOf, modes } from './modes.js';

/** @type {Record<string, string[]>} */
const allowed = {
  mode: /* @__PURE__ */ Object.keys(modes),
  agent: ['none', 'page'],
  load: ['eager', 'visible', 'idle', 'intent'],
  theme: ['auto', 'light', 'dark', 'page'],
  placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start'],
  storage: ['local', 'none'],
  routing: ['hash', 'query', 'none'],
};

export const names = /* @__PURE__ */ Object.keys(allowed).concat('lang shortcut label src vars base engine limit placeholder contact popular page audience open'.split(' '));
/** The attributes that are read on use, from theme to label: a change reloads nothing. */
export const live = /* @__PURE__ */ names.slice(3, 10);

/**
 * extend adds an attribute that few pages use: the part fetched for it knows it, and the first script does not.
 * @param {string} name
 * @param {string[]} values the first is the default
 */
export function extend(name, values) {
  allowed[name] = values;
  names.push(name);
}

/**
 * read gives the value of an attribute with its default.
 * @param {Element} element
 * @param {string} name
 * @returns {string}
 */
export function read(element, name) {
  const value = element.getAttribute(name);
  const values = allowed[name];
  if (value !== null && (!values || values.includes(value))) return value;
  return modeOf(element).defaults[name] ?? values?.[0] ?? '';
}

/**
 * limit gives the number of hits shown: a whole number from 1, 8 by default.
 * @param {Element} element
 */
export function limit(element) {
  const n = parseInt(/** @type {string} */ (element.getAttribute('limit')));
  return n > 0 ? n : 8;
}

/**
 * reflect gives a class a property for each attribute, as the platform does.
 * @param {{ prototype: HTMLElement }} target
 */
export function reflect(target) {
  for (const name of names) {
    if (name in target.prototype) continue; // lang and open
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
        else this.setAttribute(name, name === 'vars' && typeof value === 'object' ? JSON.stringify(value) : String(value));
      },
    });
  }
}

/**
 * resume takes over the properties that were set before the element was defined.
 * @param {any} element
 */
export function resume(element) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
