// @ts-check
// Prints an answer that is being read in a panel where the element is in the page:
// in the top layer it would cover the page on paper, or appear on every sheet. A
// panel of lists is not printed.
import { focused } from './focus.js';

/**
 * onPaper prepares a panel for print, and puts it back afterwards.
 * @param {HTMLElement} panel
 * @param {() => void} hide takes it off the screen
 * @param {() => boolean} show puts it back if it is still open, and reports whether it was
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
 * keepReader gives back the focus that is lost while a widget is printed, because print shows no search box.
 * @param {HTMLElement} panel
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal
 */
export function keepReader(panel, root, signal) {
  window.addEventListener('beforeprint', () => {
    const reader = /** @type {HTMLElement | null} */ (root.activeElement);
    if (!panel.contains(reader)) return; // such as when the panel is off the screen already
    window.addEventListener('afterprint', () => setTimeout(() => reader?.focus({ preventScroll: true })), { once: true }); // once everything is back
  }, { signal });
}
