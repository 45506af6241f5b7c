// @ts-check
// Serves a built folder under the strict policy, and test pages beside it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

export const dist = process.env.FAQ_DIST ?? new URL('../../dist', import.meta.url).pathname;

/** The strict policy that the widget promises to work under. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types faq-widget";

/** @type {Record<string, string>} */
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.md': 'text/markdown; charset=utf-8', '.svg': 'image/svg+xml' };

/** @typedef {string | { status?: number, type?: string, body?: string | Buffer }} Answer */

/**
 * @typedef {object} Site
 * @property {string} origin
 * @property {(html: string, files?: Record<string, Answer>) => string} page puts up a page with this body and gives its URL
 * @property {() => void} clear takes test pages and files down
 * @property {() => void} close
 */

/** @returns {Promise<Site>} */
export async function serve() {
  /** @type {Map<string, Answer>} */
  const own = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    const answer = own.get(path);
    if (answer !== undefined) return send(response, path, answer);
    const file = join(dist, normalize(path));
    if (!existsSync(file) || !statSync(file).isFile()) return send(response, path, { status: 404, type: 'text/plain', body: 'not found' });
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    page(html, files = {}) {
      own.clear();
      for (const [path, answer] of Object.entries(files)) own.set(path, answer);
      own.set('/test.html', `<!DOCTYPE html><html lang="en"><title>Test</title><script src="/faq-widget.js" defer></script><body>${html}`);
      return `${origin}/test.html`;
    },
    clear: () => own.clear(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Answer} content
 */
function send(response, path, content) {
  const { status = 200, type = types[extname(path)] ?? 'text/plain', body = '' } = typeof content === 'string' ? { body: content } : content;
  response.writeHead(status, { 'Content-Type': type }).end(body);
}
