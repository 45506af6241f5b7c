// @ts-check
// A page's own <details> are the widget's fallback. When the engine takes their
// place, the questions that were open there stay open, and a link to one of them
// goes on leading to it: an id inside the fallback is the slug of its question.
import { decoded } from './address.js';

/**
 * upgrade carries the state of the fallback over.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {(slug: string) => string} reveal opens a question and gives the id of its button, "" when there is none
 * @param {AbortSignal} signal
 */
export function upgrade(element, root, reveal, signal) {
  for (const details of element.querySelectorAll('details[open]')) {
    const id = details.id || details.querySelector('[id]')?.id;
    if (id) reveal(id);
  }
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
 * hold keeps the height of the fallback when what takes its place is shorter, so
 * that the page below does not move by itself. Once a reader does something, it may.
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
