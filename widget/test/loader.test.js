// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../shell/loader.js';
import { program, scope } from './glue.js';

/** The smallest program: WebAssembly's magic number and version. */
const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @type {string[]} */
let fetched = [];
let urls = 0;

/** Each test has a URL of its own: the loader remembers engines for good. */
const fresh = () => `https://example.org/${++urls}.wasm`;

/**
 * serve gives the answers one after another, and repeats the last.
 * @param {string} url
 * @param {(() => Response)[]} answers
 */
function serve(url, ...answers) {
  const request = async () => {
    fetched.push(url);
    return (answers.length > 1 ? /** @type {() => Response} */ (answers.shift()) : answers[0])();
  };
  return { url, request };
}

/** @param {BodyInit} body @param {string} [type] */
const response = (body, type = 'application/wasm') => () => new Response(body, { headers: { 'content-type': type } });

const notFound = () => new Response('', { status: 404 });

/** @param {(root: unknown, options: unknown) => unknown} step the program's result for a call once all is read */
function mounts(step) {
  program.run = () => {
    scope.faqwidgetMount((/** @type {unknown} */ root, /** @type {unknown} */ options) => () => step(root, options), '1.2.3');
    return new Promise(() => {}); // a Go program runs as long as its page
  };
}

const root = /** @type {ShadowRoot} */ ({});
const { signal } = new AbortController();

beforeEach(() => {
  fetched = [];
  mounts(() => ({ entries: 3 }));
});

test('one engine for everybody who asks for a URL', async () => {
  const url = fresh();
  const place = serve(url, response(empty));
  const [one, two] = await Promise.all([load(place), load(place)]);
  assert.equal(one, two);
  assert.deepEqual(fetched, [url]);
  assert.equal((await one.mount(root, signal, {})).entries, 3);
});

test('a load that failed is forgotten', async () => {
  const url = fresh();
  const place = serve(url, notFound, response(empty));
  await assert.rejects(load(place), { message: `faq: the engine ${url} cannot be fetched: status 404` });
  await load(place);
  assert.equal(fetched.length, 2);
});

test('a server that cannot be reached', async () => {
  const url = fresh();
  const place = { url, request: () => Promise.reject(new TypeError('offline')) };
  await assert.rejects(load(place), { message: `faq: the engine ${url} cannot be fetched: offline` });
});

test('a wrong MIME type is no obstacle', async () => {
  const url = fresh();
  await load(serve(url, response(empty, 'text/plain')));
});

for (const type of ['application/wasm', 'text/html']) {
  test(`what is no program says so, served as ${type}`, async () => {
    const url = fresh();
    await assert.rejects(load(serve(url, response('<!DOCTYPE html>', type))), (/** @type {Error} */ error) => {
      assert.ok(error.message.startsWith(`faq: the engine ${url} cannot be started: `), error.message);
      return true;
    });
  });
}

for (const built of ['1.2.2', undefined]) {
  test(`an engine of another build: ${built}`, async () => {
    const url = fresh();
    program.run = () => {
      scope.faqwidgetMount(() => ({ entries: 3 }), built);
      return new Promise(() => {});
    };
    await assert.rejects(load(serve(url, response(empty))), { message: `faq: the engine ${url} has version ${built}, this script 1.2.3: serve both from one build` });
  });
}

test('after a failure the server is asked, and not a cache', async () => {
  const url = fresh();
  /** @type {(string | undefined)[]} */
  const caches = [];
  const request = async (/** @type {RequestInit} */ { cache }) => {
    caches.push(cache);
    return caches.length === 1 ? notFound() : response(empty)();
  };
  const place = { url, request };
  await assert.rejects(load(place));
  await load(place);
  assert.deepEqual(caches, ['default', 'reload']);
});

test('a program that traps while it starts', async () => {
  const url = fresh();
  program.run = () => Promise.reject(new Error('unreachable'));
  await assert.rejects(load(serve(url, response(empty))), { message: 'faq: the engine stopped: unreachable' });
});

test('a program that is over before it mounts anything', async () => {
  const url = fresh();
  program.run = async () => {};
  await assert.rejects(load(serve(url, response(empty))), { message: 'faq: the engine stopped: the program has exited' });
});

test('what the program refuses to mount is thrown, and the engine lives on', async () => {
  const url = fresh();
  const place = serve(url, response(empty));
  mounts((_, options) => (options ? { entries: 1 } : new Error('faq: no question found')));
  const engine = await load(place);
  await assert.rejects(engine.mount(root, signal, /** @type {any} */ (undefined)), { message: 'faq: no question found' });
  assert.equal((await engine.mount(root, signal, {})).entries, 1);
  assert.equal(await load(place), engine);
});

test('reading goes on in slices, between which the page has its turn', async () => {
  const url = fresh();
  /** @type {unknown[]} */
  const turns = [];
  const page = new MessageChannel();
  page.port1.onmessage = ({ data }) => turns.push(data);
  let left = 3;
  program.run = () => {
    scope.faqwidgetMount(() => (/** @type {number} */ ms) => {
      turns.push(ms);
      page.port2.postMessage('page');
      return left-- > 0 || { entries: 5 };
    }, '1.2.3');
    return new Promise(() => {});
  };
  const engine = await load(serve(url, response(empty)));
  assert.equal((await engine.mount(root, signal, {})).entries, 5);
  page.port1.close();
  assert.deepEqual(turns.slice(0, 7), [8, 'page', 8, 'page', 8, 'page', 8]);
});

test('a mount that is given up ends the reading', async () => {
  const url = fresh();
  /** @type {number[]} */
  const turns = [];
  const life = new AbortController();
  program.run = () => {
    scope.faqwidgetMount(() => (/** @type {number} */ ms) => {
      turns.push(ms);
      life.abort();
      return ms > 0 || undefined;
    }, '1.2.3');
    return new Promise(() => {});
  };
  const engine = await load(serve(url, response(empty)));
  await assert.rejects(engine.mount(root, life.signal, {}), { name: 'AbortError' });
  assert.deepEqual(turns, [8, 0]);
  assert.equal(await load(serve(url, response(empty))), engine, 'the engine lives on');
});

test('a mount that is given up while it ends is taken back', async () => {
  const url = fresh();
  const life = new AbortController();
  let unmounted = 0;
  mounts(() => {
    life.abort();
    return { entries: 1, unmount: () => unmounted++ };
  });
  const engine = await load(serve(url, response(empty)));
  await assert.rejects(engine.mount(root, life.signal, {}), { name: 'AbortError' });
  assert.equal(unmounted, 1);
});

test('what the program refuses at once is thrown', async () => {
  const url = fresh();
  program.run = () => {
    scope.faqwidgetMount(() => new Error('faq: usage'), '1.2.3');
    return new Promise(() => {});
  };
  const engine = await load(serve(url, response(empty)));
  await assert.rejects(engine.mount(root, signal, {}), { message: 'faq: usage' });
});

test('a trap while mounting ends the engine, and the next load starts another', async () => {
  const url = fresh();
  const place = serve(url, response(empty));
  mounts(() => undefined);
  const engine = await load(place);
  /** @type {string[]} */
  const told = [];
  engine.failures.add((error) => told.push(error.message));
  await assert.rejects(engine.mount(root, signal, {}), { message: 'faq: the engine stopped: it trapped while mounting' });
  assert.deepEqual(told, ['faq: the engine stopped: it trapped while mounting']);
  assert.notEqual(await load(place), engine);
});

test('a trap in a callback is told to every widget once, and to the page not at all', async () => {
  const url = fresh();
  const place = serve(url, response(empty));
  /** @type {any} */
  let go;
  let calls = 0;
  program.run = (/** @type {any} */ running) => {
    go = running;
    scope.faqwidgetMount(() => ({ entries: 0 }), '1.2.3');
    return new Promise(() => {});
  };
  const { Go } = await import('./glue.js');
  const healthy = Go.prototype._resume;
  Go.prototype._resume = () => {
    calls++;
    throw new WebAssembly.RuntimeError('unreachable');
  };
  try {
    const engine = await load(place);
    /** @type {string[]} */
    const told = [];
    for (const name of ['a', 'b']) engine.failures.add((error) => told.push(`${name}: ${error.message}`));
    go._resume();
    go._resume();
    assert.equal(calls, 1, 'a dead program is not called again');
    assert.deepEqual(told, ['a: faq: the engine stopped: unreachable', 'b: faq: the engine stopped: unreachable']);
    assert.notEqual(await load(place), engine);
  } finally {
    Go.prototype._resume = healthy;
  }
});
