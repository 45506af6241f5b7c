// @ts-check
// Frameworks that morph a page take away every attribute that their server has not
// written. What was opened here, and not by the page's HTML, stays open then.
import { mark } from './copies.js';

/** @type {WeakSet<Element>} those that are open by their button, method or property */
const own = new WeakSet();

/**
 * turn opens or closes an element, whatever the page's HTML has.
 * @param {Element} element
 * @param {boolean} open
 */
export function turn(element, open) {
  if (open) own.add(element);
  else own.delete(element);
  element.toggleAttribute('open', open);
}

/**
 * heedLoss follows the loss of the attribute: where the mark has gone with it nobody meant to close the element,
 * and both come back.
 * @param {Element} element
 * @param {() => void} close
 */
export function heedLoss(element, close) {
  if (!own.has(element)) return close();
  queueMicrotask(() => {
    if (element.hasAttribute('open')) return;
    const meant = element.hasAttribute(mark);
    if (!meant) element.toggleAttribute(mark, true);
    turn(element, !meant);
    if (meant) close();
  });
}
