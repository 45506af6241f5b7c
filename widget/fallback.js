// @ts-check
// A page's own <details> are the widget's fallback. When the engine takes their
// place, the questions that were open there stay open, and a link to one of them
// goes on leading to it: an id inside the fallback is the slug of its question.

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
    const target = named(location.hash);
    if (!target || !element.contains(target) || target.closest('[slot]')) return;
    const question = root.getElementById(reveal(target.id));
    question?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'start' });
  };
  follow();
  window.addEventListener('hashchange', follow, { signal });
}

/** @param {string} hash */
function named(hash) {
  return document.getElementById(decoded(hash.slice(1)));
}

/**
 * decoded is a part of an address as people write it.
 * @param {string} part
 */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not encoded: as it is
  }
}
