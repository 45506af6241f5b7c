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
 * sharded is an engine that mounts the FAQ whose root it is given, with what brings its shards.
 * @param {import('./shell.js').Shell} shell
 * @param {import('./loader.js').Engine} engine
 * @param {string} root
 * @returns {Promise<import('./loader.js').Engine>}
 */
export async function sharded(shell, engine, root) {
  const { bring } = await (query ? import(address('faq-shards.js')) : import('faq:shards'));
  return bring(shell, engine, root, build);
}
