// @ts-check
// Where the focus is, and what hides it.

/**
 * focused is the element that has the focus, in open shadow roots too.
 * @param {Document} page
 * @returns {Element | null}
 */
export function focused(page) {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * isLost reports whether nothing has the focus: what had it is gone, or was never there.
 * @param {Document} page
 */
export function isLost({ activeElement, body, documentElement }) {
  return !activeElement || activeElement === body || activeElement === documentElement;
}

/**
 * overlap is the area two elements share, in square pixels.
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
