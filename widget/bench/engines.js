// @ts-check
// Runs in the page: the compared engines, each behind a search box and a list of at
// most eight hits. Every peer has the settings that its documentation recommends for
// search as you type with typos.

const limit = 8;

/** MiniSearch's options, for making and for opening an index. */
export const miniSearch = { fields: ['question', 'answer'], searchOptions: { boost: { question: 2 }, fuzzy: 0.2, prefix: true } };

/**
 * An Engine answers queries typed into its box; search settles once the list is
 * written.
 * @typedef {{ search: (query: string) => void | Promise<unknown>, list: HTMLElement, close: () => void }} Engine
 * @typedef {{ question: string, answer: string }} Entry
 */

const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** bare gives a hit with its question and the beginning of its answer. @param {Entry} entry */
const bare = ({ question, answer }) => `<li><strong>${escape(question)}</strong><p>${escape(answer.slice(0, 160))}</p></li>`;

/**
 * marker gives hits as the widget writes them: the topic, with the words of the query
 * marked in the question and in the part of the answer that begins at the first of them.
 * @param {string} query
 */
function marker(query) {
  const words = query.split(/\W+/).filter(Boolean);
  const asked = new RegExp(`\\b(?:${words.join('|')})`, 'gi');
  const mark = (/** @type {string} */ text) => {
    let html = '', done = 0;
    if (words.length) for (const { 0: word, index } of text.matchAll(asked)) {
      html += `${escape(text.slice(done, index))}<mark>${escape(word)}</mark>`;
      done = index + word.length;
    }
    return html + escape(text.slice(done));
  };
  return (/** @type {Entry} */ { question, answer }) => {
    const at = words.length ? Math.max(0, answer.search(asked) - 40) : 0;
    return `<li><small>Questions</small><strong>${mark(question)}</strong><p>${mark(answer.slice(at, at + 160))}</p></li>`;
  };
}

/** box makes a search box with a list, and a function that writes hits into it. @param {Entry[]} entries @param {boolean} rich */
function box(entries, rich) {
  const host = document.body.appendChild(document.createElement('div'));
  const input = host.appendChild(document.createElement('input'));
  const list = host.appendChild(document.createElement('ul'));
  /** @param {number[]} hits */
  const write = (hits) => {
    const row = rich ? marker(input.value) : bare;
    list.innerHTML = hits.slice(0, limit).map((i) => row(entries[i])).join('');
  };
  return { host, input, list, write };
}

/**
 * peer makes an engine of a function that finds the numbers of entries.
 * @param {Entry[]} entries
 * @param {(query: string) => number[] | Promise<number[]>} find
 * @param {boolean} [rich] whether hits are written as the widget writes them
 * @returns {Engine}
 */
export function peer(entries, find, rich = false) {
  const { host, input, list, write } = box(entries, rich);
  /** @type {void | Promise<unknown>} */
  let written;
  input.addEventListener('input', () => {
    const hits = find(input.value);
    written = hits instanceof Promise ? hits.then(write) : write(hits);
  });
  return {
    list,
    close: () => host.remove(),
    search(query) {
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return written;
    },
  };
}

/** @type {Record<string, (entries: Entry[], place: string, rich?: boolean) => Promise<Engine>>} */
export const engines = {
  async faqwidget(_, place) {
    const widget = /** @type {any} */ (document.createElement('faq-widget'));
    widget.setAttribute('load', 'eager');
    widget.setAttribute('routing', 'none');
    widget.setAttribute('src', `${place}/corpus.md`);
    document.body.append(widget);
    await widget.ready;
    const input = widget.shadowRoot.querySelector('#input');
    const list = widget.shadowRoot.querySelector('#results');
    return {
      list,
      close: () => widget.remove(),
      search(query) {
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
    };
  },
  async MiniSearch(entries, _, rich) {
    const { default: MiniSearch } = await import('/peers/minisearch/dist/es/index.js');
    const index = new MiniSearch(miniSearch);
    index.addAll(entries.map((entry, id) => ({ id, ...entry })));
    return peer(entries, (query) => index.search(query).slice(0, limit).map(({ id }) => id), rich);
  },
  async 'Fuse.js'(entries) {
    const { default: Fuse } = await import('/peers/fuse.js/dist/fuse.mjs');
    const index = new Fuse(entries, { keys: [{ name: 'question', weight: 2 }, 'answer'], ignoreLocation: true, threshold: 0.4 });
    return peer(entries, (query) => index.search(query, { limit }).map(({ refIndex }) => refIndex));
  },
  async FlexSearch(entries, _, rich) {
    const { Document } = await import('/peers/flexsearch/dist/flexsearch.bundle.module.min.mjs');
    const index = new Document({ tokenize: 'forward', encoder: 'LatinAdvanced', document: { id: 'id', index: ['question', 'answer'] } });
    entries.forEach((entry, id) => index.add({ id, ...entry }));
    return peer(entries, (query) => [...new Set(index.search(query, { limit, suggest: true }).flatMap(({ result }) => result))], rich);
  },
  async Orama(entries) {
    const { create, insertMultiple, search } = await import('/peers/@orama/orama/dist/browser/index.js');
    const db = create({ schema: { question: 'string', answer: 'string' } });
    await insertMultiple(db, entries.map((entry, id) => ({ id: String(id), ...entry })), 1000);
    return peer(entries, async (query) => (await search(db, { term: query, tolerance: 1, boost: { question: 2 }, limit })).hits.map(({ id }) => Number(id)));
  },
  async Pagefind(entries, place) {
    const pagefind = await import(`${place}/pagefind/pagefind.js`);
    await pagefind.init();
    return peer(entries, async (query) => {
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, limit).map((/** @type {any} */ result) => result.data()));
      return shown.map(({ url }) => Number(url.slice(url.lastIndexOf('#') + 1)));
    });
  },
};

/**
 * keystrokes measures queries: milliseconds from the input event until the hits are
 * laid out in the page. It stops after budget milliseconds.
 * @param {Engine} engine
 * @param {{ kind: string, query: string }[]} queries
 * @param {number} budget
 */
export async function keystrokes(engine, queries, budget) {
  const times = [];
  const end = performance.now() + budget;
  for (const { kind, query } of queries) {
    if (performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve)); // as between two keys
    const start = performance.now();
    const wait = engine.search(query);
    if (wait) await wait;
    void engine.list.offsetHeight;
    times.push({ kind, ms: performance.now() - start });
  }
  return times;
}
