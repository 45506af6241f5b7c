// @ts-check
// load(place) → engine: the program that searches and shows.
import { pause, slice } from './idle.js';
import { distrust, fetched, run } from './program.js';

/** @typedef {import('./program.js').Place} Place */

/**
 * An Engine mounts widgets. It is dead for good once onfailure was called.
 * @typedef {object} Engine
 * @property {(root: ShadowRoot, signal: AbortSignal, options: object) => Promise<Handle>} mount rejects with what the program refuses
 * @property {Set<(error: Error) => void>} failures called when the program traps or exits
 * @property {WebAssembly.Module} module
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
 * load gives the engine of a URL, the same one to everybody.
 * @param {Place} place
 * @returns {Promise<Engine>}
 */
export function load(place) {
  const { url } = place;
  const engine = engines.get(url);
  if (!engine) {
    const loading = start(place);
    engines.set(url, loading);
    loading.catch(() => {
      distrust(place);
      if (engines.get(url) === loading) engines.delete(url);
    });
    return loading;
  }
  return engine;
}

/** @param {Place} place @returns {Promise<Engine>} */
async function start(place) {
  const module = await fetched(place);
  /** @type {Engine['failures']} */
  const failures = new Set();
  const { handed: [factory], references, fail } = await run({
    module,
    place,
    entry: 'faqwidgetMount',
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
      const { keep, release } = references.scope();
      const step = keep(() => factory(root, options));
      let handle = step instanceof Error ? step : step && keep(() => step(slice));
      while (handle === true) {
        await pause();
        handle = keep(() => step(signal.aborted ? 0 : slice));
      }
      if (!handle && !signal.aborted) throw fail('it trapped while mounting');
      if (!handle || handle instanceof Error) {
        release();
        throw handle ?? signal.reason;
      }
      const { unmount } = handle;
      handle.unmount = () => {
        unmount();
        release();
      };
      if (signal.aborted) handle.unmount(); // by what the page does when it hears of a search
      signal.throwIfAborted();
      return handle;
    },
  };
}
