// @ts-check
// WebAssembly programs: fetches, instantiates and shakes hands with one, and turns
// its traps into failures of the program instead of uncaught errors of the page.
import { version } from 'faq:version';
import { Go, scope } from 'faq:wasm_exec';
import { amiss } from '../page/promises.js';
import { download, isPage, page } from './download.js';
import { References } from './references.js';

/**
 * A Place is where a program comes from.
 * @typedef {object} Place
 * @property {string} url
 * @property {(init: RequestInit) => Promise<Response>} request
 * @property {boolean} [own] whether it is a part of this build, so a missing one is worth another request
 */

/**
 * A Running program is dead for good once fail was called.
 * @typedef {object} Running
 * @property {any[]} handed what it has handed over
 * @property {References} references
 * @property {(reason: unknown) => Error} fail
 */

/** @type {Set<string>} URLs of programs that did not work; the next try asks the server, not a cache */
const failed = new Set();

/** distrust makes the next fetch ask the server. @param {Place} place */
export const distrust = ({ url }) => failed.add(url);

/** nameOf gives a program's name in messages, without the build, which means nothing to people. @param {Place} place */
const nameOf = ({ url, own }) => (own ? url.replace(/\?.*/, '') : url);

/**
 * A Launch is what run needs.
 * @typedef {object} Launch
 * @property {WebAssembly.Module} module
 * @property {Place} place where the program comes from
 * @property {string} entry the global name of the function to which it hands things
 * @property {(error: Error) => void} ended is called once, when the program traps or exits
 */

/**
 * run instantiates a program and gives what it hands over.
 * @param {Launch} launch
 * @returns {Promise<Running>}
 */
export async function run(launch) {
  const glue = made();
  const instance = await WebAssembly.instantiate(launch.module, glue.go.importObject).catch((cause) => {
    throw unstarted(launch.place, cause);
  });
  return new Promise((resolve, reject) => begin(launch, glue, instance, resolve, reject));
}

/**
 * runNow is run without waiting. It gives nothing where the browser insists on waiting.
 * @param {Launch} launch
 */
export function runNow(launch) {
  const glue = made();
  /** @type {Running | undefined} */
  let running;
  try {
    const instance = new WebAssembly.Instance(launch.module, glue.go.importObject);
    begin(launch, glue, instance, (program) => (running = program), () => {});
  } catch {} // some browsers compile and instantiate nothing large synchronously
  return running;
}

function made() {
  const go = new Go();
  if (go.importObject.env) go.importObject.env.arc4random ??= () => crypto.getRandomValues(new Int32Array(1))[0];
  return { go, references: new References(go) }; // References changes the imports
}

/** @type {(launch: Launch, glue: ReturnType<typeof made>, instance: WebAssembly.Instance, resolve: (program: Running) => void, reject: (error: Error) => void) => void} */
function begin({ place, entry, ended }, { go, references }, instance, resolve, reject) {
  let dead = false;
  /** @param {unknown} reason */
  const fail = (reason) => {
    const error = new Error(`faq: the engine stopped: ${reason instanceof Error ? reason.message : reason}`, { cause: reason });
    if (!dead) ended(error);
    dead = true;
    return error;
  };
  const resume = go._resume.bind(go);
  go._resume = () => {
    if (dead) return;
    try {
      references.during(resume);
    } catch (reason) {
      fail(reason);
    }
  };
  scope[entry] = (/** @type {any[]} */ ...handed) => {
    delete scope[entry]; // otherwise the memory would last until the next program runs
    const built = handed.pop();
    if (built === version) resolve({ handed, references, fail });
    else reject(amiss(`the engine ${nameOf(place)} has version ${built}, this script ${version}: serve both from one build`));
  };
  // run() of a TinyGo program ends once it is set up; that of a Go program, only when it has exited.
  go.run(instance).then(() => go.argv && reject(fail('the program has exited')), (/** @type {unknown} */ reason) => reject(fail(reason)));
  references.begin();
}

/**
 * refuse throws the reason why no program can run here, before bytes are fetched for nothing.
 * @param {string} name
 */
function refuse(name) {
  try {
    if (!globalThis.WebAssembly) throw new Error('this browser has no WebAssembly');
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)); // the smallest module
  } catch (cause) {
    throw new Error(`faq: the engine ${name} cannot be started: ${/** @type {Error} */ (cause).message}`, { cause });
  }
}

/**
 * fetched compiles a program while its bytes arrive if the server gives the right
 * content type, otherwise after they have arrived.
 * @param {Place} place
 */
export async function fetched(place) {
  const name = nameOf(place);
  refuse(name);
  /** @param {Error & { stalled?: boolean }} cause a stalled download is not retried: the reader has waited once */
  const unfetched = (cause) => Object.assign(amiss(`the engine ${name} cannot be fetched: ${cause.message}`, cause), { part: place.own && !cause.stalled });
  /** @type {Error | undefined} */
  let broken;
  let first = 0;
  const cache = failed.has(place.url) ? 'reload' : 'default';
  const watch = { broken: (/** @type {Error} */ reason) => (broken = reason), begun: (/** @type {number} */ byte) => (first = byte) };
  const response = await download((signal) => place.request({ signal, cache }), watch).catch((cause) => {
    throw unfetched(cause);
  });
  const type = response.headers.get('content-type') ?? '';
  try {
    if (/^application\/wasm\b/.test(type) && WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(response);
    const bytes = await response.arrayBuffer();
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw broken ? unfetched(broken) : unstarted(place, isPage(first) ? new WebAssembly.CompileError(page) : cause);
  }
}

/** @param {Place} place @param {unknown} cause */
function unstarted(place, cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const bytes = cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError; // otherwise the cause is the machine, such as too little memory
  return Object.assign(amiss(`the engine ${nameOf(place)} cannot be started: ${reason}`, cause), { part: bytes });
}
