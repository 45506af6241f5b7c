// @ts-check
// The built pages, as people open them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

journey('the examples are shown with their code, and lead back', async ({ page, visit }) => {
  await visit('examples.html');
  await page.locator('.snippet .copy').nth(16).waitFor({ state: 'attached' });
  assert.equal(await page.locator('.snippet code').first().isVisible(), false, 'code is shown to who wants it');
  await page.locator('#plain summary').click();
  await page.locator('#plain .copy').first().waitFor();
  const shown = await page.locator('.snippet').evaluateAll((figures) => figures.map((figure) => [figure.querySelector('a')?.getAttribute('href') ?? '', figure.querySelector('code')?.textContent ?? '']));
  for (const [file, code] of shown) assert.equal(code, readFileSync(join(dist, file), 'utf8').trimEnd(), file);
  const folders = readdirSync(join(dist, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual([...new Set(shown.map(([file]) => file.split('/')[1]))].sort(), folders.map(({ name }) => name).sort());
  const opened = await page.getByRole('link', { name: 'Open it' }).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  assert.equal(opened.length, 5); // the strict policy forbids the frame
  for (const address of opened) {
    await visit(address);
    await page.getByRole('link', { name: 'All examples' }).click();
    await page.getByRole('heading', { level: 1, name: 'Examples' }).waitFor();
  }
});

journey('each theme is shown with its rules', async ({ page, visit }) => {
  await visit('themes.html');
  await page.locator('.rules .copy').nth(2).waitFor();
  const rules = await page.locator('.rules code').allTextContents();
  for (const [i, name] of ['editorial', 'console', 'playful'].entries()) {
    assert.match(rules[i], new RegExp(`\\.${name} faq-widget`));
    assert.equal(rules[i].match(/\/\* /g)?.length, 1, 'the rules of one theme only');
  }
});

journey('on a phone the page one is on is in sight in the bar', async ({ page, visit }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of pages.filter((name) => !['faq.html', 'index.html'].includes(name))) {
    await visit(name);
    const box = await page.locator('.bar [aria-current]').boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320, `${name}: ${JSON.stringify(box)}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${name} is not wider than the phone`);
  }
});
