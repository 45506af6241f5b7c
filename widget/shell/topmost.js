// @ts-check
// What lies on top: Escape closes the topmost thing, and nothing beneath it.
import { composes } from '../page/shortcut.js';

/** Elements of a page that Escape closes. */
const closes = 'dialog[open], [popover]:not([popover=manual]), [aria-modal=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/**
 * isCovered reports whether something of the page covers the middle of a panel or, like a modal dialog, keeps it from being used.
 * @param {Element} panel
 * @param {Element} host the element in whose shadow root the panel is
 */
export function isCovered(panel, host) {
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  const hit = /** @type {DocumentOrShadowRoot} */ (/** @type {unknown} */ (host.getRootNode())).elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return !host.contains(hit);
}

/**
 * isDismissible reports whether an element is in something that Escape closes, through any shadow roots.
 * @param {Element} element
 */
export function isDismissible(element) {
  for (let at = /** @type {Element | undefined} */ (element); at; at = /** @type {Partial<ShadowRoot>} */ (at.getRootNode()).host) {
    if (at.closest(closes)) return true;
  }
  return false;
}

/** escape reports whether a key is Escape and does not end a composition. @param {KeyboardEvent} event */
export function escape(event) {
  return event.key === 'Escape' && !composes(event);
}
