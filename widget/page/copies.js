// @ts-check
// Pages keep copies of their elements, to show them again on the way back, and put
// one in the place of an element they keep. A copy has the attributes of an open
// element, but shows nothing yet.

/** On an element that is open: what comes from a server has it never. */
export const mark = 'data-opened';

/** marked marks an element that is open, and its copies. @param {Element} element @param {boolean} open */
export function marked(element, open) {
  element.toggleAttribute(mark, open);
}

/**
 * comesOpen reports whether an element comes into the document open: as its page has written it, or because an
 * element was open in its place where the browser's history is now, which the shell knows once it is there.
 * @param {Element} element
 * @param {boolean} again whether it was open when it was taken out
 * @returns {boolean}
 */
export function comesOpen(element, again) {
  return (element.hasAttribute('open') && (again || !element.hasAttribute(mark))) || (!again && Boolean(/** @type {any} */ (element.constructor).recall?.(element)));
}
