// @ts-check
// What Node does in its own way: a place may be a path, and what has a file: address is read from the disk.

/** A builtin module of Node's, asked for so that no bundler looks for it; nothing in a page. @param {string} name */
const builtin = (name) => /** @type {any} */ (globalThis).process?.getBuiltinModule?.(name);

/**
 * addressOf is the address of a file: in Node, what has no scheme is a path; a page's addresses resolve against its own.
 * @param {string | URL} place
 */
export function addressOf(place) {
  const url = builtin('node:url');
  if (url && typeof place === 'string' && !/^[a-z][a-z\d+.-]+:/i.test(place)) return url.pathToFileURL(place).href;
  return new URL(place, globalThis.document?.baseURI ?? globalThis.location?.href).href;
}

/** What own.js asks for a response before it fetches: on a disk there always is one. @type {Record<string, any>} */
export const onDisk = new Proxy({}, { get: (_, url) => (typeof url === 'string' && url.startsWith('file:') && builtin('node:fs') ? file(url) : undefined) });

/** @type {Record<string, string>} */
const types = { wasm: 'application/wasm' };

/** @param {string} url */
async function file(url) {
  const bytes = await builtin('node:fs').promises.readFile(new URL(url));
  return new Response(bytes, { headers: { 'content-type': types[url.replace(/.*\./, '')] ?? 'text/plain' } });
}
