// @ts-check
// What `faq build` writes, opened from a file: address in Chromium, Firefox and WebKitGTK.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist } from '../site.js';
import { absent, engines } from './engines.js';

const markdown = '---\ntitle: Harbour\n---\n## Where is the harbour?\n\nBehind the *lighthouse*.\n\n## What does it cost?\n\nTen a night.\n';

/** the folder with the built site */
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'faq-disk-'));
  writeFileSync(join(folder, 'harbour.md'), markdown);
  const root = new URL('../../..', import.meta.url).pathname;
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, 'public'), join(folder, 'harbour.md')], { cwd: root });
  const own = `<!DOCTYPE html><html lang="en"><title>Own</title><script src="faq-widget.offline.js" defer></script><faq-widget load="eager"></faq-widget>`;
  writeFileSync(join(folder, 'public', 'own.html'), own);
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, engine] of Object.entries(engines)) {
  test(`${name}: the offline page and a page with the offline script answer from a disk`, { skip: absent(engine), timeout: 90_000 }, async () => {
    const driver = await engine.launch();
    const at = (/** @type {string} */ page) => `file://${folder}/public/${page}`;
    try {
      for (const page of ['offline.html', 'own.html']) {
        await driver.goto(at(page));
        assert.deepEqual(await driver.evaluate("return await document.querySelector('faq-widget').search('lighthuose')"), ['where-is-the-harbour'], page);
        assert.ok(await driver.evaluate("return document.querySelector('faq-widget').show('what-does-it-cost')"), page);
        assert.match(await driver.evaluate("return document.querySelector('faq-widget').shadowRoot.querySelector('.prose, .answer').textContent"), /Ten a night/);
        assert.deepEqual(await driver.evaluate("return performance.getEntriesByType('resource').filter((r) => !/offline\\.js$|^data:/.test(r.name)).map((r) => r.name)"), [], 'nothing else is fetched');
      }
      // The page for a server stays readable, and where its style sheet is refused it links to the page that works.
      await driver.goto(at('index.html'));
      assert.equal(await driver.evaluate("return [...document.querySelectorAll('details .answer > p')].map((d) => d.textContent.trim()).join()"), 'Behind the lighthouse.,Ten a night.');
      const styled = await driver.evaluate("return getComputedStyle(document.querySelector('main')).maxWidth !== 'none'");
      const seen = await driver.evaluate("return getComputedStyle(document.querySelector('.from-disk')).display !== 'none'");
      assert.equal(seen, !styled, `the way to the offline page is ${seen ? '' : 'not '}seen`);
    } finally {
      await driver.close();
    }
  });
}
