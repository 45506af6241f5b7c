// @ts-check
// A style sheet belongs to the document it is made in: a shadow root that comes
// into another one, such as a frame's, has lost its own there.

/** @type {WeakMap<object, Record<string, CSSStyleSheet>>} each text's sheet, by the document's own class of them */
const made = new WeakMap();

/**
 * dress gives a shadow root its sheets. A document that nobody looks at has none.
 * @param {ShadowRoot} root
 * @param {string[]} texts
 */
export function dress(root, texts) {
  const Sheet = /** @type {any} */ (root.ownerDocument.defaultView)?.CSSStyleSheet;
  if (!Sheet) return;
  const sheets = made.get(Sheet) ?? {};
  made.set(Sheet, sheets);
  root.adoptedStyleSheets = texts.map((text) => {
    if (!sheets[text]) (sheets[text] = new Sheet()).replaceSync(text);
    return sheets[text];
  });
}
