// @ts-check
// The built pages, as people open them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dist, journey, ready } from './harness.js';

// reference.test.js opens the reference: some of its examples show how the widget fails.
const pages = readdirSync(dist).filter((name) => name.endsWith('.html') && name !== 'reference.html');

for (const name of pages) {
  journey(`${name}: each widget on it answers`, async ({ page, visit }) => {
    await visit(name);
    const counts = await page.evaluate(async () => {
      const widgets = /** @type {any[]} */ ([...document.querySelectorAll('faq-widget')]);
      return Promise.all(
        widgets.map(async (widget) => {
          await widget.search(''); // loads it
          return (await widget.search(widget.shadowRoot.querySelector('.question, .group > span').textContent)).length;
        }),
      );
    });
    await ready(page);
    assert.ok(counts.length > 0 && counts.every((n) => n > 0), `hits of each widget: ${counts}`);
  });
}
