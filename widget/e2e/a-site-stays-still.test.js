// @ts-check
// The home that `faq build` writes looks the same before its engine is there and after.
import assert from 'node:assert/strict';
import { built } from './built.js';
import { answers, failing, journey } from './harness.js';

const topic = (/** @type {string} */ name, marked = '') => `# ${name}\n\n${[1, 2, 3].map((n) => `## Where is ${name.toLowerCase()} ${n}?\n${n === 2 ? marked : ''}\n\nBehind the lighthouse.\n`).join('\n')}`;
const popular = '<!-- faq: popular -->';
const site = built({
  '/popular/': { 'harbour.md': topic('Harbour', popular), 'pier.md': topic('Pier', popular) },
  '/plain/': { 'harbour.md': topic('Harbour'), 'pier.md': topic('Pier') },
  '/single/': { 'harbour.md': topic('Harbour') },
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
