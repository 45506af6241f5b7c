// @ts-check
// What differs in Node: a place may be a path, and a file: address is read from the disk.

/** builtin gives a builtin module of Node's without a bundler looking for it; undefined in a page. @param {string} name */
const builtin = (name) => /** @type {any} */ (globalThis).process?.getBuiltinModule?.(name);

/**
 * addressOf gives the address of a file. In Node, a place without a scheme is a path; in a page, it resolves against the page's address.
 * @param {string | URL} place
 */
export function addressOf(place) {
  const url = builtin('node:url');
  if (url && typeof place === 'string' && !/^[a-z][a-z\d+.-]+:/i.test(place)) return url.pathToFileURL(place).href;
  return new URL(place, globalThis.document?.baseURI ?? globalThis.location?.href).href;
}

/** The responses that own.js looks for before fetching: for a file on a disk there always is one. @type {Record<string, any>} */
export const onDisk = new Proxy({}, { get: (_, url) => (typeof url === 'string' && url.startsWith('file:') && builtin('node:fs') ? file(url) : undefined) });

/** @type {Record<string, string>} */
const types = { wasm: 'application/wasm' };

/** @param {string} url */
async function file(url) {
  const bytes = await builtin('node:fs').promises.readFile(new URL(url));
  return new Response(bytes, { headers: { 'content-type': types[url.replace(/.*\./, '')] ?? 'text/plain' } });
}
