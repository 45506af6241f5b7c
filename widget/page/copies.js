// @ts-check
// Pages keep copies of their elements to show when the reader returns, and put a copy
// in place of the element. A copy of an open element has its attributes, but shows
// nothing yet.

/** The attribute that marks an open element: HTML from a server never has it. */
export const mark = 'data-opened';

/** marked marks an open element, and so its copies. @param {Element} element @param {boolean} open */
export function marked(element, open) {
  element.toggleAttribute(mark, open);
}

/**
 * comesOpen reports whether an element enters the document open: because its page has written it so, or because an
 * element in its place was open at the history's present entry. Only a loaded shell knows the latter.
 * @param {Element} element
 * @param {boolean} again whether it was open when it was removed
 * @returns {boolean}
 */
export function comesOpen(element, again) {
  return (element.hasAttribute('open') && (again || !element.hasAttribute(mark))) || (!again && Boolean(/** @type {any} */ (element.constructor).recall?.(element)));
}
