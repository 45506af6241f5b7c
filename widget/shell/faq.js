// @ts-check
// The compiled FAQ of an element: made of the Markdown that its page brings, built by
// the author of this site, or embedded in the engine.
import { corpora } from 'faq:embedded';
import { read } from '../page/attributes.js';
import { language } from '../page/words.js';
import { arrive, compile } from './markdown.js';
import { query } from './own.js';
import { corpusPlace, named } from './places.js';
import { distrust, fetched } from './program.js';
import { several } from './several.js';
import { fetchBytes, variables } from './sources.js';

/**
 * @typedef {object} Made
 * @property {string[]} source what it was compiled from
 * @property {Promise<import('./markdown.js').Compiled & { tell?: Function }>} compiled
 * @property {number} users the number of widgets that show it
 */

/** @type {Made[]} those in use, and the last one that was: a widget whose attributes change asks for it again */
let known = [];

/** Whether an author has built this site with an FAQ of its own. */
export const authored = Boolean(corpora);

/** @type {Map<string, Promise<WebAssembly.Module>>} the modules that hold an author's FAQ, by address; a failed one is forgotten */
const modules = new Map();

/** Matches a `src` of one address: the root of an FAQ in shards. */
const isRoot = /^[^\s|]+\.root\.wasm[^\s|]*$/;

/** isOwn reports whether the page brings Markdown. @param {Element} element */
const isOwn = (element, src = read(element, 'src')) => !isRoot.test(src) && (src || element.querySelector('script[type="text/markdown"]'));

/** placeOf is where the FAQ of an element is, unless it is Markdown of its page. @param {Element} element */
const placeOf = (element, src = read(element, 'src')) => (src ? named(src) : corpusPlace(language(element)));

/**
 * brought gives the FAQ that the page need not bring, in the language wanted.
 * @param {Element} element
 * @param {import('./loader.js').Engine} engine
 */
async function brought(element, engine) {
  const module = await (ahead(element) ?? engine.module);
  return new Uint8Array(WebAssembly.Module.customSections(module, 'faq.own')[0] ?? 0);
}

/**
 * prepare fetches ahead what an element will need, and leaves errors to the code that needs it. For an FAQ in shards it gives the address of the root.
 * @param {Element} element
 */
export function prepare(element) {
  if (isOwn(element)) return void arrive().catch(() => {});
  ahead(element);
  return placeOf(element)?.url.match(isRoot)?.[0];
}

/**
 * ahead fetches the author's FAQ once.
 * @param {Element} element
 */
function ahead(element) {
  const place = placeOf(element);
  if (!place) return undefined;
  const module = modules.get(place.url) ?? fetched(place);
  modules.set(place.url, module);
  module.catch(() => forget(place));
  return module;
}

/** @param {import('./program.js').Place} place */
function forget(place) {
  distrust(place);
  modules.delete(place.url);
}

/**
 * doubt has the author's FAQ fetched again, past every cache, the next time an element is shown.
 * @param {Element} element
 */
export function doubt(element) {
  const place = placeOf(element);
  if (place) forget(place);
}

/**
 * faqOf gives the FAQ of an element, with the variables to fill in.
 * @param {Element} element
 * @param {import('./loader.js').Engine} engine
 * @param {string[]} files [name, text, name, text …], none for the FAQ that the engine embeds
 * @param {AbortSignal} life
 * @returns {Promise<{ faq: Uint8Array, vars: string[], tell?: Function }>} tell says which of several FAQs could not be had; absent where none is missing
 */
export async function faqOf(element, engine, files, life) {
  const lang = language(element);
  const vars = variables(read(element, 'vars'));
  const audience = read(element, 'audience');
  let { faq, tell } = files.length ? await compiledOf(files, vars, lang, audience, life) : { faq: await brought(element, engine), tell: undefined };
  if (faq[3] > 3) ({ faq } = await (await several()).join([{ faq }], vars, audience, query)); // some entry is not for everyone
  life.throwIfAborted();
  return { faq, vars, tell };
}

/** @param {string[]} files @param {string[]} vars @param {string} lang @param {string} audience @param {AbortSignal} life @returns {Made['compiled']} */
function compiledOf(files, vars, lang, audience, life) {
  const source = [lang, audience, ...files, '', ...vars];
  let one = known.find((made) => alike(made.source, source));
  known = known.filter((made) => made.users || made === one);
  if (!one) {
    const many = files.some((text) => text[0] === '\0'); // still to be fetched
    const compiled = /** @type {Made['compiled']} */ (many ? several().then(({ gather }) => gather(files, vars, lang, audience, query, compile, fetchBytes)) : compile(files, vars, lang));
    const fresh = { source, compiled, users: 0 };
    compiled.then(({ warnings }) => warnings && warnings.split('\n').forEach((warning) => console.warn(warning)), () => (known = known.filter((made) => made !== fresh)));
    known.push((one = fresh));
  }
  const made = one;
  made.users++;
  life.addEventListener('abort', () => made.users--);
  return made.compiled;
}

/** @param {string[]} a @param {string[]} b */
function alike(a, b) {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
