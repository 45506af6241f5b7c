// @ts-check
// When to fetch the engine: at once, when seen, when the page is idle, or when help is wanted.
import { read } from './attributes.js';

/**
 * when calls fn once, as soon as the strategy says so. The signal cancels it, and so
 * does the function that it gives.
 * @param {string} strategy eager, visible, idle or intent
 * @param {Element} element what must be seen or touched
 * @param {AbortSignal} signal
 * @param {() => void} fn
 * @returns {() => void}
 */
export function when(strategy, element, signal, fn) {
  let called = false;
  const start = () => {
    if (called) return;
    called = true;
    fn();
  };
  if (strategy === 'eager') start();
  // An agent cannot reach for the launcher. Safari has no idle callback, and its setTimeout takes the options for no delay.
  else if (strategy === 'idle' || element.hasAttribute('agent')) /** @type {any} */ (globalThis.requestIdleCallback ?? setTimeout)(() => signal.aborted || start(), { timeout: 2000 });
  else if (strategy === 'visible') whenVisible(element, signal, start);
  // With any strategy, a pointer or the focus on the widget is enough.
  for (const type of ['pointerover', 'focusin']) element.addEventListener(type, start, { signal }); // a finger is a pointer too
  return () => {
    called = true;
  };
}

/** @param {Element} element @param {AbortSignal} signal @param {() => void} fn */
function whenVisible(element, signal, fn) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        fn();
      }
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * addressed reports whether the page's address asks for an answer of an element, which router.js then shows.
 * @param {Element} element
 */
export function addressed(element) {
  const routing = read(element, 'routing');
  const asked = routing === 'hash' ? location.hash : routing === 'query' ? location.search : '';
  return /^#faq[/?]|[?&]faq\b/.test(asked);
}
