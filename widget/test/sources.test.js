// @ts-check
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { dedent, files, variables } from '../shell/sources.js';

const realFetch = globalThis.fetch;
Object.assign(globalThis, { document: { baseURI: 'https://example.org/help/' } });
afterEach(() => {
  globalThis.fetch = realFetch;
  Object.assign(globalThis.document, { baseURI: 'https://example.org/help/' });
});

/** @param {Record<string, () => Response>} answers by address */
function serve(answers) {
  globalThis.fetch = /** @type {any} */ (async (/** @type {URL} */ url) => {
    const answer = answers[url.href];
    if (!answer) throw new TypeError('unreachable');
    return answer();
  });
}

/** @param {string[]} scripts */
const element = (...scripts) => /** @type {any} */ ({ ownerDocument: { readyState: 'interactive' }, querySelectorAll: () => scripts.map((textContent) => ({ textContent })) });

const indented = [
  ['## A?\na\n', '## A?\na\n'],
  ['\n    ## A?\n    a\n  ', '## A?\na\n'],
  ['\n  ## A?\n\n      code\n', '## A?\n\n    code\n'],
  ['', ''],
];
for (const [text, want] of indented) {
  test(`dedent ${JSON.stringify(text)}`, () => assert.equal(dedent(text).trimEnd(), want.trimEnd()));
}

/** @type {[string, string[]][]} */
const flattened = [
  ['', []],
  ['  ', []],
  ['{}', []],
  ['{"a": "b", "n": 1, "yes": true}', ['a', 'b', 'n', '1', 'yes', 'true']],
  ['{"names": {"os": {"lower": "acmeos"}, "short": "ac"}}', ['names.os.lower', 'acmeos', 'names.short', 'ac']],
];
for (const [json, want] of flattened) {
  test(`vars ${json}`, () => assert.deepEqual(variables(json), want));
}

test('vars that are not JSON say what they are', () => {
  assert.throws(() => variables('{nope'), /^Error: faq: the vars attribute is not JSON: /);
  for (const json of ['[]', '"a"', 'null', '1']) {
    assert.throws(() => variables(json), { message: 'faq: the vars attribute is not a JSON object (write {"name": "value"})' });
  }
});

test('files come in the order of src, then the scripts', async () => {
  serve({ 'https://example.org/help/a.md': () => new Response('## A?'), 'https://cdn.example/b.md': () => new Response('## B?') });
  const { list } = await files(element('## C?', '## D?'), ' a.md\n https://cdn.example/b.md ');
  assert.deepEqual(list, ['a.md', '## A?', 'https://cdn.example/b.md', '## B?', 'script 1', '## C?', 'script 2', '## D?']);
});

test('of many files a few are fetched at a time, and after a failure no more', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `${i}.md`);
  let absent = '', asked = 0, now = 0, most = 0;
  globalThis.fetch = /** @type {any} */ (async (/** @type {URL} */ { pathname }) => {
    asked++;
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve));
    now--;
    return new Response(`## ${pathname}`, { status: pathname === absent ? 404 : 200 });
  });
  const { list } = await files(element(), names.join(' '));
  assert.equal(most, 6);
  assert.deepEqual(list, names.flatMap((name) => [name, `## /help/${name}`]));
  absent = '/help/9.md';
  asked = 0;
  await assert.rejects(files(element(), names.join(' ')), { message: 'faq: 9.md: cannot be fetched: status 404' });
  assert.ok(asked < names.length, `${asked} were asked for`);
});

test('without src and scripts there is nothing to fetch', async () => {
  serve({});
  assert.deepEqual((await files(element(), '')).list, []);
});

/** @type {[string, string[]][]} */
const lists = [
  ['a.md b.txt', ['a.md', 'b.txt']],
  ['a.md|b.txt', ['a.md', 'b.txt']],
  [' | a.md |\n b.txt | ', ['a.md', 'b.txt']],
  ['a%7Cb.md', ['a%7Cb.md']],
  ['|', []],
];
for (const [src, want] of lists) {
  test(`src ${JSON.stringify(src)} names ${want.join(', ') || 'nothing'}`, async () => {
    serve(Object.fromEntries(want.map((name) => [`https://example.org/help/${name}`, () => new Response('## A?')])));
    assert.deepEqual((await files(element(), src)).list, want.flatMap((name) => [name, '## A?']));
  });
}

test('a file that is known is not fetched again, unless all are to be read anew', async () => {
  /** @type {string[]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (async (/** @type {URL} */ { pathname }, /** @type {RequestInit} */ { cache }) => {
    asked.push(`${pathname} ${cache}`);
    return new Response(pathname === '/help/empty.md' ? '' : `## ${asked.length}?`);
  });
  const first = await files(element(), 'a.md empty.md');
  const second = await files(element(), 'b.md a.md empty.md', first.known);
  assert.deepEqual(second.list, ['b.md', '## 3?', 'a.md', '## 1?', 'empty.md', '']);
  const third = await files(element(), 'a.md', null);
  assert.deepEqual(third.list, ['a.md', '## 4?']);
  assert.deepEqual(asked, ['/help/a.md default', '/help/empty.md default', '/help/b.md default', '/help/a.md no-cache']);
});

test('a file that cannot be had says which and why', async () => {
  serve({
    'https://example.org/help/gone.md': () => new Response('', { status: 404 }),
    'https://example.org/help/latin1.md': () => new Response(Uint8Array.of(65, 0xe9, 66)),
  });
  /** @type {Record<string, string>} */
  const messages = {
    'gone.md': 'faq: gone.md: cannot be fetched: status 404',
    'down.md': 'faq: down.md: cannot be fetched: unreachable',
    'latin1.md': 'faq: latin1.md: the text is not UTF-8 (save the file as UTF-8)',
  };
  for (const [src, message] of Object.entries(messages)) await assert.rejects(files(element(), src), { message });
});

test('a page of a disk is told where its Markdown belongs', async () => {
  serve({});
  Object.assign(globalThis.document, { baseURI: 'file:///home/ada/page.html' });
  await assert.rejects(files(element(), 'faq.md'), {
    message: 'faq: faq.md: cannot be fetched: unreachable (a page opened from a disk fetches nothing: put the Markdown into the element)',
  });
});
