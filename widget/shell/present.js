// @ts-check
// The widgets in the document, and their names in the browser's history.
import { read } from '../page/attributes.js';
import { modeOf } from '../page/modes.js';
import { recorded } from './session.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */

/**
 * recall reports whether the present entry of the history says that an element is open: a page may have made the
 * element again in place of an earlier one.
 * @param {FAQWidget} element
 */
export function recall(element) {
  return !modeOf(element).inFlow && Boolean(recorded(keyOf(element))?.open);
}

/**
 * keyOf names an element so that a replacement made by the page gets the same name: by its id, else by its
 * mode and source, and by its position among elements of the same name.
 * @param {FAQWidget} element
 */
export function keyOf(element) {
  const name = (/** @type {FAQWidget} */ widget) => widget.id || `${read(widget, 'mode')} ${read(widget, 'src')}`;
  const before = present(element).filter((widget) => name(widget) === name(element)).indexOf(element);
  return before > 0 ? `${name(element)} ${before + 1}` : name(element);
}

/** present gives the widgets in the document, in document order. @param {FAQWidget} element @returns {FAQWidget[]} */
function present(element) {
  const widgets = /** @type {FAQWidget[]} */ (/** @type {any} */ (element.constructor).all());
  return widgets.filter((widget) => widget.isConnected).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** alike gives the present widgets of one routing. @param {FAQWidget} element @param {string} routing */
export function alike(element, routing) {
  return present(element).filter((widget) => read(widget, 'routing') === routing);
}
