// @ts-check
// Offers an FAQ to the browser's agents where agent="page" says so, by a part of its own that is fetched only then.
import { read } from '../page/attributes.js';
import { address, query } from './own.js';

/**
 * agents lets them ask until the signal ends it.
 * @param {Element} element
 * @param {AbortSignal} life
 * @param {() => Promise<import('../engine/desk.js').Opened>} given
 */
export async function agents(element, life, given) {
  if (read(element, 'agent') !== 'page') return;
  const { offer } = await (query ? import(address('faq-agent.js')) : import('faq:agent')).catch(() => ({}));
  if (!life.aborted) offer?.(element, life, given, query);
}
