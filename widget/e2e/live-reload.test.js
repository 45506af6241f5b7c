// @ts-check
// `faq serve` over content that is being written: more tabs of one browser than it opens connections to a server.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import { dist, expected, journey } from './harness.js';

const tabs = 8;
const root = new URL('../..', import.meta.url).pathname;

/** the folder with the tool and the content */
let folder = '';
/** @type {import('node:child_process').ChildProcess} */
let tool;
/** where it serves */
let address = '';

/** @param {string} answer */
const write = (answer) => writeFileSync(join(folder, 'content.md'), `# Harbour\n\n## Where is the harbour?\n\n${answer}\n`);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-serve-'));
  write('Behind the lighthouse.');
  execFileSync('go', ['build', '-o', join(folder, 'faq'), './wasm/cmd/faq'], { cwd: root });
  tool = spawn(join(folder, 'faq'), ['serve', '-port', '0', '-dist', dist, join(folder, 'content.md')], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: /** @type {import('node:stream').Readable} */ (tool.stdout) })) {
    address = line.match(/https?:\/\/\S+/)?.[0] ?? '';
    if (address) break;
  }
  assert.ok(address, 'the tool says where it serves');
});
after(async () => {
  if (tool?.exitCode === null && tool.kill()) await once(tool, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

journey(`${tabs} tabs of one browser show what was saved`, async ({ page, console: lines }) => {
  const open = [page];
  while (open.length < tabs) open.push(await page.context().newPage());
  for (const tab of open.slice(1)) {
    tab.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    tab.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  }
  const shows = (/** @type {string} */ text) => Promise.all(open.map((tab) => tab.waitForFunction((words) => document.body?.textContent?.includes(words), text)));
  await Promise.all(open.map((tab) => tab.goto(address)));
  await shows('Behind the lighthouse.');
  write('In front of the mill.');
  await shows('In front of the mill.');
  write('Beneath the bridge.');
  await shows('Beneath the bridge.');
  expected(lines, (line) => line.startsWith(`request: ${address}`));
});
