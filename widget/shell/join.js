// @ts-check
// Fetched for a `src` that names several FAQs, built ones among them, and for entries that are not for
// everyone. A program of its own joins them into one FAQ, in which each part keeps its label and base.
import { create } from '../page/launcher.js';
import { begin } from './own.js';
import { joinPlace } from './places.js';
import { distrust, fetched, run } from './program.js';
import { special } from './several.js';
import { finished } from './steps.js';

export { build } from 'faq:parts';
export { version } from 'faq:version';

/** @typedef {{ faq?: Uint8Array, label?: string, base?: string }} Part a part of the one FAQ; faq is missing where it could not be had */

/**
 * join makes one FAQ of parts. It gives the reason for each part left out, and fails where none is left.
 * @param {Part[]} parts
 * @param {string[]} vars [name, value, name, value …]
 * @param {string} audience words separated by spaces or commas
 * @param {string} [query] the query that names this build in the addresses of its parts
 * @returns {Promise<{ faq: Uint8Array, failed: string[] }>} failed has the reason for each part, "" for one that is there
 */
export async function join(parts, vars, audience, query) {
  if (query) begin(query, {});
  const place = joinPlace();
  try {
    const program = await run({ module: await fetched(place), place, entry: 'faqwidgetJoin', ended() {} });
    const list = parts.flatMap(({ faq, label = '', base = '' }) => [faq ?? new Uint8Array(), label, base]);
    return (await finished(program, () => program.handed[0](list, vars, audience.split(/[\s,]+/)), 'joining')).made;
  } catch (error) {
    distrust(place);
    throw error;
  }
}

/**
 * A Named is a part as `src` names it: a built FAQ, or Markdown.
 * @typedef {{ name: string, label: string, base: string, built: boolean, files: string[][] }} Named files: [name, text]
 */

/**
 * gather makes one FAQ of all that `src` names. A part that cannot be had leaves the others unharmed; tell reports it in a shell.
 * @param {string[]} files [name, text, name, text …]; a text that begins with \0 has still to be fetched
 * @param {string[]} vars
 * @param {string} lang
 * @param {string} audience
 * @param {string} query
 * @param {typeof import('./markdown.js').compile} compile the caller's, which has the program already
 * @param {typeof import('./sources.js').fetchBytes} fetchBytes the caller's, which may have asked ahead
 * @returns {Promise<{ faq: Uint8Array, warnings: string, tell?: (shell: import('./shell.js').Shell) => void }>}
 */
export async function gather(files, vars, lang, audience, query, compile, fetchBytes) {
  /** @type {string[]} */
  const warnings = [];
  /** @type {{ name: string, why: string, error?: Error }[]} */
  const lost = [];
  /** @template T @param {string} name @param {() => Promise<T>} get @returns {Promise<T | undefined>} */
  const without = (name, get) => get().catch((error) => void lost.push({ name, why: error.message, error }));
  const textOf = async (/** @type {string} */ address) => {
    const bytes = await fetchBytes(address, 'no-cache');
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new Error(`faq: ${address}: the text is not UTF-8 (save the file as UTF-8)`);
    }
  };
  const made = async (/** @type {Named} */ { name, label, built, files: own }) => {
    if (built) return without(label || name, async () => corpusOf(name, await fetchBytes(name.replace('.root.wasm', '.wasm'), 'no-cache')));
    const texts = await Promise.all(own.map(([file, text]) => (text[0] === '\0' ? without(label || file, () => textOf(file)) : text)));
    const list = own.flatMap(([file], i) => (texts[i] === undefined ? [] : [file.split('#')[0], texts[i]]));
    if (!list.length) return undefined; // each has given its reason
    return without(label || name, async () => {
      const { faq, warnings: said } = await compile(list, vars, lang);
      if (said) warnings.push(said);
      return faq;
    });
  };
  const named = chosen(grouped(files), lang);
  const parts = await Promise.all(named.map(async (part) => ({ ...part, faq: await made(part) })));
  const there = parts.filter(({ faq }) => faq);
  if (!there.length) throw lost[0].error;
  const { faq, failed } = await join(parts.map((part) => (part.faq ? part : { faq: new Uint8Array() })), vars, audience, query);
  for (const [i, why] of failed.entries()) {
    const { name, label, faq: given } = parts[i];
    if (why && given) lost.push({ name: label || name, why: `faq: ${name}: ${why.replace(/^faq: /, '')}` });
  }
  for (const { why } of lost) warnings.push(why);
  return { faq, warnings: warnings.join('\n'), ...(lost.length && { tell: (/** @type {any} */ shell) => tell(shell, lost) }) };
}

/** grouped gives the parts in their order; adjacent Markdown without label and base makes one part. @param {string[]} files */
function grouped(files) {
  /** @type {Named[]} */
  const parts = [];
  for (let i = 0; i < files.length; i += 2) {
    const [name, text] = files.slice(i, i + 2);
    const plain = text[0] !== '\0' || !special.test(name);
    const last = parts.at(-1);
    if (plain && last && !last.built && !special.test(last.name)) last.files.push([name, text]);
    else parts.push({ ...(plain ? { label: '', base: '', built: false } : parsed(name)), name, files: [[name, text]] });
  }
  return parts;
}

/** parsed reads the part of an address behind its #, which no server sees: #label=The%20tool&base=/tool/. @param {string} address */
function parsed(address) {
  const [name, hash = ''] = address.split('#');
  const given = new URLSearchParams(hash);
  const built = special.test(name); // by now without label and base
  const page = globalThis.document?.baseURI;
  let base = given.get('base') ?? '';
  if (base && page) base = new URL(base, page).href;
  else if (built && !base) base = new URL(name, page).href.replace(/(assets-[0-9a-f]{16}\/)?[^/]*$/, '');
  return { built, label: given.get('label') ?? '', base };
}

/** translationOf gives the language that a build has named an FAQ after, and its folder; nothing for other parts. @param {Named} part */
function translationOf({ built, name }) {
  const [, folder, tag] = (built && /^(.*\/|)faq-([\w-]+?)(?:-[0-9a-f]{16})?\.wasm$/.exec(name.split('#')[0])) || [];
  return tag ? { folder, tag: tag.toLowerCase() } : undefined;
}

/**
 * chosen leaves out translations that the reader does not want. Of those in one folder it keeps the one in
 * the language wanted or, where there is none, the first.
 * @param {Named[]} parts
 * @param {string} lang
 */
function chosen(parts, lang) {
  const wanted = lang.toLowerCase();
  const main = (/** @type {string} */ tag) => tag.split('-')[0];
  const fit = (/** @type {Named} */ part) => {
    const { tag = '' } = translationOf(part) ?? {};
    return tag === wanted ? 2 : Number(main(tag) === main(wanted));
  };
  return parts.filter((part) => {
    const folder = translationOf(part)?.folder;
    const others = folder === undefined ? [] : parts.filter((other) => translationOf(other)?.folder === folder);
    return !others.length || others.reduce((best, other) => (fit(other) > fit(best) ? other : best)) === part;
  });
}

/** corpusOf gives the compiled FAQ of a built file: a section of a WebAssembly module, which every host can serve. @param {string} address @param {ArrayBuffer} bytes */
async function corpusOf(address, bytes) {
  const module = await WebAssembly.compile(bytes).catch(() => undefined);
  const [section] = module ? WebAssembly.Module.customSections(module, 'faq.own') : [];
  if (!section) throw new Error(`faq: ${address}: this is not an FAQ that faq build has written`);
  return new Uint8Array(section);
}

/** tell shows in a widget which FAQs are missing. @param {import('./shell.js').Shell} shell @param {{ name: string, why: string }[]} lost */
function tell({ element, launcher, announcer }, lost) {
  const said = `${lost.map(({ name }) => name).join(', ')}: ${launcher.words.failed}`;
  const notice = create('div', { class: 'notice' });
  const retry = create('button', { class: 'retry' }, launcher.words.retry);
  retry.onclick = () => /** @type {any} */ (element).reload();
  notice.append(create('p', {}, said), create('details', {}, lost.map(({ why }) => why).join('\n')), retry);
  launcher.content.querySelector('.status')?.after(notice);
  announcer.say(said, 50);
  for (const type of ['faq-search', 'faq-show']) element.addEventListener(type, heed);
  /** heed hides the notice for hits and answers. Where nothing is found it stays: the missing FAQ may be why. @param {any} event */
  function heed({ type, detail }) {
    notice.hidden = type === 'faq-show' || Boolean(detail.query && detail.count);
    if (!notice.isConnected) element.removeEventListener(type, heed); // gone with its shell
  }
}
