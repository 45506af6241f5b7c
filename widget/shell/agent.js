// @ts-check
// Fetches the parts that few pages want: the one that offers an FAQ to the browser's agents (agent="page"), and the one that brings an FAQ in shards.
import { read } from '../page/attributes.js';
import { address, build, query } from './own.js';

/**
 * agents lets the browser's agents ask until the signal aborts.
 * @param {Element} element
 * @param {AbortSignal} life
 * @param {() => Promise<import('../engine/desk.js').Opened>} given
 */
export async function agents(element, life, given) {
  if (read(element, 'agent') !== 'page') return;
  const { offer } = await (query ? import(address('faq-agent.js')) : import('faq:agent')).catch(() => ({}));
  if (!life.aborted) offer?.(element, life, given, query);
}

/**
 * sharding gives a function that makes an engine one that mounts an FAQ in shards.
 * @param {string} [root] address of its root; without one there is nothing to bring
 */
export async function sharding(root) {
  if (!root) return undefined;
  const { bring } = await (query ? import(address('faq-shards.js')) : import('faq:shards'));
  return (/** @type {import('./shell.js').Shell} */ shell, /** @type {import('./loader.js').Engine} */ engine) => bring(shell, engine, root, build);
}
