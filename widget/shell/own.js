// @ts-check
// Which build this is, where its parts are, and what the copies of the shell share.

export { build } from 'faq:parts';
export { version } from 'faq:version';

/** The query of the shell's own address, which names its build. Engine and languages are requested with the same query. "" where a bundler names the files. */
export let query = '';

/**
 * address gives the address of a file of this build, next to the shell. Only begin sets it: a bundler that can
 * see what an import() may lead to looks for all files that match.
 */
export let address = (/** @type {string} */ file) => file;

/** @type {{ policy?: { createHTML(html: string): unknown }, [url: string]: any }} */
let shared = {};

/**
 * taken gives a response that was requested together with the shell, once.
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
 * @param {string} asked the query of the address from which the shell was fetched
 * @param {typeof shared} common what earlier copies of the shell have left
 */
export function begin(asked, common) {
  query = asked;
  address = (file) => `./${file}${asked}`;
  shared = common;
}

/** policy gives the widget's one Trusted Types policy, where the page has Trusted Types. A page may allow its name only once. */
export function policy() {
  return (shared.policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('faq-widget', {
    createHTML: (/** @type {string} */ html) => html, // escaped by the engine, which owns all escaping
  }));
}
