// @ts-check
// Writes the results: a table in Markdown and a chart in SVG.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ engine: string, size: number, bytes: number, memory: number, ready?: number, failed?: string, p50: number, p99: number, kinds: Record<string, number> }} Row */

/** percentile gives the smallest value that p in a hundred do not exceed. @param {number[]} values @param {number} p */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * p) / 100) - 1)] ?? NaN;
}

const digits = (/** @type {number} */ n) => (Number.isFinite(n) ? (n < 10 ? n.toFixed(1) : Math.round(n).toLocaleString('en')) : '–');
const mega = (/** @type {number} */ bytes) => digits(bytes / 1e6);
const ratio = (/** @type {number} */ n, /** @type {number} */ ours) => (Number.isFinite(n / ours) ? `${digits(n / ours)} ×` : '–');

/** table gives all results, each figure of a peer as a ratio to ours of the same run. @param {any} result */
export function table(result) {
  const lines = [`Corpora from ${result.source}.`, '', '| questions | engine | key p50, ms | p99, ms | p50 ÷ ours | exact / prefix / typo / none | ready, ms | memory, MB | Markdown, MB |', '|--:|---|--:|--:|--:|---|--:|--:|--:|'];
  for (const row of /** @type {Row[]} */ (result.keystrokes)) {
    const ours = /** @type {Row[]} */ (result.keystrokes).find(({ engine, size }) => engine === 'faqwidget' && size === row.size);
    const kinds = Object.values(row.kinds).map(digits).join(' / ');
    lines.push(`| ${row.size.toLocaleString('en')} | ${row.engine} | ${row.failed ?? digits(row.p50)} | ${digits(row.p99)} | ${ratio(row.p50, ours?.p50 ?? NaN)} | ${kinds} | ${digits(row.ready ?? NaN)} | ${mega(row.memory)} | ${mega(row.bytes)} |`);
  }
  lines.push('', '| questions | first hit of | network | cold, ms | cold ÷ ours | kB | kB ÷ ours | longest task, ms | memory at rest, MB |', '|--:|---|---|--:|--:|--:|--:|--:|--:|');
  for (const row of /** @type {import('./starts.js').Start[]} */ (result.start)) {
    const ours = result.start.find((/** @type {any} */ s) => s.engine === 'faqwidget' && s.network === row.network && s.size === row.size);
    lines.push(`| ${row.size.toLocaleString('en')} | ${row.engine} | ${row.network} | ${digits(row.cold)} | ${ratio(row.cold, ours.cold)} | ${digits(row.bytes / 1e3)} | ${ratio(row.bytes, ours.bytes)} | ${digits(row.task)} | ${mega(row.memory ?? NaN)} |`);
  }
  lines.push('', '| questions | once it has answered | kB a query | processor, ms a query | ÷ ours | ms a key | of its own code | of an empty box | ms a second at rest | kB an answer | memory then, MB |', '|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const { engine, size, further } of /** @type {import('./starts.js').Start[]} */ (result.start)) {
    if (!further) continue;
    const ours = result.start.find((/** @type {any} */ s) => s.engine === 'faqwidget' && s.further && s.size === size).further;
    lines.push(`| ${size.toLocaleString('en')} | ${engine} | ${digits(further.bytes / 1e3)} | ${digits(further.cpu)} | ${ratio(further.cpu, ours.cpu)} | ${digits(further.key)} | ${digits(further.own)} | ${digits(further.empty)} | ${digits(further.rest)} | ${digits(further.answer / 1e3)} | ${mega(further.memory)} |`);
  }
  lines.push('', '| questions | processor, s: `faq build`, a site and its search | Pagefind over the pages of that site | ÷ ours |', '|--:|--:|--:|--:|');
  for (const { size, ours, pagefind } of result.builds) lines.push(`| ${size.toLocaleString('en')} | ${digits(ours)} | ${digits(pagefind)} | ${ratio(pagefind, ours)} |`);
  lines.push('', '| questions | letter by letter, pages just opened | list | p50, ms | p99, ms | p50 ÷ ours | p99 ÷ ours |', '|--:|---|---|--:|--:|--:|--:|');
  for (const row of /** @type {import('./first-keys.js').FirstKeys[]} */ (result.firstKeys)) {
    const ours = result.firstKeys.find((/** @type {any} */ r) => r.engine === 'faqwidget' && r.size === row.size);
    lines.push(`| ${row.size.toLocaleString('en')} | ${row.engine} | ${row.list} | ${digits(row.p50)} | ${digits(row.p99)} | ${ratio(row.p50, ours.p50)} | ${ratio(row.p99, ours.p99)} |`);
  }
  const { searches, opens, afterSearches, afterOpens } = result.growth;
  lines.push('', `Growth: ${digits(afterSearches / 1e3)} kB after ${searches.toLocaleString('en')} searches, ${digits(afterOpens / 1e3)} kB after ${opens.toLocaleString('en')} opens and closes.`, '');
  return lines.join('\n');
}

/** tell writes the short table between the marks in a file, for sizes at which ours was ready. @param {string} file @param {any} result */
export function tell(file, result) {
  const text = readFileSync(file, 'utf8');
  const engines = [...new Set(result.keystrokes.map((/** @type {Row} */ r) => r.engine))].filter((e) => e !== 'faqwidget');
  const lines = [`| a key, p50 ÷ ours | ${engines.join(' | ')} | ours, p50 / p99 |`, `|--:|${engines.map(() => '--:|').join('')}--:|`];
  for (const size of result.sizes) {
    const at = (/** @type {unknown} */ engine) => result.keystrokes.find((/** @type {Row} */ r) => r.engine === engine && r.size === size);
    const ours = at('faqwidget');
    if (!ours || ours.failed) continue;
    lines.push(`| ${size.toLocaleString('en')} | ${engines.map((e) => ratio(at(e)?.p50 ?? NaN, ours?.p50)).join(' | ')} | ${digits(ours.p50)} / ${digits(ours.p99)} ms |`);
  }
  const marked = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/;
  writeFileSync(file, text.replace(marked, (_, open, close) => `${open}${lines.join('\n')}\n${close}`));
}

const colours = { faqwidget: '#2563eb', MiniSearch: '#16a34a', 'Fuse.js': '#dc2626', FlexSearch: '#9333ea', Orama: '#ea580c', Pagefind: '#0891b2' };

/** chart draws what grows with the number of questions, on logarithmic axes: the median of a keystroke, and the bytes until the first hit. @param {any} result */
export function chart(result) {
  const keys = result.keystrokes.map((/** @type {Row} */ { engine, size, p50 }) => ({ engine, size, value: p50 }));
  const starts = result.start.filter((/** @type {any} */ { engine, network }) => network === 'local' && engine in drawn).map((/** @type {any} */ { engine, size, bytes }) => ({ engine: drawn[engine], size, value: bytes / 1e3 }));
  const parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 700" role="img" aria-label="Milliseconds from a key to the results, and kilobytes until the first result, by the number of questions">',
    '<style>text{font:12px system-ui,sans-serif;fill:#57606a}line{stroke:#8c959f55}polyline{fill:none;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#9da7b3}}</style>',
    ...panel(keys, result.sizes, 0, 'ms', 'questions; median time from a key to the results in the page'),
    ...panel(starts, result.sizes, 350, 'kB', 'questions; all bytes over the wire until the first result')];
  return `${parts.join('\n')}\n</svg>\n`;
}

/** Engines whose start is drawn, by the name of their line. @type {Record<string, string>} */
const drawn = { faqwidget: 'faqwidget', Pagefind: 'Pagefind', 'MiniSearch, stored': 'MiniSearch' };

/**
 * panel draws a curve for each engine.
 * @param {{ engine: string, size: number, value: number }[]} all
 * @param {number[]} sizes
 * @param {number} top
 * @param {string} unit
 * @param {string} title
 */
function panel(all, sizes, top, unit, title) {
  const rows = all.filter(({ value }) => value > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const low = Math.floor(Math.log10(Math.min(...rows.map(({ value }) => value))));
  const high = Math.ceil(Math.log10(Math.max(...rows.map(({ value }) => value))));
  const x = (/** @type {number} */ n) => 72 + (470 * Math.log(n / least)) / Math.log(most / least);
  const y = (/** @type {number} */ value) => top + 30 + 270 * (1 - (Math.log10(value) - low) / (high - low));
  const parts = [];
  for (let power = low; power <= high; power++) {
    parts.push(`<line x1="72" x2="542" y1="${y(10 ** power)}" y2="${y(10 ** power)}"/><text x="64" y="${y(10 ** power) + 4}" text-anchor="end">${digits(10 ** power)} ${unit}</text>`);
  }
  for (const size of sizes) parts.push(`<text x="${x(size)}" y="${top + 322}" text-anchor="middle">${size.toLocaleString('en')}</text>`);
  parts.push(`<text x="300" y="${top + 344}" text-anchor="middle">${title}</text>`);
  const labels = /** @type {number[]} */ ([]);
  for (const [engine, colour] of Object.entries(colours)) {
    const own = rows.filter((r) => r.engine === engine);
    if (own.length === 0) continue;
    parts.push(`<polyline stroke="${colour}"${engine === 'faqwidget' ? ' style="stroke-width:4"' : ''} points="${own.map((r) => `${x(r.size).toFixed(1)},${y(r.value).toFixed(1)}`).join(' ')}"/>`);
    const last = own[own.length - 1];
    let at = y(last.value) + 4;
    while (labels.some((other) => Math.abs(other - at) < 14)) at += 3;
    labels.push(at);
    parts.push(`<text x="${Math.min(x(last.size) + 6, 552)}" y="${at.toFixed(1)}" style="fill:${colour}">${engine}</text>`);
  }
  return parts;
}
