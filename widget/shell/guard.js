// @ts-check
// A page that traps the focus in a dialog of its own takes it out of a panel that
// opens over the dialog, and swallows presses there. Such a panel becomes modal:
// the elements that the page then moves the focus to are inert and cannot take it.

/** A focus that leaves this soon after it came, in ms, without a key or a press, was moved by a script. */
const moment = 150;
const dialogs = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
const focusable = 'input, textarea, button, a[href], summary, [tabindex]';

/**
 * @typedef {object} Guarded
 * @property {ShadowRoot} root
 * @property {HTMLElement} panel
 * @property {boolean} known whether the page is known to guard the focus
 * @property {(target: HTMLElement) => void} insist makes the panel modal and moves the focus to the target
 */

/**
 * resist watches an open panel and makes it modal where the page guards the focus.
 * @param {Guarded} panel
 * @param {AbortSignal} signal
 */
export function resist({ root, panel, known, insist }, signal) {
  const view = root.ownerDocument.defaultView ?? window;
  const inside = (/** @type {Event} */ event) => panel.contains(/** @type {Node} */ (event.composedPath()[0]));
  let [came, acted, entering] = [-Infinity, -Infinity, false];

  view.addEventListener('focusin', (event) => {
    if (!inside(event) || panel.contains(/** @type {Node | null} */ (event.relatedTarget))) return;
    came = event.timeStamp;
    entering = true;
    setTimeout(() => (entering = false));
  }, { signal, capture: true });
  for (const type of ['keydown', 'pointerdown']) view.addEventListener(type, (event) => (acted = event.timeStamp), { signal, capture: true });
  panel.addEventListener('focusout', ({ target, relatedTarget, timeStamp }) => {
    const to = /** @type {Element | null} */ (relatedTarget);
    if (!to || panel.contains(to) || root.host.contains(to) || acted >= came) return; // moved by the reader, or by a script of ours
    if (entering || timeStamp - came < moment && to.closest(dialogs)) setTimeout(insist, 0, target);
  }, { signal });

  view.addEventListener('keydown', (event) => {
    if (known && event.key === 'Tab' && inside(event)) event.stopImmediatePropagation();
  }, { signal, capture: true });
  for (const type of ['mousedown', 'touchstart', 'click']) {
    view.addEventListener(type, (event) => {
      if (!inside(event)) return;
      if (known && type !== 'click') return event.stopImmediatePropagation();
      const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
      let heard = false;
      panel.addEventListener(type, ({ defaultPrevented }) => (heard = !defaultPrevented), { signal, capture: true, once: true });
      setTimeout(() => {
        const refused = type === 'mousedown' && target.matches('input, textarea') && !root.activeElement;
        if (signal.aborted || heard && !refused) return;
        if (acted <= event.timeStamp) insist(target.closest(focusable) ?? target); // otherwise a key has moved the focus since
        if (type === 'click') repeat(target, /** @type {MouseEvent} */ (event));
      });
    }, { signal, capture: true, passive: true });
  }
}

/**
 * repeat dispatches a click again inside the shadow root, where the page does not hear it.
 * @param {Element} target
 * @param {MouseEvent} event
 */
function repeat(target, { detail, ctrlKey, metaKey, shiftKey, altKey }) {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail, ctrlKey, metaKey, shiftKey, altKey }));
}
