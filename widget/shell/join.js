// @ts-check
// Fetched for a `src` that names several FAQs, built ones among them, and for entries that are not for
// everyone. It has them made one, each with a label and a base of its own, by a program that does nothing else.
import { create } from '../page/launcher.js';
import { begin } from './own.js';
import { joinPlace } from './places.js';
import { distrust, fetched, run } from './program.js';
import { special } from './several.js';
import { finished } from './steps.js';

export { build } from 'faq:parts';
export { version } from 'faq:version';

/** @typedef {{ faq?: Uint8Array, label?: string, base?: string }} Part of the one FAQ; without faq it could not be had */

/**
 * join makes one FAQ of parts. It says why for each that it had to leave out, and fails where none is left.
 * @param {Part[]} parts
 * @param {string[]} vars [name, value, name, value …]
 * @param {string} audience words with spaces or commas between
 * @param {string} [query] that names this build in the addresses of its parts
 * @returns {Promise<{ faq: Uint8Array, failed: string[] }>} failed has a text for each part, "" for one that is there
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
 * gather makes one FAQ of all that `src` names. What cannot be had costs the others nothing: tell says it in a shell.
 * @param {string[]} files [name, text, name, text …]; one with a special name has still to be fetched
 * @param {string[]} vars
 * @param {string} lang
 * @param {string} audience
 * @param {string} query
 * @param {typeof import('./markdown.js').compile} compile of the caller, who has its program already
 * @param {typeof import('./sources.js').fetchBytes} fetchBytes likewise, who may have asked ahead
 * @returns {Promise<{ faq: Uint8Array, warnings: string, tell?: (shell: import('./shell.js').Shell) => void }>}
 */
export async function gather(files, vars, lang, audience, query, compile, fetchBytes) {
  /** @type {string[]} */
  const warnings = [];
  const markdown = async (/** @type {string[]} */ list) => {
    const made = await compile(list, vars, lang);
    if (made.warnings) warnings.push(made.warnings);
    return made.faq;
  };
  const named = chosen(grouped(files), lang);
  const tries = await Promise.allSettled(named.map(async ({ address, list, built }) => {
    if (!address) return markdown(list);
    const bytes = await fetchBytes(address, 'no-cache');
    return built ? corpusOf(address, bytes) : markdown([address.split('#')[0], new TextDecoder('utf-8', { fatal: true }).decode(bytes)]);
  }));
  const parts = named.map(({ label, base }, i) => ({ label, base, faq: tries[i].status === 'fulfilled' ? tries[i].value : undefined }));
  if (!parts.some(({ faq }) => faq)) throw /** @type {PromiseRejectedResult} */ (tries[0]).reason;
  const { faq, failed } = await join(parts, vars, audience, query);
  const lost = named.flatMap(({ label, name }, i) => {
    const { reason } = /** @type {PromiseRejectedResult} */ (tries[i]);
    return failed[i] ? [{ name: label || name, why: reason ? reason.message : `faq: ${name}: ${failed[i].replace(/^faq: /, '')}` }] : [];
  });
  for (const { why } of lost) warnings.push(why);
  return { faq, warnings: warnings.join('\n'), ...(lost.length && { tell: (/** @type {any} */ shell) => tell(shell, lost) }) };
}

/** @typedef {{ address: string, name: string, list: string[], label: string, base: string, built: boolean }} Named a part as `src` names it; without an address it has Markdown that is there */

/** grouped are the parts in their order: Markdown without label and base that comes together is one of them. @param {string[]} files */
function grouped(files) {
  /** @type {Named[]} */
  const parts = [];
  for (let i = 0; i < files.length; i += 2) {
    const [name, text] = files.slice(i, i + 2);
    const last = parts.at(-1);
    if (special.test(name)) parts.push(parsed(name));
    else if (last && !last.address) last.list.push(name, text);
    else parts.push({ address: '', name, list: [name, text], label: '', base: '', built: false });
  }
  return parts;
}

/** parsed reads what is behind the # of an address, which no server sees: #label=The%20tool&base=/tool/. @param {string} address @returns {Named} */
function parsed(address) {
  const [name, hash = ''] = address.split('#');
  const given = new URLSearchParams(hash);
  const built = special.test(name); // which has no label and base by now
  const at = new URL(name, globalThis.document?.baseURI).href;
  const base = given.get('base') ?? (built ? at.replace(/(assets-[0-9a-f]{16}\/)?[^/]*$/, '') : '');
  return { address, name, list: [], built, label: given.get('label') ?? '', base: base && new URL(base, globalThis.document?.baseURI ?? at).href };
}

/** translationOf is the language that a build has named a built FAQ for, and the folder it is in; nothing of any other. @param {Named} part */
function translationOf({ built, name }) {
  const [, folder, tag] = (built && /^(.*\/|)faq-([\w-]+?)(?:-[0-9a-f]{16})?\.wasm$/.exec(name)) || [];
  return tag ? { folder, tag: tag.toLowerCase() } : undefined;
}

/**
 * chosen are the parts without translations that the reader does not want: of those in one folder it is
 * the one in the language wanted or, where none is, the first.
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

/** corpusOf is the compiled FAQ of a file that was built: a section of a module, which every host can serve. @param {string} address @param {ArrayBuffer} bytes */
async function corpusOf(address, bytes) {
  const module = await WebAssembly.compile(bytes).catch(() => undefined);
  const [section] = module ? WebAssembly.Module.customSections(module, 'faq.own') : [];
  if (!section) throw new Error(`faq: ${address}: this is not an FAQ that faq build has written`);
  return new Uint8Array(section);
}

/** tell says in a widget which FAQs are missing from it. @param {import('./shell.js').Shell} shell @param {{ name: string, why: string }[]} lost */
function tell({ element, launcher, phrases, announcer }, lost) {
  const said = `${lost.map(({ name }) => name).join(', ')}: ${phrases.text('failed')}`;
  const notice = create('div', { class: 'notice' });
  const retry = create('button', { class: 'retry' }, phrases.text('retry'));
  retry.onclick = () => /** @type {any} */ (element).reload();
  notice.append(create('p', {}, said), create('details', {}, lost.map(({ why }) => why).join('\n')), retry);
  launcher.content.querySelector('.status')?.after(notice);
  announcer.say(said, 50);
  for (const type of ['faq-search', 'faq-show']) element.addEventListener(type, heed);
  /** heed makes room for hits and answers: where nothing is found it may be why. @param {any} event */
  function heed({ type, detail }) {
    notice.hidden = type === 'faq-show' || Boolean(detail.query && detail.count);
    if (!notice.isConnected) element.removeEventListener(type, heed); // it has gone with its shell
  }
}
