// @ts-check
// Which build this is, where its parts are, and what all copies of the shell share.

export { build } from 'faq:parts';
export { version } from 'faq:version';

/** The query of the shell's own address, which names its build: engine and languages are asked for with the same. "" where a bundler names the files. */
export let query = '';

/**
 * address is that of a file of this build, next to the shell. Only begin knows it: where a bundler can tell
 * what an import() may lead to, it looks for all files that match.
 */
export let address = (/** @type {string} */ file) => file;

/** @type {{ policy?: { createHTML(html: string): unknown }, [url: string]: any }} */
let shared = {};

/**
 * taken gives a response that was asked for together with the shell, once.
 * @returns {Promise<Response> | undefined}
 * @param {string} url as the first script has it
 */
export function taken(url) {
  const response = shared[url];
  delete shared[url];
  return response;
}

/**
 * begin is called by the script that has fetched the shell.
 * @param {string} asked the query of the address it was fetched from
 * @param {typeof shared} common what a copy of the shell finds that others have left
 */
export function begin(asked, common) {
  query = asked;
  address = (file) => `./${file}${asked}`;
  shared = common;
}

/** policy is the one Trusted Types policy of the widget, where a page has such: a page's policy may allow its name only once. */
export function policy() {
  return (shared.policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('faq-widget', {
    createHTML: (/** @type {string} */ html) => html, // escaped by the engine, which owns all escaping
  }));
}
