// @ts-check
// Where the engine is: next to the script, where an attribute says, or in an offline script itself.
import { engine as embeddedEngine } from 'faq:embedded';
import { query, taken } from './own.js';

/**
 * engineURL is what load takes: the address of the engine, in an offline script, which
 * carries it, how to unpack it, and whether it is this build's own.
 * @param {string} attribute
 * @returns {[string, (init: RequestInit) => Promise<Response>, boolean?]}
 */
export function engineURL(attribute) {
  if (embeddedEngine) return ['embedded', unpack];
  if (attribute) return [new URL(attribute, document.baseURI).href, (init) => taken(attribute) ?? fetch(new URL(attribute, document.baseURI), init)];
  const url = new URL('./faq.wasm', import.meta.url); // to the letter what bundlers look for
  if (query) url.search = query;
  return [url.href, (init) => taken(url.href) ?? fetch(url, init), true];
}

async function unpack() {
  const bytes = Uint8Array.from(atob(embeddedEngine), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}
