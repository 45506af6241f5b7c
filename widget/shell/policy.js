// @ts-check
// The one Trusted Types policy of the widget, where a page has such.

/** @type {{ createHTML(html: string): unknown } | undefined} */
export const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('faq-widget', {
  createHTML: (/** @type {string} */ html) => html, // escaped by the engine, which owns all escaping
});
