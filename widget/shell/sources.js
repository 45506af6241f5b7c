// @ts-check
// The Markdown that an element answers from: the files of `src`, its own
// <script type="text/markdown"> children, or nothing, for the engine's own FAQ.
import { download } from './download.js';
import { taken } from './own.js';
import { complete, parsed } from './parsed.js';
import { special } from './several.js';

/** The largest file that is read, in bytes. */
const largest = 20_000_000;

/** Files fetched at a time. A browser queues any more, and a queued one would look stalled. */
const atOnce = 6;

/**
 * files reads all sources: [name, text, name, text …].
 * @param {Element} element
 * @param {string} src URLs separated by spaces or by |, which crawlers do not take for a part of a URL
 * @param {import('../page/launcher.js').Launcher['sources']} [known] files read before, which are not fetched again; null to ask the server whether the cached ones are current
 * @returns {Promise<{ list: string[], children: string[], known: Map<string, string> }>}
 */
export async function files(element, src, known) {
  const urls = src.split(/[\s|]+/).filter(Boolean);
  const [texts] = await Promise.all([read(urls, known === null ? 'no-cache' : 'default', known), parsed(element)]);
  const list = urls.flatMap((url, i) => [url, texts[i]]);
  const children = own(element);
  children.forEach((text, i) => list.push(`script ${i + 1}`, text));
  return { list, children, known: new Map(urls.map((url, i) => [url, texts[i]])) };
}

/**
 * read gives the texts of files by their URLs.
 * @param {string[]} urls
 * @param {RequestCache} [cache]
 * @param {Map<string, string> | null} [known] texts by their URLs
 */
export function read(urls, cache, known) {
  const many = urls.some((url) => special.test(url)); // the part that joins them fetches them all
  return inTurn(urls, async (url) => known?.get(url) ?? (many ? `\0${performance.now()}` : fetchText(url, cache)));
}

/**
 * inTurn works on the items of a list, a few at a time, and begins no more once one has failed.
 * @param {string[]} list
 * @param {(each: string) => Promise<string>} work
 */
async function inTurn(list, work) {
  /** @type {string[]} */
  const done = [];
  let next = 0;
  const go = async () => {
    while (next < list.length) {
      const i = next++;
      done[i] = await work(list[i]).catch((reason) => {
        next = list.length;
        throw reason;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  return done;
}

/**
 * filesOnceComplete reads all sources once the whole page is there, because an element's children may come late.
 * @param {Element} element
 * @param {string} src
 * @param {import('../page/launcher.js').Launcher['sources']} [known]
 */
export async function filesOnceComplete(element, src, known) {
  await complete(element);
  return files(element, src, known);
}

/**
 * own gives the Markdown among the children of an element.
 * @param {Element} element
 */
function own(element) {
  const scripts = element.querySelectorAll(':scope > script[type="text/markdown"]');
  return [...scripts].map((script) => dedent(script.textContent ?? ''));
}

/**
 * heed calls tell when the Markdown among the children differs from what was read.
 * @param {Element} element
 * @param {string[]} children what was read
 * @param {AbortSignal} signal
 * @param {() => void} tell
 */
export function heed(element, children, signal, tell) {
  const before = children.join('\0');
  const look = () => before !== own(element).join('\0') && tell();
  const observer = new MutationObserver(look);
  observer.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter: ['type'] });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}

/** @param {string} url @param {RequestCache} [cache] */
export async function fetchBytes(url, cache) {
  /** @type {Error | undefined} */
  let broken;
  const fetched = download((signal) => taken(url) ?? fetch(new URL(url, globalThis.document?.baseURI), { signal, cache }), { most: largest, broken: (reason) => (broken = reason) });
  return fetched.then((response) => response.arrayBuffer()).catch((reason) => {
    const cause = broken ?? reason;
    const disk = globalThis.document?.baseURI.startsWith('file:') ? ' (a page opened from a disk fetches nothing: put the Markdown into the element)' : '';
    throw new Error(`faq: ${url}: cannot be fetched: ${cause.message}${disk}`, { cause });
  });
}

/** @param {string} url @param {RequestCache} [cache] */
async function fetchText(url, cache) {
  const bytes = await fetchBytes(url, cache);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`faq: ${url}: the text is not UTF-8 (save the file as UTF-8)`);
  }
}

/**
 * dedent removes the indentation of the surrounding HTML from an inline source.
 * @param {string} text
 */
export function dedent(text) {
  const lines = text.replace(/^[ \t]*\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const indent = indents.length ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(indent)).join('\n');
}

/**
 * variables flattens the JSON object of the vars attribute: [name, value …].
 * @param {string} json
 * @returns {string[]}
 */
export function variables(json) {
  if (!json.trim()) return [];
  let object;
  try {
    object = JSON.parse(json);
  } catch (cause) {
    throw new Error(`faq: the vars attribute is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    throw new Error('faq: the vars attribute is not a JSON object (write {"name": "value"})');
  }
  return flatten(object, '');
}

/**
 * @param {object} object
 * @param {string} prefix
 * @returns {string[]}
 */
function flatten(object, prefix) {
  return Object.entries(object).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${prefix}${name}.`) : [prefix + name, String(value)],
  );
}
