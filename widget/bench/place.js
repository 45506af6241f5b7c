// @ts-check
// Serves everything compared, compressed as by a good server: built folders, the
// peers' packages, and corpora with their prebuilt indexes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import { types } from '../e2e/site.js';
import { markdown } from './corpora.js';
import { miniSearch } from './engines.js';

const here = new URL('.', import.meta.url).pathname;
export const root = join(here, '../..');
export const work = join(root, 'dist/.bench');

/** thrown is a folder for discarded files. It is removed after all measurements, because a disk is slow to make files after thousands were deleted. */
export const thrown = `${work}-thrown`;

/** Folders by the first part of their addresses. @type {Record<string, string>} */
const folders = {
  tinygo: process.env.FAQ_DIST ?? join(root, 'dist'),
  go: join(root, 'dist/.go'),
  peers: join(here, 'node_modules'),
  bench: here,
  place: work,
};

/** Files without a .br next to them, compressed ahead, so a measurement waits for no compressor. @type {Map<string, Buffer>} */
const packed = new Map();

/** pack compresses a file as well as possible, or a large one fast. @param {string} file */
function pack(file) {
  const body = readFileSync(file);
  const quality = body.length > 300_000 ? 5 : 11;
  const small = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  packed.set(file, small);
  return small;
}

/** @returns {Promise<{ origin: string, close: () => void }>} */
export async function serve() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const [, first, ...rest] = path.split('/');
    const file = folders[first] && join(folders[first], ...rest);
    response.setHeader('Cache-Control', 'max-age=3600');
    if (path === '/page.html') return answer(response, '.html', Buffer.from('<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>'));
    if (!file || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const body = readFileSync(file);
    if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) return answer(response, extname(file), body);
    response.setHeader('Content-Encoding', 'br');
    const small = packed.get(file) ?? (existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : pack(file));
    answer(response, extname(file), small);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://localhost:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} extension
 * @param {Buffer} body
 */
function answer(response, extension, body) {
  response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** mostStarted is the number of questions up to which starts are measured. */
export const mostStarted = 50_000;

/**
 * lay writes a corpus and, up to mostStarted questions, the site built of it, its
 * index by MiniSearch and, if it is small enough, by Pagefind, and the pages that
 * start each.
 * @param {string} name
 * @param {import('./corpora.js').Entry[]} entries
 * @param {boolean} prebuilt
 * @returns {Promise<{ bytes: number, ours: number, pagefind: number }>} the bytes of its Markdown, and the CPU seconds for building its site and then for Pagefind over that site
 */
export async function lay(name, entries, prebuilt) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const text = markdown(entries);
  writeFileSync(join(folder, 'corpus.md'), text);
  writeFileSync(join(folder, 'corpus.json'), JSON.stringify(entries));
  const took = entries.length <= mostStarted ? await layStarts({ name, folder, text, entries, prebuilt }) : { ours: NaN, pagefind: NaN };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !/\.(br|gz)$/.test(file) && !existsSync(`${file}.br`)) pack(file);
  }
  return { bytes: Buffer.byteLength(text), ...took };
}

/**
 * layStarts writes the files on which a start is measured.
 * @param {{ name: string, folder: string, text: string, entries: import('./corpora.js').Entry[], prebuilt: boolean }} place
 */
async function layStarts({ name, folder, text, entries, prebuilt }) {
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/corpus.md'), text);
  const took = { ours: NaN, pagefind: NaN };
  for (const [page, built] of Object.entries({ site: folders.tinygo, go: folders.go, before: process.env.BEFORE })) {
    if (!built) continue;
    const seconds = processor(built, join(built, 'faq'), 'build', '-out', join(folder, `${page}-files`), join(folder, 'content'));
    if (page === 'site') took.ours = seconds;
    writeFileSync(join(folder, `${page}.html`), ours(`/place/${name}/${page}-files`));
  }
  const index = new MiniSearch(miniSearch);
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'minisearch.html'), `${head}<script src="/bench/minisearch.js" type="module"></script><script src="/bench/start.js" defer></script>\n<body>`);
  if (prebuilt) {
    const pagefind = await import('pagefind');
    const { index } = await pagefind.createIndex({});
    if (!index) throw new Error('pagefind makes no index');
    for (const [i, { question, answer }] of entries.entries()) {
      await index.addCustomRecord({ url: `/answer/#${i}`, content: `${question}. ${answer}`, language: 'en', meta: { title: question } });
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    await pagefind.close();
    writeFileSync(join(folder, 'pagefind.html'), theirs(name, ' debounce="1"'));
    writeFileSync(join(folder, 'pagefind-waiting.html'), theirs(name));
    took.pagefind = processor(here, join(here, 'node_modules/.bin/pagefind'), '--site', join(folder, 'site-files'), '--output-path', join(thrown, name), '--silent');
  }
  return took;
}

/**
 * processor runs a command and gives its CPU time in seconds, user and system, with
 * all its threads and children.
 * @param {string} folder
 * @param {string[]} command
 */
function processor(folder, ...command) {
  const printed = execFileSync('sh', ['-c', '"$@" >/dev/null && times', 'sh', ...command], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const [, minutes, seconds, more, rest] = /\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/.exec(printed)?.map(Number) ?? [];
  return 60 * (minutes + more) + seconds + rest;
}

const head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Start</title>';

/** @param {string} folder */
const ours = (folder) => `${head}<script src="${folder}/faq-widget.js" defer></script><script src="/bench/start.js" defer></script>
<body><faq-widget load="eager" routing="none"></faq-widget>`;

/**
 * theirs has a box that waits as Pagefind's does by default, 300 ms after a key, or as its attribute says: 1 ms is
 * the least, for Pagefind takes 0 for none given.
 * @param {string} name
 * @param {string} [attribute]
 */
const theirs = (name, attribute = '') => `${head}<link rel="stylesheet" href="/place/${name}/pagefind/pagefind-component-ui.css">
<script src="/place/${name}/pagefind/pagefind-component-ui.js" type="module"></script><script src="/bench/start.js" defer></script>
<body><pagefind-config bundle-path="/place/${name}/pagefind/"></pagefind-config><pagefind-input${attribute}></pagefind-input><pagefind-results></pagefind-results>`;
