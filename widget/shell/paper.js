// @ts-check
// Lets an answer that is being read in a panel be printed where the element is in
// the page: what lies in the top layer would cover the page on paper, or be on
// every sheet. A panel of lists is not printed.
import { focused } from './focus.js';

/**
 * onPaper prepares a panel for print, and puts it back afterwards.
 * @param {HTMLElement} panel
 * @param {() => void} hide takes it off the screen
 * @param {() => boolean} show puts it back, where it is still open, and says so
 */
export function onPaper(panel, hide, show) {
  if (![...panel.querySelectorAll('.prose')].some((answer) => answer.checkVisibility())) return;
  const reader = focused(panel.ownerDocument);
  hide();
  panel.setAttribute('open', '');
  window.addEventListener('afterprint', () => {
    panel.removeAttribute('open');
    if (show()) /** @type {HTMLElement | null} */ (reader)?.focus({ preventScroll: true });
  }, { once: true });
}

/**
 * keepReader gives the focus back that is lost while a widget is printed, which shows no box to type in.
 * @param {HTMLElement} panel
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal
 */
export function keepReader(panel, root, signal) {
  window.addEventListener('beforeprint', () => {
    const reader = /** @type {HTMLElement | null} */ (root.activeElement);
    if (!panel.contains(reader)) return; // as when it is off the screen already
    window.addEventListener('afterprint', () => setTimeout(() => reader?.focus({ preventScroll: true })), { once: true }); // when all is where it was
  }, { signal });
}
