// @ts-check
// Frameworks that morph a page remove every attribute that their server has not
// written. A widget that was opened here, not by the page's HTML, stays open then.
import { mark, marked } from '../page/copies.js';

/**
 * heedLoss looks whether the attribute is lost. Where the mark has gone with it nobody meant to close the element,
 * and both come back; otherwise the element closes.
 * @param {import('../page/faq-widget.js').FAQWidget} element opened by its reader
 */
export function heedLoss(element) {
  queueMicrotask(() => {
    if (element.open) return;
    const meant = element.hasAttribute(mark);
    marked(element, true);
    element.open = true; // the panel still is, so nothing is shown and no event fires
    if (meant) element.close();
  });
}
