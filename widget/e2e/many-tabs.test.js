// @ts-check
// `faq serve` while an author writes: more tabs of one browser than it opens connections to a server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { dist, expected, journey } from './harness.js';
import { tool } from './tool.js';

const folder = mkdtempSync(join(tmpdir(), 'faq-tabs-'));
/** @type {import('node:child_process').ChildProcess} */
let server;
let origin = '';

/** @param {number} price */
const write = (price) => writeFileSync(join(folder, 'content.md'), `# Harbour\n\n## What does a night cost?\n\nIt is ${price} crowns.\n`);

before(async () => {
  write(10);
  server = spawn(tool(folder), ['serve', '-port', '0', '-dist', dist, join(folder, 'content.md')]);
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (said += text));
  while (!origin) {
    await Promise.race([once(/** @type {any} */ (server.stdout), 'data'), once(/** @type {any} */ (server.stderr), 'data')]);
    origin = /http:\/\/[^\s/]+/.exec(said)?.[0] ?? '';
  }
});
after(() => {
  server?.kill();
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
