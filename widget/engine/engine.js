// @ts-check
// The engine without the element: search, suggestions and rendered answers as data, in a page and in Node.
import { decoded } from '../shell/address.js';
import { compile } from '../shell/markdown.js';
import { begin } from '../shell/own.js';
import { gather, join } from '../shell/join.js';
import { special } from '../shell/several.js';
import { fetchBytes, read, variables } from '../shell/sources.js';
import { answers } from './answer.js';
import { Desk } from './desk.js';
import { addressOf, onDisk } from './node.js';

export { version } from 'faq:version';
export { segments } from './segments.js';

begin('', onDisk);

/** The most characters of a query that are read, as in the element's search box. */
const longest = 1000;

/** @type {typeof import('../faq-engine.d.mts').open} */
export async function open({ src = [], markdown = [], vars = {}, base = '', audience = [], lang = globalThis.document?.documentElement.lang ?? '', labels }) {
  const urls = [src].flat();
  const texts = [markdown].flat();
  if (!urls.length && !texts.length) throw new TypeError('faq: open: give src, the addresses of Markdown or of built FAQs, or markdown, its text');
  const given = variables(JSON.stringify(vars));
  const readers = [audience].flat().join(' ');
  const places = urls.map(placeOf);
  const fetched = await read(places);
  const files = [...urls.flatMap((url, i) => [/\.wasm([?#]|$)/.test(places[i]) ? places[i] : String(url), fetched[i]]), ...texts.flatMap((text, i) => [`markdown ${i + 1}`, text])];
  const made = await (places.some((place) => special.test(place)) ? gather(files, given, lang, readers, '', compile, (name, cache) => fetchBytes(placeOf(name), cache)) : compile(files, given, lang));
  const faq = made.faq[3] > 3 ? (await join([made], given, readers)).faq : made.faq; // some entry is not for everyone
  const { warnings } = made;
  const desk = new Desk(() => ({ faq, vars: given, base: String(base) }));
  const { entries, title, lang: its } = await desk.open();
  const render = answers(labels);
  return {
    entries,
    title,
    lang: its,
    warnings: warnings.split('\n').filter(Boolean),
    async search(query, { limit = 8, asTyped = false } = {}) {
      const found = await desk.ask((handle) => handle.search(String(query).slice(0, longest), whole(limit), asTyped));
      const hits = found.hits.map((/** @type {any} */ hit) => ({ ...hit, questionRanges: pairs(hit.questionRanges), snippetRanges: pairs(hit.snippetRanges) }));
      return { query, ...found, hits };
    },
    suggest: (path, { limit = 5 } = {}) => desk.ask((handle) => handle.suggest(decoded(String(path)), whole(limit))),
    popular: ({ limit = 5 } = {}) => desk.ask((handle) => handle.popular(whole(limit))),
    topics: () => desk.ask((handle) => handle.topics()),
    async answer(slug, { related = 3 } = {}) {
      const found = await desk.ask((handle) => handle.answer(String(slug).replace(/^#/, ''), whole(related, 0)));
      if (!found) return null;
      const { context, ...rest } = found;
      return { ...rest, ...(await render(found)) };
    },
    close: () => desk.close(),
  };
}

/** placeOf gives the address of a file, with the label and the base behind its #, which are not a part of a path. @param {string | URL} url */
function placeOf(url) {
  const [, place, hash] = /** @type {RegExpExecArray} */ (/^([^#]*)(#.*)?$/s.exec(String(url)));
  return addressOf(place) + (hash ?? '');
}

/** @param {number} limit @param {number} [least] */
function whole(limit, least = 1) {
  if (!Number.isSafeInteger(limit) || limit < least) throw new RangeError(`faq: ${limit} is not a number of questions: give a whole number from ${least}`);
  return Math.min(limit, 0x7fffffff);
}

/** @param {number[]} flat @returns {[number, number][]} */
const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
