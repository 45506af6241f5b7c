// @ts-check
// What few pages want comes by a part of its own: FAQs that are built, or have a label or a base
// of their own in their address, and entries for an audience.
import { amiss, soon } from '../page/promises.js';
import { address, build, query } from './own.js';

/** special matches an address of `src` that is not of Markdown alone. */
export const special = /\.wasm([?#]|$)|#(label|base)=/;

/** several fetches the part. */
export async function several() {
  const part = await soon(query ? import(address('faq-join.js')) : import('./join.js'), undefined, 'faq-join.js');
  if (part.build !== build) throw amiss('faq-join.js is of another build');
  return part;
}
