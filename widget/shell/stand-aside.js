// @ts-check
// The launcher floats above the page, and may lie on what has the focus there.
// It fades while it does (WCAG 2.4.11, focus not obscured).
import { focused, isLost, overlap } from './focus.js';

/** The part of an element that may be covered; a large one is not lost beneath a button. */
const covered = 0.1;

/**
 * standAside fades a button while it covers what has the focus.
 * @param {HTMLElement} button
 * @param {Element} own what is in here may be covered: it is the button's own
 * @param {AbortSignal} signal
 */
export function standAside(button, own, signal) {
  const page = own.ownerDocument;
  let due = 0;
  const look = () => {
    due ||= requestAnimationFrame(() => { // once what has the focus has been scrolled to
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
