// @ts-check
// load(url) → engine: fetches, instantiates and shakes hands with the program.
import { version } from 'faq:version';
import { Go, scope } from 'faq:wasm_exec';
import { download } from './download.js';
import { pause, slice } from './idle.js';
import { References } from './references.js';

/**
 * An Engine mounts widgets. It is dead for good once onfailure was called.
 * @typedef {object} Engine
 * @property {(root: ShadowRoot, signal: AbortSignal, options: object) => Promise<Handle>} mount rejects with what the program refuses
 * @property {Set<(error: Error) => void>} failures called when the program traps or exits
 * @property {Corpus} corpus what an author attached to the engine, empty lists when nothing
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
 * @property {(ms: number) => boolean} work
 * @property {() => void} unmount
 */

/**
 * @typedef {object} Corpus
 * @property {string[]} files [name, text, name, text …]
 * @property {string[]} vars [name, value, name, value …]
 */

/** @type {Map<string, Promise<Engine>>} one engine for each URL; a failed load is forgotten */
const engines = new Map();

/** @type {Set<string>} URLs of engines that did not work: the next try asks the server, not a cache */
const failed = new Set();

/**
 * load gives the engine of a URL, the same one to everybody.
 * @param {string} url
 * @param {(init: RequestInit) => Promise<Response>} [request]
 * @returns {Promise<Engine>}
 */
export function load(url, request = (init) => fetch(url, init)) {
  const engine = engines.get(url);
  if (!engine) {
    const loading = start(url, request);
    engines.set(url, loading);
    loading.catch(() => {
      failed.add(url);
      if (engines.get(url) === loading) engines.delete(url);
    });
    return loading;
  }
  return engine;
}

/**
 * @param {string} url
 * @param {(init: RequestInit) => Promise<Response>} request
 * @returns {Promise<Engine>}
 */
async function start(url, request) {
  const go = new Go();
  const references = new References(go);
  if (go.importObject.env) go.importObject.env.arc4random ??= () => crypto.getRandomValues(new Int32Array(1))[0];
  const { module, instance } = await instantiate(url, request, go.importObject);
  const corpus = attached(url, module);
  /** @type {Set<(error: Error) => void>} */
  const failures = new Set();
  /** @param {unknown} reason */
  const fail = (reason) => {
    engines.delete(url);
    const error = new Error(`faq: the engine stopped: ${reason instanceof Error ? reason.message : reason}`, { cause: reason });
    for (const tell of [...failures]) tell(error);
    failures.clear();
    return error;
  };
  guard(go, references, fail);
  const factory = await new Promise((resolve, reject) => {
    scope.faqwidgetMount = (/** @type {unknown} */ mount, /** @type {string} */ built) => {
      if (built === version) resolve(mount);
      else reject(new Error(`faq: the engine ${url} is of version ${built}, this script of ${version}: serve both from one build`));
    };
    // A TinyGo program's run is over once it is set up; a Go program's, only when it has exited.
    go.run(instance).then(() => go.argv && reject(fail('the program has exited')), (/** @type {unknown} */ reason) => reject(fail(reason)));
    references.begin();
  });
  return {
    failures,
    corpus,
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

/**
 * guard turns a trap in any callback into a failure of the engine instead of
 * an uncaught error of the page.
 * @param {any} go
 * @param {References} references
 * @param {(reason: unknown) => Error} fail
 */
function guard(go, references, fail) {
  const resume = go._resume.bind(go);
  let dead = false;
  go._resume = () => {
    if (dead) return;
    try {
      references.during(resume);
    } catch (reason) {
      dead = true;
      fail(reason);
    }
  };
}

/**
 * instantiate compiles while the bytes arrive when the server names their type
 * rightly, and after they have arrived otherwise.
 * @param {string} url
 * @param {(init: RequestInit) => Promise<Response>} request
 * @param {WebAssembly.Imports} imports
 */
async function instantiate(url, request, imports) {
  /** @param {Error} cause */
  const unfetched = (cause) => new Error(`faq: the engine ${url} cannot be fetched: ${cause.message}`, { cause });
  /** @type {Error | undefined} */
  let broken;
  const fetched = download((signal) => request({ signal, cache: failed.has(url) ? 'reload' : 'default' }), Infinity, (reason) => (broken = reason));
  const response = await fetched.catch((cause) => {
    throw unfetched(cause);
  });
  const type = response.headers.get('content-type') ?? '';
  try {
    if (/^application\/wasm\b/.test(type) && WebAssembly.instantiateStreaming) {
      return await WebAssembly.instantiateStreaming(response, imports);
    }
    const bytes = await response.arrayBuffer();
    return await WebAssembly.instantiate(bytes, imports);
  } catch (cause) {
    if (broken) throw unfetched(broken);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`faq: the engine ${url} cannot be started: ${reason}`, { cause });
  }
}

/**
 * attached reads the corpus that `faq build` attached to an engine.
 * @param {string} url
 * @param {WebAssembly.Module} module
 * @returns {Corpus}
 */
function attached(url, module) {
  const [section] = WebAssembly.Module.customSections(module, 'faq.corpus');
  if (!section) return { files: [], vars: [] };
  const { version, files, vars } = JSON.parse(new TextDecoder().decode(section));
  if (version !== 1) throw new Error(`faq: the engine ${url} carries a corpus of version ${version}, but this script reads version 1; build both anew`);
  return { files, vars };
}
