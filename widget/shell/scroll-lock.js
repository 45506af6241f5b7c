// @ts-check
// Keeps the page behind a modal dialog from scrolling, without moving it.

let locks = 0;
let release = () => {};

/**
 * lock holds the page where it is until the function it gives is called.
 * Locks count: the last one to go frees the page.
 * @returns {() => void}
 */
export function lock() {
  if (locks++ === 0) release = hold();
  return () => {
    if (--locks === 0) release();
  };
}

function hold() {
  const html = document.documentElement;
  // The viewport scrolls as <body> says while <html> says nothing: to set the other one would make <body> a box that scrolls.
  const scrolled = getComputedStyle(html).overflow === 'visible' && document.body ? document.body : html;
  const hasBar = innerWidth > html.clientWidth; // a scroll bar that takes room: the room stays
  const undo = [set(scrolled, 'overflow', 'hidden')];
  if (hasBar) undo.push(set(html, 'scrollbar-gutter', 'stable'));
  return () => undo.forEach((fn) => fn());
}

/**
 * set sets a style and gives what puts the former one back.
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
