// @ts-check
// Serves a built folder under the strict policy, and test pages next to it.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';

export const dist = process.env.FAQ_DIST ?? new URL('../../dist', import.meta.url).pathname;

/** The version of the build. @type {string} */
export const version = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

/**
 * ofVersion gives a built script that claims another version, and so another build.
 * @param {string} name
 * @param {string} other
 */
export function ofVersion(name, other) {
  const script = readFileSync(join(dist, name), 'utf8');
  const changed = ['"', "'", '`'].reduce((text, quote) => text.replaceAll(quote + version + quote, quote + other + quote), script);
  if (changed === script) throw new Error(`${name} does not say that it is of version ${version}`);
  const build = /faq-shell\.js\?([0-9a-f]{12})/.exec(readFileSync(join(dist, 'faq-widget.js'), 'utf8'))?.[1] ?? '';
  return changed.replaceAll(build, other.replaceAll('.', '').repeat(12).slice(0, 12));
}

/** The strict policy that the widget promises to work under. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types faq-widget";

/** @type {Record<string, string>} */
export const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.md': 'text/markdown; charset=utf-8', '.svg': 'image/svg+xml' };

/**
 * An Answer is a response that a test gives the server: a text, its details, or a listener.
 * @typedef {string | { status?: number, type?: string, body?: string | Buffer, policy?: string | null } | import('node:http').RequestListener} Answer
 */

/**
 * @typedef {object} Site
 * @property {string} origin
 * @property {(html: string, files?: Record<string, Answer>, policy?: string | null) => string} page serves a page with this body and gives its URL; the file "*" answers for all missing ones
 * @property {string[]} requests the requests since the page was served, as "DESTINATION PATH"
 * @property {() => void} clear removes test pages and files
 * @property {() => void} close
 */

/** A part of the build that comes late, such as "faq.wasm": no journey may rely on what usually comes first. */
const late = process.env.FAQ_LATE;

/** How late it comes, in ms. */
const delay = 1_500;

/** @returns {Promise<Site>} */
export async function serve() {
  /** @type {Map<string, Answer>} */
  const own = new Map();
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    requests.push(`${request.headers['sec-fetch-dest']} ${path}`);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Access-Control-Allow-Origin', '*'); // a sandboxed frame has an opaque origin
    const file = join(dist, normalize(path));
    const there = existsSync(file) && statSync(file).isFile();
    const answer = own.get(path) ?? (there ? undefined : (own.get('*') ?? { status: 404, type: 'text/plain', body: 'not found' }));
    if (typeof answer === 'function') return answer(request, response);
    if (answer !== undefined) return send(response, path, answer);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    setTimeout(() => createReadStream(file).pipe(response), basename(file) === late ? delay : 0);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    requests,
    page(html, files = {}, policy) {
      own.clear();
      requests.length = 0;
      for (const [path, answer] of Object.entries(files)) own.set(path, answer);
      own.set('/test.html', { policy, body: `<!DOCTYPE html><html lang="en"><title>Test</title><script src="/faq-widget.js" defer></script><body>${html}` });
      return `${origin}/test.html`;
    },
    clear: () => own.clear(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string} url */
function pathOf(url) {
  const { pathname } = new URL(url, 'http://localhost');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // a hostile page may request a malformed path
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Exclude<Answer, import('node:http').RequestListener>} content
 */
function send(response, path, content) {
  const { status = 200, type = types[extname(path)] ?? 'text/plain', body = '', policy: own } = typeof content === 'string' ? { body: content } : content;
  if (own === null) response.removeHeader('Content-Security-Policy');
  else if (own) response.setHeader('Content-Security-Policy', own);
  response.writeHead(status, { 'Content-Type': type }).end(body);
}
