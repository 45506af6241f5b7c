// @ts-check
// Keys pressed in the widget's search box. A page sees them come from the
// element, which is not a field, so that its shortcuts of single keys would take
// what is typed for them: it hears of none that writes or that moves in a text
// or a list, nor of one that has done something here. What an input method
// composes reaches nobody. Keys with a modifier, Tab and the F keys are the page's.
// A listener in the capture phase comes ahead of every element. It hears nothing
// of keys that write, unless it is one on window that was there first; the
// others must come through, and it hears of them.
import { composes } from '../page/shortcut.js';

const apple = /Mac|iP/.test(navigator.platform);

/**
 * keepKeys holds the keys of a shadow root's fields back from the page.
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal
 */
export function keepKeys(root, signal) {
  /** @type {Set<string>} keys that are down and were not the page's: neither is their keyup, wherever the focus is by then */
  const held = new Set();
  const stop = (/** @type {KeyboardEvent} */ event) => {
    if (event.type === 'keydown') held.add(event.code);
    event.stopImmediatePropagation();
  };
  /** @param {EventTarget} target @param {boolean} capture @param {(event: KeyboardEvent) => boolean} ours */
  const keep = (target, capture, ours) => {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      target.addEventListener(type, (/** @type {any} */ event) => ours(event) && stop(event), { signal, capture });
    }
  };
  keep(root.ownerDocument.defaultView ?? window, true, (event) => {
    const ended = event.type !== 'keypress' && held.delete(event.code);
    return ended && event.type === 'keyup' || inField(root, event) && writes(event);
  });
  keep(root, true, (event) => inField(root, event) && composes(event));
  keep(root, false, (event) => {
    const done = event.defaultPrevented && root.contains(/** @type {Node} */ (event.target));
    return done || inField(root, event) && moves(event);
  });
}

/** @param {ShadowRoot} root @param {KeyboardEvent} event */
function inField(root, event) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  return root.contains(target) && target.matches('input, textarea');
}

/** @param {KeyboardEvent} event */
function writes(event) {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (!key || /^[A-Z][A-Za-z\d]+$/.test(key) && key !== 'Dead' && key !== 'Process') return false; // a name, no letter
  return event.getModifierState('AltGraph') || !ctrlKey && !metaKey && (apple || !altKey); // Option writes letters
}

/** @param {KeyboardEvent} event */
function moves({ key, ctrlKey, metaKey, altKey }) {
  return /^(Arrow|Home|End|Page|Backspace|Delete|Enter)/.test(key) && !ctrlKey && !metaKey && !altKey;
}
