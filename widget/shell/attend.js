// @ts-check
// What a frame does about the focus when the help fails.

/** @typedef {import('./frame.js').Frame} Frame */

/**
 * attend moves a reader's focus within the widget to the button that tries again after a failure, and away from it before the button is gone.
 * @param {Frame} frame
 */
export function attend(frame) {
  const { launcher } = frame;
  const { notice, root } = launcher;
  new MutationObserver(() => {
    if (!(launcher.mode.inFlow || launcher.open) || !(root.activeElement || frame.held)) return;
    frame.held = false;
    if (!notice.hidden) notice.querySelector('button')?.focus({ preventScroll: true });
    else if (notice.contains(root.activeElement)) launcher.mode.inFlow ? (launcher.typing = true) : frame.focus(); // inline the search box is still to come
  }).observe(notice, { attributeFilter: ['hidden'] });
}
