// @ts-check
// Where the engine is: beside the script, where an attribute says, or in an offline script itself.
import { engine as embeddedEngine } from 'faq:embedded';

/**
 * engineURL is what load takes: the address of the engine and, in an offline
 * script, which carries it, how to unpack it.
 * @param {string} attribute
 * @returns {[string, (() => Promise<Response>)?]}
 */
export function engineURL(attribute) {
  if (!embeddedEngine) return [(attribute ? new URL(attribute, document.baseURI) : new URL('./faq.wasm', import.meta.url)).href]; // bundlers look for the latter
  const unpack = async () => {
    const bytes = Uint8Array.from(atob(embeddedEngine), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
  };
  return ['embedded', unpack];
}
