// @ts-check
// A press that begins in the widget is the widget's. Otherwise a page's drag library
// would take the focus from the search box, and drag a cell of the page by the text
// of an answer.

const starts = ['pointerdown', 'mousedown', 'touchstart'];

/**
 * keepInside stops presses that begin in a shadow root from leaving it. What the page has slotted is the page's.
 * @param {ShadowRoot} root
 */
export function keepInside(root) {
  const own = (/** @type {Event} */ event) => root.contains(/** @type {Node} */ (event.target));
  for (const type of starts) root.addEventListener(type, (event) => own(event) && event.stopPropagation(), { passive: true });
  root.addEventListener('pointerdown', (event) => own(event) && holdStill(root));
}

/**
 * holdStill keeps a draggable element of the page that contains the widget from being dragged until the press is over.
 * @param {ShadowRoot} root
 */
function holdStill(root) {
  const press = new AbortController();
  const { signal } = press;
  document.addEventListener('dragstart', (event) => {
    const dragged = event.composedPath();
    if (dragged.includes(root) || !(/** @type {HTMLElement} */ (dragged[0]).draggable)) return; // a link or a selection in the widget
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true, signal });
  for (const type of ['pointerup', 'pointercancel', 'pagehide']) window.addEventListener(type, () => press.abort(), { capture: true, signal });
}
