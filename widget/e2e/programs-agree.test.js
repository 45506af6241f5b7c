// @ts-check
// The shipped program that reads Markdown gives to the byte what its packages give
// natively: the compiled FAQ of each file, and the HTML of each answer.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInThisContext } from 'node:vm';

/**
 * @typedef {object} Input
 * @property {string} name
 * @property {string} markdown
 * @property {Record<string, string> | null} vars
 * @property {string | null} faq in base64
 * @property {string} refusal
 * @property {{ markdown: string, slug: string, context: string, html: string }[] | null} answers
 */

const root = new URL('../..', import.meta.url).pathname;
const engine = process.env.FAQ_ENGINE ?? `${root}/dist/.engine/tinygo`;
const testdata = 'wasm/internal/corpus/testdata';
const labels = ['New', 'Copy', 'Table', 'Task', 'Large'];

/** natively gives what the packages make of all inputs; CommonMark's examples are from goldmark's tests. @returns {Input[]} */
function natively() {
  const go = (/** @type {string[]} */ ...args) => execFileSync('go', args, { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8' });
  const goldmark = go('list', '-m', '-f', '{{.Dir}}', 'github.com/yuin/goldmark').trim();
  const files = readdirSync(`${root}/${testdata}/files`).filter((name) => name.endsWith('.md'));
  const lines = go('run', './wasm/cmd/agree', 'read', `${goldmark}/_test/spec.json`, `${testdata}/shapes.txt`, ...files.map((name) => `${testdata}/files/${name}`));
  return lines.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** shipped runs the program, and gives what it hands over. @returns {Promise<[(...args: any[]) => any, (...args: any[]) => any]>} */
async function shipped() {
  const all = /** @type {any} */ (globalThis);
  runInThisContext(readFileSync(`${engine}/wasm_exec.js`, 'utf8'));
  const go = new all.Go();
  if (go.importObject.env) go.importObject.env.arc4random ??= () => 4;
  const { instance } = await WebAssembly.instantiate(readFileSync(`${engine}/faq-markdown.wasm`), go.importObject);
  return new Promise((resolve, reject) => {
    all.faqwidgetMarkdown = (/** @type {any[]} */ ...handed) => resolve([handed[0], handed[1]]);
    go.run(instance).catch(reject);
  });
}

test('the program that reads Markdown agrees with its packages run natively', async () => {
  const [render, compile] = await shipped();
  const base64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64');
  let answers = 0, refused = 0, contexts = 0;
  /** @type {string[]} */
  const unlike = [];
  /** @type {(name: string, got: unknown, want: unknown) => void} */
  const compare = (name, got, want) => {
    if (got !== want) unlike.push(`${name}:\n  ships  ${JSON.stringify(got)}\n  native ${JSON.stringify(want)}`);
  };
  const inputs = natively();
  for (const { name, markdown, vars, faq, refusal, answers: expected } of inputs) {
    const step = compile(['faq.md', markdown], Object.entries(vars ?? {}).flat(), 'en');
    let made;
    do made = step(1000);
    while (made === true);
    if (refusal) {
      compare(name, made?.message, refusal);
      refused++;
      continue;
    }
    compare(`${name}, compiled`, made?.faq && base64(made.faq), faq);
    for (const answer of expected ?? []) {
      const html = render(answer.markdown, answer.slug, ++contexts, new Uint8Array(Buffer.from(answer.context, 'base64')), labels);
      compare(`${name}, the answer ${answer.slug}`, html, answer.html);
      answers++;
    }
  }
  assert.equal(unlike.length, 0, `${unlike.length} are unlike, such as\n${unlike.slice(0, 10).join('\n')}`);
  assert.ok(inputs.length > 2000 && answers > 3000, `compared ${inputs.length} files and ${answers} answers only`);
  process.stdout.write(`agreement: ${inputs.length} files, ${answers} answers, ${refused} refused\n`);
});
