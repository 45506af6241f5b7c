// @ts-check
// Fetches the shards of an FAQ: a few at a time, each once, those first that were asked for last.
import { download, isPage, page } from './download.js';

/** How long a shard that has failed is left alone before it is asked for again, in ms. */
const pause = 1000;
/** The largest shard, in bytes. */
const most = 4_000_000;
/** Shards that are fetched at a time: what waits in a browser's own queue would look stalled. */
const atOnce = 24;

let busy = 0;
/** @type {(() => void)[]} */
const waiting = [];

/** @type {Map<string, Promise<Uint8Array>>} shards that are under way, by their addresses, for all widgets */
const coming = new Map();

/** fetched gives what is in a shard. One that fails is asked for once more, past every cache. @param {string} url */
export function fetched(url) {
  let bytes = coming.get(url);
  if (!bytes) {
    bytes = once(url).catch(() => new Promise((resolve) => setTimeout(() => resolve(once(url, 'reload')), pause)));
    coming.set(url, bytes);
    const over = () => coming.delete(url);
    bytes.then(over, over);
  }
  return bytes;
}

/** @param {string} url @param {RequestCache} [cache] */
async function once(url, cache) {
  await turn();
  let first = 0;
  /** @type {Error | undefined} */
  let broken;
  try {
    const response = await download((signal) => fetch(url, { signal, cache }), { most, broken: (reason) => (broken = reason), begun: (byte) => (first = byte) });
    const module = await WebAssembly.compile(await response.arrayBuffer());
    return new Uint8Array(WebAssembly.Module.customSections(module, 'faq.own')[0]);
  } catch (reason) {
    const cause = broken ?? /** @type {Error} */ (reason);
    throw new Error(`faq: ${url.replace(/\?.*/, '')}: cannot be fetched: ${isPage(first) ? page : cause.message}`, { cause });
  } finally {
    const next = waiting.pop();
    if (next) next();
    else busy--;
  }
}

/** turn waits until fewer are under way. */
async function turn() {
  if (busy === atOnce) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
  else busy++;
}
