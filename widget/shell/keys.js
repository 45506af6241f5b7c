// @ts-check
// Keys pressed in the widget's search box. To the page they come from the element,
// which is not a field, so typing would set off the page's single-key shortcuts.
// The page therefore hears no key that writes, that moves in a text or a list, or
// that has done something here. Keys of an input method's composition reach nobody.
// Keys with a modifier, Tab and the F keys are the page's.
// A page's listeners in the capture phase run before the element's. They hear no key
// that writes, except listeners on window that were added first. Other keys must
// come through to the widget, so those listeners hear them.
import { composes } from '../page/shortcut.js';

const apple = /Mac|iP/.test(navigator.platform);

/**
 * keepKeys keeps the keys of a shadow root's fields from the page.
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal
 */
export function keepKeys(root, signal) {
  /** @type {Set<string>} keys that are down and were kept from the page; their keyup is kept too, wherever the focus is by then */
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
  if (!key || /^[A-Z][A-Za-z\d]+$/.test(key) && key !== 'Dead' && key !== 'Process') return false; // the name of a key, not a letter
  return event.getModifierState('AltGraph') || !ctrlKey && !metaKey && (apple || !altKey); // Option writes letters
}

/** @param {KeyboardEvent} event */
function moves({ key, ctrlKey, metaKey, altKey }) {
  return /^(Arrow|Home|End|Page|Backspace|Delete|Enter)/.test(key) && !ctrlKey && !metaKey && !altKey;
}
