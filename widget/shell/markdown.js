// @ts-check
// The program that reads and renders Markdown. A page needs it for opened answers,
// and for Markdown of its own. Any instance may go at any time.
import { whileIdle } from './idle.js';
import { markdownPlace } from './places.js';
import { distrust, fetched, run, runNow } from './program.js';
import { finished } from './steps.js';

/** How long an instance that renders nothing is kept, in ms. Dropping it frees its memory. */
const kept = 10_000;

/** @type {Promise<WebAssembly.Module> | undefined} on its way or here; a failed one is forgotten */
let coming;
/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {import('./program.js').Running | undefined} the one that renders */
let instance;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;
let contexts = 0; // given so far
/** @type {unknown} the failure reported last: every waiting answer meets it, and it is reported once */
let said;

/** @type {Set<() => void>} called once answers can be rendered */
const waiting = new Set();

/** @type {(module: WebAssembly.Module, ended: () => void) => import('./program.js').Launch} */
const launch = (module, ended) => ({ module, place: markdownPlace(), entry: 'faqwidgetMarkdown', ended });

/** arrive fetches the program once. */
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

/** gone is called when the rendering instance has trapped or is not needed. */
function gone() {
  instance = undefined;
}

/** rest drops the instance when nothing is rendered for a while. */
function rest() {
  clearTimeout(leaving);
  leaving = setTimeout(gone, kept);
  /** @type {any} */ (leaving).unref?.(); // Node ends when its work does
}

/**
 * @typedef {object} Compiled
 * @property {Uint8Array} faq
 * @property {string} warnings a line for each fault
 */

/**
 * compile reads Markdown in slices, in an instance of its own, whose memory is freed with it.
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
 * renderer gives the function by which an engine renders Markdown. It gives nothing
 * while the program is not there; rendered is called once the program is.
 * @param {import('./locale.js').Locale} phrases
 * @param {AbortSignal} signal
 * @param {() => void} rendered
 * @param {Promise<unknown>} [calm] resolves when more urgent fetches are over
 */
export function renderer(phrases, signal, rendered, calm) {
  waiting.add(rendered);
  Promise.resolve(calm).then(() => whileIdle(signal, () => (arrive().catch(() => {}), false))); // opening an answer asks again
  signal.addEventListener('abort', () => waiting.delete(rendered));
  return withWords(phrases.messages);
}

/**
 * withWords gives a function that renders an answer, or gives nothing while the program is not there.
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
