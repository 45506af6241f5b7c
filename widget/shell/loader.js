// @ts-check
// load(url) → engine: fetches, instantiates and shakes hands with the program.
import { version } from 'faq:version';
import { Go, scope } from 'faq:wasm_exec';
import { amiss } from '../page/promises.js';
import { download, isPage, page } from './download.js';
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
 * @param {boolean} [own] whether it is a part of this build, so that one that is missing is worth to be asked for again
 * @returns {Promise<Engine>}
 */
export function load(url, request = (init) => fetch(url, init), own = false) {
  const engine = engines.get(url);
  if (!engine) {
    const loading = start(url, request, own);
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
 * @param {boolean} own
 * @returns {Promise<Engine>}
 */
async function start(url, request, own) {
  const name = own ? url.replace(/\?.*/, '') : url; // the build in the address tells a person nothing
  refuse(name);
  const go = new Go();
  const references = new References(go);
  if (go.importObject.env) go.importObject.env.arc4random ??= () => crypto.getRandomValues(new Int32Array(1))[0];
  const { module, instance } = await instantiate(url, name, own, request, go.importObject);
  const corpus = attached(name, module);
  const [shipped] = WebAssembly.Module.customSections(module, 'faq.own');
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
    scope.faqwidgetOwn = new Uint8Array(shipped ?? 0);
    scope.faqwidgetMount = (/** @type {unknown} */ mount, /** @type {string} */ built) => {
      if (built === version) resolve(mount);
      else reject(amiss(`the engine ${name} is of version ${built}, this script of ${version}: serve both from one build`));
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
 * refuse says why no engine can run here, before its bytes are fetched for nothing.
 * @param {string} url
 */
function refuse(url) {
  try {
    if (!globalThis.WebAssembly) throw new Error('this browser has no WebAssembly');
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)); // the smallest there is
  } catch (cause) {
    throw new Error(`faq: the engine ${url} cannot be started: ${/** @type {Error} */ (cause).message}`, { cause });
  }
}

/**
 * instantiate compiles while the bytes arrive when the server names their type
 * rightly, and after they have arrived otherwise.
 * @param {string} url
 * @param {string} name for messages
 * @param {boolean} own
 * @param {(init: RequestInit) => Promise<Response>} request
 * @param {WebAssembly.Imports} imports
 */
async function instantiate(url, name, own, request, imports) {
  /** @param {Error & { stalled?: boolean }} cause one who stalls has kept the reader waiting once, which is enough */
  const unfetched = (cause) => Object.assign(amiss(`the engine ${name} cannot be fetched: ${cause.message}`, cause), { part: own && !cause.stalled });
  /** @type {Error | undefined} */
  let broken;
  let first = 0;
  const cache = failed.has(url) ? 'reload' : 'default';
  const watch = { broken: (/** @type {Error} */ reason) => (broken = reason), begun: (/** @type {number} */ byte) => (first = byte) };
  const response = await download((signal) => request({ signal, cache }), watch).catch((cause) => {
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
    const reason = isPage(first) ? page : cause instanceof Error ? cause.message : String(cause);
    const bytes = cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError; // otherwise it is the machine, such as one without memory
    throw Object.assign(amiss(`the engine ${name} cannot be started: ${reason}`, cause), { part: bytes });
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
