// @ts-check
// The widgets that are in the document, and the names they go by in the browser's history.
import { read } from '../page/attributes.js';
import { modeOf } from '../page/modes.js';
import { recorded } from './session.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */

/**
 * recall reports whether the present entry of the history says that an element is open: a page may have made
 * it again in the place of one that was.
 * @param {FAQWidget} element
 */
export function recall(element) {
  return !modeOf(element).inFlow && Boolean(recorded(keyOf(element))?.open);
}

/**
 * keyOf names an element so that the one a page makes in its place has the same name: by its id, else by
 * its mode and source, and by its place among those that are alike.
 * @param {FAQWidget} element
 */
export function keyOf(element) {
  const name = (/** @type {FAQWidget} */ widget) => widget.id || `${read(widget, 'mode')} ${read(widget, 'src')}`;
  const before = present(element).filter((widget) => name(widget) === name(element)).indexOf(element);
  return before > 0 ? `${name(element)} ${before + 1}` : name(element);
}

/** present are the widgets in the document, in its order. @param {FAQWidget} element @returns {FAQWidget[]} */
function present(element) {
  const widgets = /** @type {FAQWidget[]} */ (/** @type {any} */ (element.constructor).all());
  return widgets.filter((widget) => widget.isConnected).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** alike are those of the same routing. @param {FAQWidget} element @param {string} routing */
export function alike(element, routing) {
  return present(element).filter((widget) => read(widget, 'routing') === routing);
}
