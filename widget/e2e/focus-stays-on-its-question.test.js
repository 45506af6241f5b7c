// @ts-check
// Inline, the engine's lists take the place of the page's own help. Who reads that by
// keyboard meanwhile keeps the focus on the same question.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const markdown = '# Ferry\n## When does the `first` ferry sail?\nAt six.\n## May I bring\n my dog?\nYes.\n## Is there a bar?\nNo.\n';
const files = { '/faq.md': `${markdown}${Array.from({ length: 30 }, (_, i) => `## What is pier ${i}?\nA pier.\n`).join('')}` };
const fallback = `<details id="dog"><summary>When does the
 <code>first</code> ferry sail?</summary><p>At six.</p></details>
<details open><summary>Is there a bar?</summary><div id="is-there-a-bar"><details><summary>Why?</summary>No.</details><pre tabindex="0">bar --none</pre></div></details>
<a id="page" href="/q/what-is-pier-29/">What is pier 29?</a>
<a id="all" href="/all/">All questions</a>`;

for (const [part, kept] of /** @type {const} */ ([
  ['details summary', 'When does the first ferry sail?'],
  ['[open] > summary', 'Is there a bar?'],
  ['[open] details summary', 'Is there a bar?'],
  ['pre', 'Is there a bar?'],
  ['#page', 'What is pier 29?'],
  ['#all', 'Search for answers'],
])) {
  journey(`the focus on ${part} goes to "${kept}"`, async ({ page, open }) => {
    await open(`<main><faq-widget load="intent" src="/faq.md">${fallback}</faq-widget></main>`, files);
    await page.locator(part).first().focus(); // which loads
    await ready(page);
    const name = () =>
      page.evaluate(() => {
        const focused = /** @type {HTMLElement | null | undefined} */ (document.querySelector('faq-widget')?.shadowRoot?.activeElement);
        const { top = -1, bottom = -1 } = focused?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight && (focused?.ariaLabel || focused?.textContent?.trim());
      });
    assert.equal(await name(), kept);
    await page.keyboard.press('Tab');
    assert.notEqual(await name(), undefined, 'and Tab goes on from there');
  });
}

journey('who is elsewhere on the page keeps the focus', async ({ page, open }) => {
  await open(`<main><button id="outside">Outside</button><faq-widget load="intent" src="/faq.md">${fallback}</faq-widget></main>`, files);
  await page.locator('#outside').focus();
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('')); // which loads
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'outside');
});
