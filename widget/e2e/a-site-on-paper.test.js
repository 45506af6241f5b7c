// @ts-check
// The pages that `faq build` writes, on paper.
import assert from 'node:assert/strict';
import { built } from './built.js';
import { expected, journey } from './harness.js';
import { policy } from './site.js';

const site = built({ '/help/': { 'faq.md': '# Harbour\n\n## Where is the harbour?\n\nBehind the lighthouse.\n' } }, { 'Content-Security-Policy': `${policy}; img-src 'self'` });

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
