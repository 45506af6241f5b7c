// @ts-check
// The recipes that need no framework, each as written in docs/recipes.md.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers } from './apps.js';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { blocks } from './recipes.js';

/** the folder of a site that has the built one as help/ */
let folder = '';
const document = (/** @type {string} */ body) => `<!DOCTYPE html><html lang="en"><head><title>Harbour</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'faq-recipes-'));
  writeFileSync(join(folder, 'harbour.md'), '---\nlang: en\n---\n# Harbour\n\n## Where is the quay?\n\nBehind the **mill**.\n');
  mkdirSync(join(folder, 'site'));
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, 'site/help'), join(folder, 'harbour.md')], { cwd: new URL('../..', import.meta.url).pathname });
});
after(() => rmSync(folder, { recursive: true, force: true }));

journey('a service worker: help that nobody has opened yet works without a network', async ({ page, console: lines }) => {
  const [worker] = blocks('A service worker', 'js');
  writeFileSync(join(folder, 'site/sw.js'), worker);
  const site = await serveFolders({ '/help/': join(folder, 'site/help'), '/': join(folder, 'site') }, {});
  try {
    await page.goto(`${site.origin}/help/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js');
      await navigator.serviceWorker.ready;
    });
    await page.goto(`${site.origin}/help/`); // through the worker from here on
    await page.waitForFunction(() => navigator.serviceWorker.controller);
  } finally {
    site.close();
  }
  await page.goto(`${site.origin}/help/`);
  await answers(page, 'quays', 'Behind the mill');
  assert.equal(await page.locator('#answer strong').filter({ hasText: 'mill' }).count(), 1, 'it is rendered, not plain text');
  expected(lines, (line) => line.startsWith(`request: ${site.origin}/`) || line.startsWith('error: Failed to load resource: net::ERR_CONNECTION_REFUSED'));
});

journey('where .wasm is refused, and from a disk as in Electron, the offline script asks for nothing', async ({ page, console: lines }) => {
  const [body] = blocks('An intranet', 'html');
  mkdirSync(join(folder, 'intranet/help'), { recursive: true });
  cpSync(join(folder, 'site/help/faq-widget.offline.js'), join(folder, 'intranet/help/faq-widget.offline.js'));
  writeFileSync(join(folder, 'intranet/index.html'), document(body));
  const site = await serveFolders({ '/': join(folder, 'intranet') }, { 'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:" });
  try {
    for (const address of [`${site.origin}/`, pathToFileURL(join(folder, 'intranet/index.html')).href]) {
      await page.goto(address);
      await answers(page, 'quays', 'Behind the mill', 'Help');
    }
  } finally {
    site.close();
  }
  const requests = lines.filter((line) => line.startsWith('request: '));
  assert.deepEqual(requests.map((line) => line.replace(/.*\//, '')), ['', 'faq-widget.offline.js', 'index.html', 'faq-widget.offline.js']);
  expected(lines, (line) => requests.includes(line));
});

const nginx = spawnSync('nginx', ['-v']).status === 0;

test('nginx serves what was compressed before, and has browsers keep what does not change', { skip: nginx || process.env.CI ? false : 'there is no nginx' }, async () => {
  const [server] = blocks('nginx', 'nginx');
  const { origin, close } = await serveFolders({}, {}); // a free port
  close();
  const place = server.replace('listen 8080', `listen ${new URL(origin).host}`).replace('/srv/www', join(folder, 'site'));
  assert.notEqual(place, server);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/nginx.pid; error_log stderr; events {} http { access_log off; ${temporary} ${place} }`);
  const running = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  try {
    /** @type {(path: string) => Promise<import('node:http').IncomingMessage>} */
    const asked = (path) => new Promise((resolve, reject) => get(`${origin}${path}`, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => resolve(response.resume())).on('error', reject));
    while (running.exitCode === null && (await asked('/help/').catch(() => null)) === null) await new Promise((resolve) => setImmediate(resolve));
    const [assets] = JSON.parse(readFileSync(join(folder, 'site/help/manifest.json'), 'utf8')).builds;
    for (const [path, type, cached] of [
      ['/help/', 'text/html; charset=utf-8', 'no-cache'],
      ['/help/faq-widget.js', 'application/javascript; charset=utf-8', 'no-cache'],
      [`/help/${assets}/faq-shell.js`, 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      [`/help/${assets}/faq.wasm`, 'application/wasm', 'public, max-age=31536000, immutable'],
    ]) {
      const { statusCode, headers } = await asked(path);
      assert.deepEqual([statusCode, headers['content-type'], headers['content-encoding'], headers['cache-control']], [200, type, 'gzip', cached], path);
    }
    assert.equal((await asked('/help/nowhere')).statusCode, 404);
  } finally {
    running.kill();
  }
});
