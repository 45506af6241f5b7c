// @ts-check
// A style sheet belongs to the document it is made in: a shadow root that moves to
// another document, such as a frame's, loses its sheets.

/**
 * dress gives a shadow root its sheets, unless its document has no window.
 * @param {ShadowRoot} root
 * @param {string[]} texts
 */
export function dress(root, texts) {
  const Sheet = /** @type {any} */ (root.ownerDocument.defaultView)?.CSSStyleSheet;
  if (!Sheet) return;
  root.adoptedStyleSheets = texts.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
