// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { download } from '../shell/download.js';

/**
 * server answers with these chunks, then calls more when more is pulled.
 * @param {number[]} chunks sizes in bytes
 * @param {(controller: ReadableStreamDefaultController) => void} [more]
 */
const server = (chunks, more = (controller) => controller.close()) => (/** @type {AbortSignal} */ signal) => {
  const list = [...chunks];
  const body = new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
    pull: (controller) => (list.length ? controller.enqueue(new Uint8Array(/** @type {number} */ (list.shift()))) : more(controller)),
  });
  return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/wasm' } }));
};

const silent = () => {}; // a pull that gives nothing is not called again

/** @param {Promise<Response>} response */
const size = async (response) => (await (await response).arrayBuffer()).byteLength;

test('what comes is given on, with its type', async () => {
  const response = await download(server([3, 4]));
  assert.equal(response.headers.get('content-type'), 'application/wasm');
  assert.equal((await response.arrayBuffer()).byteLength, 7);
  assert.equal(await size(download(async () => new Response(null))), 0);
});

test('as many bytes as are allowed, and no more', async () => {
  assert.equal(await size(download(server([3, 4]), { most: 7 })), 7);
  await assert.rejects(size(download(server([3, 4]), { most: 6 })), { message: 'larger than 6 bytes, the most a page takes' });
});

test('an endless answer is cut off, and one that says its length is not begun', async () => {
  let sent = 0;
  const endless = server([], (controller) => controller.enqueue(new Uint8Array((sent += 100, 100))));
  await assert.rejects(size(download(endless, { most: 1000 })), { message: 'larger than 1000 bytes, the most a page takes' });
  assert.ok(sent < 2000, `${sent} bytes were read`);
  const declared = async () => new Response('abc', { headers: { 'content-length': '3000' } });
  await assert.rejects(download(declared, { most: 1000 }), { message: 'larger than 1000 bytes, the most a page takes' });
});

test('a status that is none of success, and a server that is not there', async () => {
  await assert.rejects(download(async () => new Response('', { status: 500 })), { message: 'status 500' });
  await assert.rejects(download(() => Promise.reject(new TypeError('unreachable'))), { message: 'unreachable' });
});

test('a connection that is cut', async () => {
  await assert.rejects(size(download(server([5], (controller) => controller.error(new TypeError('cut'))))), { message: 'cut' });
});

/** @type {Record<string, (signal: AbortSignal) => Promise<Response>>} */
const idle = {
  'never answers': (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  'answers and sends nothing': server([], silent),
  'stalls after a while': server([5000], silent),
};
for (const [does, request] of Object.entries(idle)) {
  test(`a server that ${does} is given up on`, async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const failing = assert.rejects(size(download(request)), { message: 'the server stopped answering (waited 15 s)' });
    for (let i = 0; i < 2; i++) {
      for (let tick = 0; tick < 20; tick++) await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
      t.mock.timers.tick(15_000);
    }
    await failing;
  });
}

test('a slow server is waited for as long as enough arrives, and no longer', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  /** @type {ReadableStreamDefaultController | undefined} */
  let line;
  const reading = size(download(server([], (controller) => void (line = controller))));
  const failing = assert.rejects(reading, { message: 'the server stopped answering (waited 15 s)' });
  for (const bytes of [1000, 2000, 999]) {
    await new Promise((resolve) => setImmediate(resolve));
    line?.enqueue(new Uint8Array(bytes));
    await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(15_000);
  }
  await failing;
});
