// @ts-check
// Loads an engine: the program that searches and shows, or the one that gives data.
import { distrust, fetched, run } from './program.js';
import { finished } from './steps.js';

/** @typedef {import('./program.js').Place} Place */

/**
 * An Engine mounts widgets, or an FAQ where its program takes the bytes of one. It is dead for good once its failures were called.
 * @typedef {object} Engine
 * @property {(root: ShadowRoot | Uint8Array, signal: AbortSignal, options: object) => Promise<Handle>} mount rejects with the program's refusal
 * @property {Set<(error: Error) => void>} failures called when the program traps or exits
 * @property {WebAssembly.Module} module
 * @property {string} [root] address of the root of the FAQ that it mounts, where that is in shards
 * @property {Promise<unknown>} [answered] in shards: resolves once the first question is answered
 */

/**
 * @typedef {object} Handle
 * @property {number} entries
 * @property {(query: string) => string} search
 * @property {(slug: string) => boolean} show
 * @property {(slug: string) => boolean} has
 * @property {(slug: string) => string} reveal
 * @property {(path: string) => string} suggest
 * @property {() => boolean} back
 * @property {() => void} rendered
 * @property {(ms: number) => boolean} work
 * @property {() => void} unmount
 */

/** @type {Map<string, Promise<Engine>>} one engine for each URL; a failed load is forgotten */
const engines = new Map();

/**
 * load gives the engine of a URL, the same one to every caller.
 * @param {Place} place
 * @param {string} [entry] the global name of the function to which its program hands its factory
 * @returns {Promise<Engine>}
 */
export function load(place, entry = 'faqwidgetMount') {
  const { url } = place;
  const engine = engines.get(url);
  if (!engine) {
    const loading = start(place, entry);
    engines.set(url, loading);
    loading.catch(() => {
      distrust(place);
      if (engines.get(url) === loading) engines.delete(url);
    });
    return loading;
  }
  return engine;
}

/** @param {Place} place @param {string} entry @returns {Promise<Engine>} */
async function start(place, entry) {
  const module = await fetched(place);
  /** @type {Engine['failures']} */
  const failures = new Set();
  const program = await run({
    module,
    place,
    entry,
    ended(error) {
      engines.delete(place.url);
      for (const tell of [...failures]) tell(error);
      failures.clear();
    },
  });
  return {
    failures,
    module,
    async mount(root, signal, options) {
      const { made: handle, release } = await finished(program, () => program.handed[0](root, options), 'mounting', signal);
      const { unmount } = handle;
      handle.unmount = () => {
        unmount();
        release();
      };
      if (signal.aborted) handle.unmount(); // by the page's listener for the search event
      signal.throwIfAborted();
      return handle;
    },
  };
}
