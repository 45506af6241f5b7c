// @ts-check
// Frameworks that morph a page take away every attribute that their server has not
// written. What was opened here, and not by the page's HTML, stays open then.
import { mark, marked } from '../page/copies.js';

/**
 * heedLoss follows the loss of the attribute, if it is lost: where the mark has gone with it nobody meant to close
 * the element, and both come back.
 * @param {import('../page/faq-widget.js').FAQWidget} element that was opened by its reader
 */
export function heedLoss(element) {
  queueMicrotask(() => {
    if (element.open) return;
    const meant = element.hasAttribute(mark);
    marked(element, true);
    element.open = true; // which it still is, so that nothing is shown and nobody hears of it
    if (meant) element.close();
  });
}
