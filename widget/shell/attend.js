// @ts-check
// What a frame heeds besides its reader: a failure, and how wide the page is.

/** @typedef {import('./frame.js').Frame} Frame */

/**
 * attend moves the focus of a reader in the panel to what tries again after a failure, and away from it before it is gone.
 * @param {Frame} frame
 */
export function attend(frame) {
  const { launcher } = frame;
  const { notice, root } = launcher;
  new MutationObserver(() => {
    if (launcher.mode.inFlow || !launcher.open || !(root.activeElement || frame.held)) return;
    frame.held = false;
    if (!notice.hidden) notice.querySelector('button')?.focus({ preventScroll: true });
    else if (notice.contains(root.activeElement)) frame.focus();
  }).observe(notice, { attributeFilter: ['hidden'] });
}

/** narrow matches a page that is so narrow that a drawer covers all of it, as frame.css has it. */
export function narrow() {
  return matchMedia('(max-width: 30rem)');
}

/** covers reports whether a panel is such a drawer. One that comes open with its page takes no focus, and so does not block it. @param {import('../page/launcher.js').Launcher} launcher */
export function covers({ panel, quiet }) {
  return panel.classList.contains('drawer') && narrow().matches && !quiet;
}
