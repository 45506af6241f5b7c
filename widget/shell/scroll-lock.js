// @ts-check
// Keeps the page behind a modal dialog from scrolling, without shifting it.

/** @type {WeakMap<Document, { count: number, release: () => void }>} */
const locks = new WeakMap();

/**
 * lock holds a page where it is until the function it gives is called.
 * Locks count: the last one to go frees the page.
 * @param {Document} page
 * @returns {() => void}
 */
export function lock(page) {
  const held = locks.get(page) ?? { count: 0, release: hold(page) };
  locks.set(page, held);
  held.count++;
  return () => {
    if (--held.count) return;
    locks.delete(page);
    held.release();
  };
}

/** @param {Document} page */
function hold({ documentElement: html, body, defaultView }) {
  // While <html> sets no overflow, the viewport takes that of <body>; setting it on <html> would make <body> a scroll container.
  const scrolled = getComputedStyle(html).overflow === 'visible' && body ? body : html;
  const hasBar = (defaultView?.innerWidth ?? 0) > html.clientWidth; // the scroll bar takes room, which is kept
  const undo = [set(scrolled, 'overflow', 'hidden')];
  if (hasBar) undo.push(set(html, 'scrollbar-gutter', 'stable'));
  return () => undo.forEach((fn) => fn());
}

/**
 * set sets a style and gives a function that restores the former one.
 * @param {HTMLElement} element
 * @param {string} property
 * @param {string} value
 */
function set(element, property, value) {
  const { style } = element;
  const before = style.getPropertyValue(property);
  const priority = style.getPropertyPriority(property);
  style.setProperty(property, value, 'important');
  return () => style.setProperty(property, before, priority);
}
