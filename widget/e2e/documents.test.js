// @ts-check
// The snippets of README and of the FAQ about the widget, pasted into a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { journey } from './harness.js';

/** @param {string} path from the root of the project */
const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** @param {string} path @param {string} language @returns {string[]} the fenced blocks of a document in a language */
const fences = (path, language) => [...text(path).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block);

const snippets = ['README.md', 'content/this-widget.md'].flatMap((path) => fences(path, 'html').map((html, i) => ({ path, html, name: `${path}: snippet ${i + 1}` })));
const [entry] = fences('README.md', 'markdown');

test('README and FAQ have snippets to paste', () => assert.ok(snippets.length > 4 && entry));

for (const { path, html, name } of snippets) {
  journey(`${name} puts a widget into a page that answers`, async ({ page, open }) => {
    await open(html, { '/faq.md': entry, '/help/faq.md': entry });
    await page.waitForFunction(() => customElements.get('faq-widget'));
    const slugs = await page.evaluate(async () => {
      const widget = /** @type {import('../faq-widget.mjs').FAQWidget} */ (document.querySelector('faq-widget'));
      await widget.search('');
      const first = widget.shadowRoot?.querySelector('.question, .group > span')?.textContent ?? '';
      return [...(await widget.search(first)), ...(await widget.search('refnud'))];
    });
    if (path === 'README.md') assert.ok(slugs.includes('how-do-i-get-a-refund'), 'its own entry is found, misspelt');
    assert.ok(slugs.length > 0, 'it answers');
  });
}
