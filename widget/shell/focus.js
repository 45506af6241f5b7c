// @ts-check
// Where the focus is, and how much an element hides it.

/**
 * focused gives the element that has the focus, looking into open shadow roots too.
 * @param {Document} page
 * @returns {Element | null}
 */
export function focused(page) {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * isLost reports whether nothing has the focus: the element that had it is gone, or there was none.
 * @param {Document} page
 */
export function isLost({ activeElement, body, documentElement }) {
  return !activeElement || activeElement === body || activeElement === documentElement;
}

/**
 * overlap gives the area that two elements share, in square pixels.
 * @param {Element} one
 * @param {Element} other
 */
export function overlap(one, other) {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
