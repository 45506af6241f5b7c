// @ts-check
// What lies on what: Escape closes what is topmost, and nothing beneath it.
import { composes } from '../page/shortcut.js';

/** What Escape closes in a page. */
const closes = 'dialog[open], [popover]:not([popover=manual]), [aria-modal=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/**
 * isCovered reports whether something of the page lies on the middle of a panel, or keeps it from being used as a modal dialog does.
 * @param {Element} panel
 * @param {Element} host the element in whose shadow root it is
 */
export function isCovered(panel, host) {
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  const hit = /** @type {DocumentOrShadowRoot} */ (/** @type {unknown} */ (host.getRootNode())).elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return !host.contains(hit);
}

/**
 * isDismissible reports whether an element is in something that Escape closes, in any shadow root.
 * @param {Element} element
 */
export function isDismissible(element) {
  for (let at = /** @type {Element | undefined} */ (element); at; at = /** @type {Partial<ShadowRoot>} */ (at.getRootNode()).host) {
    if (at.closest(closes)) return true;
  }
  return false;
}

/** escape reports whether a key is Escape, and ends no composition. @param {KeyboardEvent} event */
export function escape(event) {
  return event.key === 'Escape' && !composes(event);
}
