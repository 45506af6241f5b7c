// @ts-check
// The program that reads and renders Markdown. A page needs it for the answers
// that are opened, and for Markdown of its own; any instance may go at any time.
import { whileIdle } from './idle.js';
import { markdownPlace } from './places.js';
import { distrust, fetched, run, runNow } from './program.js';
import { finished } from './steps.js';

/** How long an instance that renders nothing is kept, in ms: its memory goes with it. */
const kept = 10_000;

/** @type {Promise<WebAssembly.Module> | undefined} under way or there; one that failed is forgotten */
let coming;
/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {import('./program.js').Running | undefined} that renders */
let instance;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;
let contexts = 0; // that were given so far
/** @type {unknown} the failure that was said last, for each answer that waits hears of it */
let said;

/** @type {Set<() => void>} that wait for answers to be rendered */
const waiting = new Set();

/** @type {(module: WebAssembly.Module, ended: () => void) => import('./program.js').Launch} */
const launch = (module, ended) => ({ module, place: markdownPlace(), entry: 'faqwidgetMarkdown', ended });

/** arrive fetches the program, once. */
export function arrive() {
  return (coming ??= (async () => {
    const place = markdownPlace();
    try {
      module = await fetched(place);
      instance = await run(launch(module, gone));
    } catch (error) {
      coming = undefined;
      distrust(place);
      throw error;
    }
    rest();
    for (const tell of [...waiting]) tell();
    return module;
  })());
}

/** rendering resolves once answers are rendered, or cannot be. */
export function rendering() {
  return arrive().then(() => true, () => true);
}

/** gone is called when the instance that renders has trapped, or is not needed. */
function gone() {
  instance = undefined;
}

/** rest has the instance go when nothing is rendered for a while. */
function rest() {
  clearTimeout(leaving);
  leaving = setTimeout(gone, kept);
  /** @type {any} */ (leaving).unref?.(); // Node is over when its work is
}

/**
 * @typedef {object} Compiled
 * @property {Uint8Array} faq
 * @property {string} warnings a line for each fault
 */

/**
 * compile reads Markdown in slices, by an instance of its own, whose memory goes with it.
 * @param {string[]} files [name, text, name, text …]
 * @param {string[]} vars [name, value, name, value …]
 * @param {string} lang
 * @returns {Promise<Compiled>}
 */
export async function compile(files, vars, lang) {
  const program = await run(launch(await arrive(), () => {}));
  return (await finished(program, () => program.handed[1](files, vars, lang), 'reading')).made;
}

/**
 * renderer gives what an engine renders Markdown by: a function that gives nothing
 * as long as the program is not there. rendered is called when it is.
 * @param {import('./locale.js').Locale} phrases
 * @param {AbortSignal} signal
 * @param {() => void} rendered
 * @param {Promise<unknown>} [calm] until when other things are fetched first
 */
export function renderer(phrases, signal, rendered, calm) {
  waiting.add(rendered);
  Promise.resolve(calm).then(() => whileIdle(signal, () => (arrive().catch(() => {}), false))); // an answer that is opened asks again
  signal.addEventListener('abort', () => waiting.delete(rendered));
  return withWords(phrases.messages);
}

/**
 * withWords gives what renders an answer, or nothing as long as the program is not there.
 * @param {Record<string, string>} words by the keys of their phrases
 */
export function withWords(words) {
  const labels = ['external', 'copy', 'table', 'task', 'large'].map((key) => words[key]);
  let id = 0;
  /** @type {Uint8Array | undefined} */
  let around;
  return (/** @type {string} */ markdown, /** @type {string} */ name, /** @type {Uint8Array | undefined} */ context) => {
    if (context) [id, around] = [++contexts, context];
    if (module) instance ??= runNow(launch(module, gone));
    if (!instance) {
      arrive().catch((error) => error === said || console.warn((said = error).message));
      return undefined;
    }
    rest();
    const html = instance.handed[0](markdown, name, id, around, labels);
    if (typeof html === 'string') return html;
    console.warn(`faq: the answer "${name}" is shown as plain text: it cannot be rendered`);
  };
}
