// @ts-check
// Paths and addresses, and an FAQ whose program traps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Desk } from '../engine/desk.js';
import { addressOf, onDisk } from '../engine/node.js';
import { begin } from '../shell/own.js';
import { program, scope } from './glue.js';

test('in Node what has no scheme is a path', () => {
  const here = `${pathToFileURL(process.cwd())}/`;
  for (const [place, want] of /** @type {[string | URL, string][]} */ ([
    ['faq.md', `${here}faq.md`],
    ['a b/50%.md', `${here}a%20b/50%25.md`],
    ['/help/faq.md', 'file:///help/faq.md'],
    ['https://a.example/faq.md', 'https://a.example/faq.md'],
    ['file:///help/a%20b.md', 'file:///help/a%20b.md'],
    [new URL('https://a.example/b'), 'https://a.example/b'],
  ])) assert.equal(addressOf(place), want);
});

test('what has a file: address is read from the disk, and its type is known', async () => {
  const response = await onDisk[import.meta.url];
  assert.match(await response.text(), /its type is known/);
  assert.equal(onDisk['https://a.example/'], undefined);
  await assert.rejects(onDisk['file:///no/such/file.md'], /ENOENT/);
});

/** The smallest program. */
const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @type {() => object | undefined} */
let mounted;

/** starts makes programs hand over a function that mounts a handle, also one that runs already. @param {() => object | undefined} mounts */
function starts(mounts) {
  mounted = mounts;
  begin('', new Proxy({}, { get: () => Promise.resolve(new Response(empty, { headers: { 'content-type': 'application/wasm' } })) }));
  program.run = async (go) => {
    traps.push(() => go._resume());
    scope.faqwidgetData(() => () => mounted(), '1.2.3');
    return new Promise(() => {});
  };
}

/** @type {(() => void)[]} callbacks into each started program */
const traps = [];
const opened = { faq: new Uint8Array(), vars: [], base: '' };

test('a program that traps at a question is started again, once', async () => {
  const { Go } = await import('./glue.js');
  const healthy = Go.prototype._resume;
  Go.prototype._resume = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  try {
    let lives = 0;
    starts(() => {
      const life = ++lives;
      return { entries: 1, unmount() {}, search: (/** @type {number} */ from) => (life < from ? void traps[traps.length - 1]() : `answered by ${life}`) };
    });
    const desk = new Desk(() => opened);
    assert.equal(await desk.ask((handle) => handle.search(2)), 'answered by 2');
    assert.equal(await desk.ask((handle) => handle.search(2)), 'answered by 2');
    await assert.rejects(desk.ask((handle) => handle.search(9)), { message: 'faq: the engine stopped twice at this question' });
    assert.equal(await desk.ask((handle) => handle.search(1)), `answered by ${lives}`);
    desk.close();
  } finally {
    Go.prototype._resume = healthy;
  }
});

test('what is closed is given back once, and answers nothing', async () => {
  let given = 0;
  starts(() => ({ entries: 1, topics: () => 1, unmount: () => given++ }));
  const desk = new Desk(() => opened);
  await desk.open();
  desk.close();
  desk.close();
  assert.equal(given, 1);
  await assert.rejects(desk.ask((handle) => handle.topics()), { message: 'faq: the FAQ is closed' });
});

test('an FAQ that cannot be had is asked for again', async () => {
  starts(() => ({ entries: 1, unmount() {} }));
  let tries = 0;
  const desk = new Desk(() => {
    if (++tries === 1) throw new Error('offline');
    return opened;
  });
  await assert.rejects(desk.open(), { message: 'offline' });
  assert.equal((await desk.open()).entries, 1);
  desk.close();
});
