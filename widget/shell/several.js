// @ts-check
// What few pages want comes by a part of its own: FAQs that are built, or have a label or a base
// of their own in their address, and entries for an audience.
import { soon } from '../page/promises.js';
import { address, query } from './own.js';

/** special matches an address of `src` that is not of Markdown alone. */
export const special = /\.wasm(?=[?#]|$)|#/;

/** several fetches the part. */
export const several = () => soon(query ? import(address('faq-join.js')) : import('./join.js'), undefined, 'faq-join.js');

/**
 * narrowed is a compiled FAQ for an audience: as it is, unless an entry of it is for some alone.
 * @param {Uint8Array} faq
 * @param {string[]} vars
 * @param {string} audience
 * @returns {Promise<Uint8Array>}
 */
export async function narrowed(faq, vars, audience) {
  return faq[3] > 3 ? (await (await several()).join([{ faq }], vars, audience, query)).faq : faq;
}
