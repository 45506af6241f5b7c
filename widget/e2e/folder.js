// @ts-check
// Serves folders like a static host, each under a path of its own, with the given headers. A folder's
// 404.html, if there is one, answers for missing files.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { types } from './site.js';

/**
 * serveFolders answers from the folder whose path the URL begins with.
 * @param {Record<string, string>} folders by their paths, each with a slash at its end
 * @param {Record<string, string>} headers
 */
export async function serveFolders(folders, headers) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = Object.keys(folders).find((start) => pathname.startsWith(start));
    const name = path && join(folders[path], normalize(decodeURIComponent(pathname.slice(path.length)) || 'index.html'));
    if (!name || !statSync(name, { throwIfNoEntry: false })?.isFile()) {
      const missing = path && join(folders[path], '404.html');
      if (!missing || !existsSync(missing)) return void response.writeHead(404, headers).end('not found');
      response.writeHead(404, { ...headers, 'Content-Type': types['.html'] });
      return void createReadStream(missing).pipe(response);
    }
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
    createReadStream(name).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
