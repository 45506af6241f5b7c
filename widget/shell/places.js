// @ts-check
// Where the programs and the compiled FAQs are: next to the script, where an attribute says, or in an offline script itself.
import { corpora, engine, join, markdown } from 'faq:embedded';
import { query, taken } from './own.js';

/** @typedef {import('./program.js').Place} Place */

/**
 * enginePlace is where the engine is: where an attribute says or, without one, where this build has it.
 * @param {string} attribute
 * @param {unknown} [sharded] whether it is that of an FAQ in shards, which is of this build
 * @returns {Place}
 */
export function enginePlace(attribute, sharded) {
  if (engine) return carried('embedded', engine);
  if (sharded) return own(new URL('./faq-shards.wasm', import.meta.url));
  if (attribute) return named(attribute);
  return own(engineAddress());
}

/** named is what an attribute names. @param {string} attribute @returns {Place} */
export function named(attribute) {
  const url = new URL(attribute, document.baseURI);
  return { url: url.href, request: (init) => taken(attribute) ?? fetch(url, init) };
}

/** engineAddress is that of the engine of this build: to the letter what bundlers look for. */
const engineAddress = () => new URL('./faq.wasm', import.meta.url);

/** markdownPlace is where the program that renders is. */
export function markdownPlace() {
  return markdown ? carried('embedded Markdown', markdown) : own(new URL('./faq-markdown.wasm', import.meta.url));
}

/** joinPlace is where the program is that makes one FAQ of several. */
export function joinPlace() {
  return join ? carried('embedded joiner', join) : own(new URL('./faq-join.wasm', import.meta.url));
}

/** dataPlace is where the program is that gives data. */
export const dataPlace = () => own(new URL('./faq-data.wasm', import.meta.url));

/** @type {string[][]} languages of the author's FAQ, the first one for all others, with where they are */
const translations = corpora ? corpora.split(',').map((one) => one.split(' ')) : [];

/**
 * corpusPlace is where the FAQ of the author who has built this site is, in the
 * language wanted or the first one; nothing where the engine brings its own along.
 * @param {string} wanted a BCP 47 tag
 * @returns {Place | undefined}
 */
export function corpusPlace(wanted) {
  const main = (/** @type {string} */ tag) => tag.toLowerCase().split('-', 1)[0];
  const find = (/** @type {(tag: string) => string} */ form) => translations.find(([tag]) => form(tag) === form(wanted));
  const [tag, file] = find((tag) => tag.toLowerCase()) ?? find(main) ?? translations[0] ?? [];
  if (!file) return undefined;
  return engine ? carried(`embedded ${tag}`, file) : own(new URL(file, engineAddress()));
}

/** @param {URL} url @returns {Place} */
function own(url) {
  if (query) url.search = query;
  return { url: url.href, request: (init) => taken(url.href) ?? fetch(url, init), own: true };
}

/** @param {string} url @param {string} base64 of its gzip @returns {Place} */
function carried(url, base64) {
  return {
    url,
    request: async () => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
    },
  };
}
