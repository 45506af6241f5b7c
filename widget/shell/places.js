// @ts-check
// Where the programs and the compiled FAQs are: next to the script, where an attribute says, or inside an offline script.
import { corpora, engine, join, markdown } from 'faq:embedded';
import { query, taken } from './own.js';

/** @typedef {import('./program.js').Place} Place */

/**
 * enginePlace gives the place of the engine: where an attribute says or, without one, in this build.
 * @param {string} attribute
 * @param {unknown} [sharded] whether it is the engine of an FAQ in shards, always this build's
 * @returns {Place}
 */
export function enginePlace(attribute, sharded) {
  if (engine) return carried('embedded', engine);
  if (sharded) return own(new URL('./faq-shards.wasm', import.meta.url));
  if (attribute) return named(attribute);
  return own(engineAddress());
}

/** named gives the place that an attribute names. @param {string} attribute @returns {Place} */
export function named(attribute) {
  const url = new URL(attribute, document.baseURI);
  return { url: url.href, request: (init) => taken(attribute) ?? fetch(url, init) };
}

/** engineAddress gives the address of this build's engine, written exactly as bundlers look for it. */
const engineAddress = () => new URL('./faq.wasm', import.meta.url);

/** markdownPlace gives the place of the program that renders. */
export function markdownPlace() {
  return markdown ? carried('embedded Markdown', markdown) : own(new URL('./faq-markdown.wasm', import.meta.url));
}

/** joinPlace gives the place of the program that makes one FAQ of several. */
export function joinPlace() {
  return join ? carried('embedded joiner', join) : own(new URL('./faq-join.wasm', import.meta.url));
}

/** dataPlace gives the place of the program that gives data. */
export const dataPlace = () => own(new URL('./faq-data.wasm', import.meta.url));

/** @type {string[][]} languages of the author's FAQ and their addresses; the first also serves every other language */
const translations = corpora ? corpora.split(',').map((one) => one.split(' ')) : [];

/**
 * corpusPlace gives the place of the FAQ of this site's author, in the language
 * wanted or else the first; nothing where the engine embeds its own.
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
