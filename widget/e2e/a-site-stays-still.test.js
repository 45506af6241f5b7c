// @ts-check
// The home that `faq build` writes looks the same before its engine is there and after.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { answers, dist, failing, journey } from './harness.js';

/** the folder with content and output */
let folder = '';
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-still-'));
  const topic = (/** @type {string} */ name, marked = '') => `# ${name}\n\n${[1, 2, 3].map((n) => `## Where is ${name.toLowerCase()} ${n}?\n${n === 2 ? marked : ''}\n\nBehind the lighthouse.\n`).join('\n')}`;
  const root = new URL('../..', import.meta.url).pathname;
  for (const [name, marked] of [['popular', '<!-- faq: popular -->'], ['plain', ''], ['single', '']]) {
    const content = join(folder, name, 'content');
    mkdirSync(content, { recursive: true });
    writeFileSync(join(content, 'harbour.md'), topic('Harbour', marked));
    if (name !== 'single') writeFileSync(join(content, 'pier.md'), topic('Pier', marked));
    execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, name, 'public'), content], { cwd: root });
  }
  site = await serveFolders({ '/popular/': join(folder, 'popular/public'), '/plain/': join(folder, 'plain/public'), '/single/': join(folder, 'single/public') }, {});
});
after(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @typedef {import('playwright-core').Page} Page */

/** tops gives where lines of the home begin, in px. @param {Page} page @param {string} name of the site */
const tops = (page, name) => {
  const lines = [page.getByRole('heading', { name: 'Harbour', exact: true }), page.getByText('Where is harbour 1?', { exact: true }), page.getByText(name === 'single' ? 'Where is harbour 3?' : 'Where is pier 3?', { exact: true })];
  if (name === 'popular') lines.unshift(page.getByText('Popular questions', { exact: true }), page.getByText('Where is harbour 2?', { exact: true }));
  const top = (/** @type {Element} */ element) => {
    const letters = document.createRange();
    letters.selectNodeContents(element);
    return Math.round(letters.getBoundingClientRect().top);
  };
  return Promise.all(lines.map((line) => line.filter({ visible: true }).first().evaluate(top)));
};
const lines = /^request: |Failed to load resource|status 503/;

for (const name of ['popular', 'plain', 'single']) {
  for (const width of [320, 1280]) {
    journey(`${name}, ${width} px: nothing moves as the engine comes`, async ({ page, console: console_ }) => {
      await page.setViewportSize({ width, height: 900 });
      const late = await answers(page, /\.wasm/);
      /** @type {(() => void)[]} */
      const held = [];
      late((route) => held.push(() => route.continue()));
      await page.goto(`${site.origin}/${name}/index.html`);
      await page.locator('faq-widget details').first().waitFor();
      const before = await tops(page, name);
      late();
      for (const go of held) go();
      await page.getByRole('combobox').waitFor();
      const after = await tops(page, name);
      assert.ok(before.every((top, i) => Math.abs(top - after[i]) <= 4), `${before} → ${after}`);
      failing(console_, (line) => lines.test(line));
    });
  }
}

journey('without an engine the home closes ranks, and popular questions are links', async ({ page, console: console_ }) => {
  const late = await answers(page, /\.wasm|faq-shell|faq-repair/);
  late((route) => route.fulfill({ status: 503 }));
  await page.goto(`${site.origin}/popular/index.html`);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  assert.equal(await page.locator('faq-widget:not([mode])').evaluate((it) => getComputedStyle(it, '::before').content), 'none');
  await page.locator('.popular').getByRole('link', { name: 'Where is pier 2?' }).click();
  await page.waitForURL(/q\/where-is-pier-2\//);
  failing(console_, (line) => lines.test(line));
});
