// @ts-check
// Offers the help of a page to the browser's agents by WebMCP: the tools of `faq mcp`, once for the page, over all
// widgets with agent="page". The program that answers is fetched when a tool is first called.
import { begin } from '../shell/own.js';
import { answers } from './answer.js';
import { Desk } from './desk.js';
import { found, tools } from './tools.js';

/** @typedef {import('./desk.js').Opened} Opened */
/** @typedef {Record<string, any>} Input */

/** @type {Map<Element, Desk>} the FAQs of the widgets */
const desks = new Map();
/** @type {WeakMap<Element, number>} the numbers of widgets, which they keep */
const places = new WeakMap();
let last = 0;
/** @type {AbortController | undefined} ends the offer, while there is one */
let offered;

const render = answers();

/**
 * offer adds the FAQ of a widget to what agents may ask, until the signal aborts.
 * @param {Element} element
 * @param {AbortSignal} life
 * @param {() => Promise<Opened>} given
 * @param {string} query the query that names this build in the addresses of its parts
 */
export function offer(element, life, given, query) {
  begin(query, {});
  const desk = new Desk(() => given().then(whole));
  desks.set(element, desk);
  if (!places.has(element)) places.set(element, ++last);
  life.addEventListener('abort', () => {
    desk.close();
    if (desks.get(element) === desk) desks.delete(element);
    if (!desks.size) offered?.abort();
  });
  if (offered && !offered.signal.aborted) return;
  const host = /** @type {any} */ (document);
  const context = host.modelContext ?? /** @type {any} */ (navigator).modelContext;
  if (!context?.registerTool) return;
  offered = new AbortController();
  for (const tool of tools) register(context, { ...tool, execute: (/** @type {Input} */ input) => result(calls[tool.name], input) }, offered.signal);
}

/** whole gives an FAQ in one piece, even where its page has only the root of its shards. @param {Opened & { root?: string }} opened */
async function whole({ root, ...opened }) {
  if (!root) return opened;
  const module = await WebAssembly.compileStreaming(fetch(root.replace('.root.wasm', '.wasm')));
  return { ...opened, faq: new Uint8Array(WebAssembly.Module.customSections(module, 'faq.own')[0]) };
}

/**
 * register gives a tool to the browser, which withdraws it by the signal or, in earlier versions of the proposal, by
 * its name. A browser that refuses it, because the page has one of that name or may have none, is not asked again.
 * @param {any} context @param {import('./tools.js').Tool} tool @param {AbortSignal} signal
 */
async function register(context, tool, signal) {
  try {
    await context.registerTool(tool, { signal });
    signal.addEventListener('abort', () => withdraw(context, tool.name));
  } catch {}
}

/** @param {any} context @param {string} name */
async function withdraw(context, name) {
  try {
    await context.unregisterTool?.(name);
  } catch {} // already withdrawn by the signal
}

/** @typedef {{ place: number, desk: Desk }} Shown an FAQ, and the number of the widget that shows it */

/** shown lists the FAQs of all widgets in document order, each once. One that cannot be had is left out; it throws if none can. @returns {Promise<Shown[]>} */
async function shown() {
  const widgets = [...desks].sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  const all = await Promise.allSettled(widgets.map(async ([element, desk]) => ({ place: places.get(element) ?? 0, desk, key: (await desk.open()).key })));
  const list = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const one of all) if (one.status === 'rejected' && !list.length) throw one.reason;
  return list.filter(({ key }, i) => list.findIndex((other) => other.key === key) === i);
}

/** of gives the answer for a slug in an FAQ. @param {Shown} one @param {string} slug */
const of = ({ desk }, slug) => desk.ask((handle) => handle.answer(slug, 0));

/**
 * nameOf gives the slug by which read_answer knows an answer, with the number of its widget if an earlier FAQ has the slug too.
 * @param {string} slug @param {Shown} own @param {Shown[]} before
 */
async function nameOf(slug, own, before) {
  for (const other of before) if (await of(other, slug)) return `${slug}@${own.place}`;
  return slug;
}

/** @type {Record<string, (input: Input) => Promise<{ text: string, data: object }>>} */
const calls = {
  async search_help({ query, limit = 8 }) {
    if (typeof query !== 'string' || !query.trim()) throw new Error('query is empty: give the words to look for');
    if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw new Error(`limit is ${limit}: give a number from 1 to 50`);
    const all = await shown();
    const results = await Promise.all(all.map(({ desk }) => desk.ask((handle) => handle.search(query.slice(0, 1000), limit, false))));
    for (const [i, { hits, nearest }] of results.entries()) {
      for (const hit of [...hits, nearest ?? { slug: '' }]) hit.slug = await nameOf(hit.slug, all[i], all.slice(0, i));
    }
    return found(results, limit);
  },
  async read_answer({ slug }) {
    const asked = String(slug ?? '').replace(/^#/, '');
    const [, plain, place] = /^(.*)@(\d+)$/.exec(asked) ?? [];
    for (const one of await shown()) {
      const exact = asked && (await of(one, asked));
      const source = exact || (one.place === Number(place) && (await of(one, plain)));
      if (!source) continue;
      const { question } = source;
      const { markdown } = await render(source);
      return { text: `## ${question}\n\n${markdown}`, data: { slug: exact ? exact.slug : asked, question, markdown } };
    }
    throw new Error(`no question has the slug "${asked}": take one from search_help`);
  },
};

/**
 * result gives a tool's result in the form of the Model Context Protocol, in which errors are results too.
 * @param {(input: Input) => Promise<{ text: string, data: object }>} call
 * @param {Input} [input]
 */
async function result(call, input) {
  try {
    const { text, data } = await call(input ?? {});
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    return { content: [{ type: 'text', text: /** @type {Error} */ (error).message }], isError: true };
  }
}
