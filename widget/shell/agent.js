// @ts-check
// Fetches the parts that few pages want: what offers an FAQ to the browser's agents where agent="page" says so, and what brings one in shards.
import { read } from '../page/attributes.js';
import { address, build, query } from './own.js';

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

/**
 * sharding gives what brings an FAQ in shards: of an engine and the address of a root an engine that mounts it.
 * @param {string} [root] without one there is nothing to bring
 */
export async function sharding(root) {
  if (!root) return undefined;
  const { bring } = await (query ? import(address('faq-shards.js')) : import('faq:shards'));
  return (/** @type {import('./shell.js').Shell} */ shell, /** @type {import('./loader.js').Engine} */ engine) => bring(shell, engine, root, build);
}
