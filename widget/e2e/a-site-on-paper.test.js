// @ts-check
// The pages that `faq build` writes, on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { policy } from './site.js';

/** the folder with content and output */
let folder = '';
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-paper-'));
  writeFileSync(join(folder, 'faq.md'), '# Harbour\n\n## Where is the harbour?\n\nBehind the lighthouse.\n');
  const root = new URL('../..', import.meta.url).pathname;
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, 'public'), folder], { cwd: root });
  site = await serveFolders({ '/help/': join(folder, 'public') }, { 'Content-Security-Policy': `${policy}; img-src 'self'` });
});
after(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @param {string[]} lines */
const quiet = (lines) => expected(lines, (line) => line.startsWith(`request: ${site.origin}/help/`));

for (const path of ['index.html', 'q/where-is-the-harbour/index.html']) {
  journey(`${path} is dark ink on white paper, whatever the switch says`, async ({ page, console: lines }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${site.origin}/help/${path}`);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget:not([mode])'))?.ready);
    for (const chosen of ['dark', 'none']) { // a second press takes the choice back
      await page.getByRole('button', { name: 'Dark colours' }).click();
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme ?? 'none'), chosen);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      const answer = page.getByText('Behind the lighthouse').filter({ visible: true }).last();
      await answer.waitFor();
      const ink = await answer.evaluate((element) => getComputedStyle(element).color);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.deepEqual([ink, paper], ['rgb(28, 32, 36)', 'rgb(255, 255, 255)'], chosen);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    }
    quiet(lines);
  });
}
