// @ts-check
// The dependent round trips before the first answer: the server withholds a response until
// everything that should not wait for it has been requested.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { dist, journey, ready } from './harness.js';
import { types } from './site.js';

/**
 * together answers for built files, but sends none before all are requested.
 * @param {string[]} names
 * @returns {Record<string, import('node:http').RequestListener>}
 */
function together(names) {
  /** @type {(() => void)[]} */
  const held = [];
  const missing = new Set(names);
  return Object.fromEntries(names.map((name) => [`/${name}`, (request, response) => {
    const markdown = name.endsWith('.md');
    held.push(() => {
      response.setHeader('Content-Type', types[name.slice(name.lastIndexOf('.'))]);
      if (markdown) response.end('# Parking\n\n## Where can I park?\n\nBehind the hall.\n');
      else createReadStream(join(dist, name)).pipe(response);
    });
    missing.delete(name);
    if (!missing.size) held.splice(0).forEach((send) => send());
  }]));
}

/** @type {[string, string, string[]][]} the name, the attributes, and the files requested at once when help is wanted */
const cases = [
  ['the FAQ of the program', '', ['faq-shell.js', 'faq.wasm']],
  ['files of its own', 'src="parking.md more.md"', ['faq-shell.js', 'faq.wasm', 'parking.md', 'more.md']],
  ['files divided by bars', 'src="parking.md|more.md"', ['faq-shell.js', 'faq.wasm', 'parking.md', 'more.md']],
  ['an engine elsewhere', 'engine="/faq.wasm"', ['faq-shell.js', 'faq.wasm']],
];

for (const [name, attributes, files] of cases) {
  journey(`shell, engine and content are asked for together, once each: ${name}`, async ({ page, site, open }) => {
    await open(`<faq-widget mode="panel" load="eager" lang="en" ${attributes}></faq-widget>`, together(files));
    await ready(page);
    const asked = site.requests.map((line) => line.split(' ')[1].slice(1)).filter((file) => files.includes(file));
    assert.deepEqual(asked.toSorted(), files.toSorted());
  });
}

journey('reload() fetches the files again', async ({ page, site, open }) => {
  await open('<faq-widget mode="panel" load="eager" lang="en" src="parking.md"></faq-widget>', together(['faq-shell.js', 'faq.wasm', 'parking.md']));
  await ready(page);
  const before = site.requests.length;
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).reload());
  assert.deepEqual(site.requests.slice(before), ['empty /parking.md']);
});
