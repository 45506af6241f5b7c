// @ts-check
// A page's own <details> are the widget's fallback. When the engine takes their
// place, the questions that were open there stay open, the focus stays on its
// question, and links to them still work: an id inside the fallback is the slug of
// its question.
import { decoded } from './address.js';

/**
 * upgrade carries over the state of the fallback.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {(slug: string) => string} reveal opens a question and gives the id of its button, or "" for an unknown one
 * @param {AbortSignal} signal
 */
export function upgrade(element, root, reveal, signal) {
  for (const details of element.querySelectorAll('details[open]')) {
    const id = details.id || details.querySelector('[id]')?.id;
    if (id) reveal(id);
  }
  refocus(element, root);
  const follow = () => {
    const target = document.getElementById(decoded(location.hash.slice(1)));
    if (!target || !element.contains(target) || target.closest('[slot]')) return;
    const question = root.getElementById(reveal(target.id));
    question?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'start' });
  };
  follow();
  window.addEventListener('hashchange', follow, { signal });
}

/**
 * refocus moves the focus from a question of the fallback, from its answer or from a link
 * to it, to the question of the same text; from anything else to the search box.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 */
function refocus(element, root) {
  const asked = element.querySelector('details:focus-within > summary') ?? element.querySelector(':focus');
  if (!asked) return;
  const text = (/** @type {Element} */ of) => of.textContent?.replace(/\s+/g, ' ').trim();
  const question = [...root.querySelectorAll('.question')].find((one) => text(one) === text(asked));
  /** @type {HTMLElement | null} */ (question ?? root.querySelector('input'))?.focus();
}

/**
 * hold keeps the height of the fallback when the lists that take its place are shorter,
 * so the page below does not move by itself. It lets go once the reader does something.
 * @param {HTMLElement} panel
 * @param {AbortSignal} signal
 */
export function hold(panel, signal) {
  panel.style.minHeight = `${panel.offsetHeight}px`;
  const free = () => (panel.style.minHeight = '');
  for (const type of ['click', 'input']) panel.addEventListener(type, free, { signal });
  window.addEventListener('resize', free, { signal });
  signal.addEventListener('abort', free);
}
