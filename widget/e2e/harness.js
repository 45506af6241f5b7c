// @ts-check
// Serves a built folder and test pages beside it, drives Chromium, and holds
// every test to an empty console and to no request but to its own server.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

export const dist = process.env.FAQ_DIST ?? new URL('../../dist', import.meta.url).pathname;

/** The strict policy that the widget promises to work under. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types faq-widget";

/** @type {Record<string, string>} */
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.md': 'text/markdown; charset=utf-8', '.svg': 'image/svg+xml' };

/**
 * @typedef {object} Journey
 * @property {import('playwright-core').Page} page
 * @property {string[]} console what must stay empty; a test that expects a line takes it out
 * @property {(html: string, files?: Record<string, Answer>) => Promise<void>} open shows a page with this body
 * @property {(url: string) => Promise<void>} visit shows one of the built pages
 */

/** @typedef {string | { status?: number, type?: string, body?: string | Buffer }} Answer */

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('node:http').Server} */
let server;
let origin = '';
/** @type {Map<string, Answer>} */
const pages = new Map();

before(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    const own = pages.get(path);
    if (own !== undefined) return answer(response, path, own);
    const file = join(dist, normalize(path));
    if (!existsSync(file) || !statSync(file).isFile()) return answer(response, path, { status: 404, type: 'text/plain', body: 'not found' });
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  origin = `http://127.0.0.1:${address.port}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Answer} content
 */
function answer(response, path, content) {
  const { status = 200, type = types[extname(path)] ?? 'text/plain', body = '' } = typeof content === 'string' ? { body: content } : content;
  response.writeHead(status, { 'Content-Type': type }).end(body);
}

/**
 * journey is a test in a page of its own.
 * @param {string} name
 * @param {(journey: Journey) => Promise<void>} steps
 */
export function journey(name, steps) {
  test(name, { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) lines.push(`request: ${request.url()}`);
    });
    try {
      await steps({
        page,
        console: lines,
        open: async (html, files = {}) => {
          pages.clear();
          for (const [path, content] of Object.entries(files)) pages.set(path, content);
          pages.set('/test.html', `<!DOCTYPE html><html lang="en"><title>Test</title><script src="/faq-widget.js" defer></script><body>${html}`);
          await page.goto(`${origin}/test.html`);
        },
        visit: async (url) => {
          pages.clear();
          await page.goto(`${origin}/${url}`);
        },
      });
      assert.deepEqual(lines, [], 'the console is empty');
    } finally {
      await context.close();
    }
  });
}

/**
 * ready waits for a widget's engine.
 * @param {import('playwright-core').Page} page
 * @param {string} [selector]
 */
export function ready(page, selector = 'faq-widget') {
  return page.evaluate((s) => /** @type {any} */ (document.querySelector(s)).ready, selector);
}
