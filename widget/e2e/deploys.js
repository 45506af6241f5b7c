// @ts-check
// What deploys leave in readers' caches: copies of a built folder from another
// build, and a host whose files change while pages are open.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { dist, policy, types, version } from './site.js';

/** The scripts and the program that contain the name or version of their build. */
const stamped = /^\/(faq-(widget|shell|repair)\.js|faq\.wasm)$/;

/** The name of the build in dist. */
export const build = /faq-shell\.js\?([0-9a-f]{12})/.exec(readFileSync(join(dist, 'faq-widget.js'), 'latin1'))?.[1] ?? '';

/**
 * of gives files of the built folder as in a build of another version.
 * @param {string} other a version as long as the real one
 * @returns {(path: string) => Buffer | undefined}
 */
export const of = (other) => (path) => {
  const data = fileOf(path);
  if (!data || other === version || !stamped.test(path)) return data;
  return Buffer.from(data.toString('latin1').replaceAll(`"${version}"`, `"${other}"`).replaceAll(`faq-version=${version};`, `faq-version=${other};`).replaceAll(build, other.replaceAll('.', '').repeat(12).slice(0, 12)), 'latin1');
};

/** @param {string} path */
function fileOf(path) {
  try {
    return readFileSync(join(dist, path));
  } catch {
    return undefined;
  }
}

/**
 * A Host serves what `files` gives, like a static host that lets browsers keep everything for an hour.
 * @typedef {object} Host
 * @property {string} origin
 * @property {(path: string) => Buffer | undefined} files may change at any time, which is a deploy
 * @property {boolean} loose whether it sends no policy, like hosts that register a worker by a plain address
 * @property {string[]} requests paths with their queries
 * @property {() => void} close
 */

/**
 * host starts a Host.
 * @param {(path: string) => Buffer | undefined} files
 * @param {string} [caching]
 * @returns {Promise<Host>}
 */
export async function host(files, caching = 'max-age=3600') {
  /** @type {Host} */
  const self = { origin: '', files, loose: false, requests: [], close: () => {} };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    self.requests.push(pathname + search);
    const page = pathname.endsWith('/');
    const data = self.files(pathname);
    if (!self.loose) response.setHeader('Content-Security-Policy', `${policy}; img-src data:`);
    response.setHeader('Cache-Control', page || !data ? 'no-store' : caching);
    response.writeHead(data ? 200 : 404, { 'Content-Type': page ? types['.html'] : (types[extname(pathname)] ?? 'text/plain') }).end(data ?? 'not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  self.origin = `http://127.0.0.1:${port}`;
  self.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return self;
}
