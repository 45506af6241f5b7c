// @ts-check
// Frameworks that morph a page take away every attribute that their server has not
// written. What was opened here, and not by the page's HTML, stays open then.
import { mark, marked } from '../page/copies.js';

/**
 * heedLoss follows the loss of the attribute: where the mark has gone with it nobody meant to close the element,
 * and both come back.
 * @param {Element & { open: boolean }} element
 * @param {() => void} close
 */
export function heedLoss(element, close) {
  queueMicrotask(() => {
    if (element.open) return;
    if (element.hasAttribute(mark)) return close();
    marked(element, true);
    element.open = true;
  });
}
