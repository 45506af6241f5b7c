// @ts-check
// Fetches the shards of an FAQ: a few at a time, each once, the latest requested first.
import { download, isPage, page } from './download.js';

/** The beginning of a shard's file: a WebAssembly module with a custom section. */
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0];
/** How long a shard may take before it is fetched in another way, in ms. */
const patience = 15_000;
/** The pause before a failed shard is requested again, in ms. */
const pause = 1000;
/** The largest shard, in bytes. */
const most = 4_000_000;
/** Shards fetched at a time: one waiting in the browser's own queue would look stalled. */
const atOnce = 24;

let busy = 0;
/** @type {(() => void)[]} */
const waiting = [];

/** @type {Map<string, Promise<Uint8Array>>} shards being fetched, by address, for all widgets */
const coming = new Map();

/** fetched gives the content of a shard. A failed request is made once more, past every cache. @param {string} url */
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
  try {
    return await (cache ? watched(url, cache) : swift(url));
  } finally {
    const next = waiting.pop();
    if (next) next();
    else busy--;
  }
}

/**
 * unwrapped gives the content of a WebAssembly module that has one section and no code. It reads the bytes
 * itself: the compiler would take most of the time.
 * @param {ArrayBuffer} module
 */
export function unwrapped(module) {
  const bytes = new Uint8Array(module);
  let at = header.length;
  const number = () => {
    for (let n = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      n += (byte & 0x7f) << shift;
      if (!(byte & 0x80)) return n;
    }
  };
  const size = number();
  const end = at + size;
  const name = number();
  at += name;
  if (header.some((byte, i) => bytes[i] !== byte) || !(at <= end) || end !== bytes.length) throw new Error('damaged, or not part of an FAQ');
  return bytes.subarray(at, end);
}

/** swift fetches a shard without watching its progress: a query needs many, and watching one costs more than reading it. @param {string} url */
async function swift(url) {
  const stop = new AbortController();
  let timer = 0;
  const late = /** @type {Promise<never>} */ (new Promise((_, reject) => (timer = window.setTimeout(reject, patience))));
  try {
    const response = await Promise.race([fetch(url, { signal: stop.signal }), late]);
    if (response.status !== 200 || Number(response.headers.get('content-length')) > most) throw new Error();
    return unwrapped(await Promise.race([response.arrayBuffer(), late]));
  } catch (reason) {
    stop.abort();
    throw reason;
  } finally {
    clearTimeout(timer);
  }
}

/** watched fetches a shard that swift could not, and fails with what is wrong. @param {string} url @param {RequestCache} cache */
async function watched(url, cache) {
  let first = 0;
  /** @type {Error | undefined} */
  let broken;
  try {
    const response = await download((signal) => fetch(url, { signal, cache }), { most, broken: (reason) => (broken = reason), begun: (byte) => (first = byte) });
    return unwrapped(await response.arrayBuffer());
  } catch (reason) {
    const cause = broken ?? /** @type {Error} */ (reason);
    const gone = isPage(first) || /^status 4(04|10)$/.test(cause.message);
    throw Object.assign(new Error(`faq: ${url.replace(/\?.*/, '')}: cannot be fetched: ${isPage(first) ? page : cause.message}`, { cause }), { gone });
  }
}

/** turn waits until fewer shards are being fetched. */
async function turn() {
  if (busy === atOnce) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
  else busy++;
}

/** The names in a page that a build changes: of the folder with its scripts, or of an FAQ in shards that the page names itself. */
const built = /\bassets-[0-9a-f]{16}(?=\/)|\bfaq(-[\w-]+)?-[0-9a-f]{16}(?=\.root\.wasm)/g;

/** outdated reports whether the server's present page is of another build than a root is. @param {string} root its address */
export async function outdated(root) {
  const html = await fetch(location.href, { cache: 'no-cache' }).then((response) => (response.ok ? response.text() : ''), () => '');
  const names = html.match(built) ?? [];
  return names.length > 0 && !names.some((name) => root.includes(name));
}
