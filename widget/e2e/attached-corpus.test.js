// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dist, journey, ready } from './harness.js';

/**
 * attach appends a custom section to an engine, as `faq build` does.
 * @param {unknown} corpus
 */
function attach(corpus) {
  const name = Buffer.from('faq.corpus');
  const content = Buffer.concat([leb(name.length), name, Buffer.from(JSON.stringify(corpus))]);
  return Buffer.concat([readFileSync(`${dist}/faq.wasm`), Buffer.from([0]), leb(content.length), content]);
}

/** @param {number} n */
function leb(n) {
  const bytes = [];
  for (; n > 127; n >>= 7) bytes.push((n & 127) | 128);
  return Buffer.from([...bytes, n]);
}

journey('an engine with a corpus attached answers from that', async ({ page, open }) => {
  const body = attach({ version: 1, files: ['own.md', '## Is {{ name }} mine?\nYes.\n## Is this too?\nYes.'], vars: ['name', 'Ours'] });
  await open('<faq-widget load="eager" engine="/own.wasm"></faq-widget>', { '/own.wasm': { type: 'application/wasm', body } });
  await ready(page);
  assert.equal(await page.getByRole('button', { expanded: false }).count(), 2);
  await page.getByRole('button', { name: 'Is Ours mine?' }).waitFor();
});

journey('a corpus of another version is refused with a way out', async ({ page, open }) => {
  await open('<faq-widget load="eager" engine="/own.wasm"></faq-widget>', { '/own.wasm': { type: 'application/wasm', body: attach({ version: 2 }) } });
  const message = await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready.catch((/** @type {Error} */ e) => e.message));
  assert.match(message, /corpus of version 2.*build both anew/);
});
