// @ts-check
// Fetches the part for what few pages use: built FAQs among several, addresses with a label or a
// base of their own, and entries for an audience.
import { amiss, soon } from '../page/promises.js';
import { address, build, query } from './own.js';

/** special matches an address of `src` that is not plain Markdown. */
export const special = /\.wasm([?#]|$)|#(label|base)=/;

/** several fetches the part. */
export async function several() {
  const part = await soon(query ? import(address('faq-join.js')) : import('./join.js'), undefined, 'faq-join.js');
  if (part.build !== build) throw amiss('faq-join.js is of another build');
  return part;
}
