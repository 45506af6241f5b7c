// @ts-check
// A style sheet belongs to the document it is made in: a shadow root that comes
// into another one, such as a frame's, has lost its own there.

/**
 * dress gives a shadow root its sheets. A document that nobody looks at has none.
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
