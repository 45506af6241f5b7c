// @ts-check
// The launcher floats above the page and may cover the focused element. It fades
// while it does (WCAG 2.4.11, focus not obscured).
import { focused, isLost, overlap } from './focus.js';

/** The fraction of an element's area that may be covered; a large element is not lost beneath a button. */
const covered = 0.1;

/**
 * standAside fades a button while it covers the focused element.
 * @param {HTMLElement} button
 * @param {Element} own the button's own element, whose content may be covered
 * @param {AbortSignal} signal
 */
export function standAside(button, own, signal) {
  const page = own.ownerDocument;
  let due = 0;
  const look = () => {
    due ||= requestAnimationFrame(() => { // once the focused element has been scrolled into view
      due = 0;
      if (!signal.aborted) button.classList.toggle('aside', hides(button, focused(page), own));
    });
  };
  for (const type of ['focusin', 'focusout']) page.addEventListener(type, look, { signal });
  for (const type of ['scroll', 'resize']) window.addEventListener(type, look, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => button.classList.remove('aside'));
}

/**
 * @param {Element} button
 * @param {Element | null} target
 * @param {Element} own
 */
function hides(button, target, own) {
  if (!target || isLost(own.ownerDocument) || own === own.ownerDocument.activeElement || own.contains(target)) return false;
  const { width, height } = target.getBoundingClientRect();
  return overlap(button, target) > width * height * covered;
}
