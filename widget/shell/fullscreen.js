// @ts-check
// A full-screen part of the page covers everything outside it, except what enters
// the top layer afterwards.

/** @typedef {import('../page/launcher.js').Launcher} Launcher */

/** The middle of a launcher, in px from its corner: half of the least size in its style sheet. */
const middle = 28;

/**
 * raise keeps the launcher and the panel in sight when a part of the page fills the screen, unless that is a video.
 * A launcher that could be seen but not pressed is not shown: Chromium lets only modal elements be used there.
 * @param {Launcher} launcher
 */
export function raise({ button, element, frame, root }) {
  const page = element.ownerDocument;
  const full = page.fullscreenElement;
  button.popover = full && !button.hidden && !full.contains(element) && full.localName !== 'video' ? 'manual' : null;
  if (button.popover) {
    button.showPopover();
    const { x, y } = button.getBoundingClientRect();
    if (!button.contains(root.elementFromPoint(x + middle, y + middle))) button.popover = null;
  }
  frame?.raise();
}
