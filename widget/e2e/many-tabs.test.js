// @ts-check
// `faq serve` while an author writes: more tabs of one browser than it opens connections to a server.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { dist, expected, journey } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'faq-tabs-'));
/** @type {import('node:child_process').ChildProcess} */
let tool;
let origin = '';

/** @param {number} price */
const write = (price) => writeFileSync(join(folder, 'content.md'), `# Harbour\n\n## What does a night cost?\n\nIt is ${price} crowns.\n`);

before(async () => {
  write(10);
  execFileSync('go', ['build', '-o', join(folder, 'faq'), './wasm/cmd/faq'], { cwd: new URL('../..', import.meta.url).pathname });
  tool = spawn(join(folder, 'faq'), ['serve', '-port', '0', '-dist', dist, join(folder, 'content.md')]);
  let said = '';
  for (const stream of [tool.stdout, tool.stderr]) stream?.on('data', (text) => (said += text));
  while (!origin) {
    await Promise.race([once(/** @type {any} */ (tool.stdout), 'data'), once(/** @type {any} */ (tool.stderr), 'data')]);
    origin = /http:\/\/[^\s/]+/.exec(said)?.[0] ?? '';
  }
});
after(() => {
  tool?.kill();
  rmSync(folder, { recursive: true, force: true });
});

journey('eight tabs are answered, and each shows what was written since', async ({ page, console: lines }) => {
  const tabs = [page];
  while (tabs.length < 8) tabs.push(await page.context().newPage());
  for (const tab of tabs) {
    await tab.goto(origin);
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('what-does-a-night-cost'));
    await tab.getByText('It is 10 crowns.').filter({ visible: true }).first().waitFor();
  }
  write(20);
  for (const tab of tabs) {
    await tab.bringToFront(); // a hidden tab waits until it is seen
    await tab.getByText('It is 20 crowns.').first().waitFor({ state: 'attached' });
  }
  expected(lines, (line) => line.startsWith(`request: ${origin}/`));
});
