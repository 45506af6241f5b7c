// @ts-check
// A page whose script does not wait for it: from a disk by a link to an answer, and
// over a connection that pauses in the middle of the Markdown. The page's own FAQ is
// shown, all of it, and never another; in Chromium, Firefox and WebKitGTK.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, serve } from '../site.js';
import { absent, engines } from './engines.js';

/** @typedef {import('./engines.js').Driver} Driver */

const filler = '<p>A paragraph of the page.</p>\n'.repeat(1500); // more than the parser reads in one go
const own = ['<script type="text/markdown">\n## Where is the harbour?\n\nBehind the lighthouse.\n\n', '## What does it cost?\n\nTen a night.\n</script>'];

/** Records the widget's numbers of questions, before anything else runs. */
const note = `<script>window.counts = []; addEventListener('faq-ready', (event) => counts.push(event.detail.entries));</script>`;

/** What each page has around the children: the script, which does not wait, the element, and what follows. */
const head = (/** @type {string} */ src) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Own</title>${note}<script src="${src}"${src.includes('offline') ? '' : ' async'}></script><body>`;

let folder = '';
/** @type {import('../site.js').Site} */
let site;
before(async () => {
  site = await serve();
  folder = mkdtempSync(join(tmpdir(), 'faq-parts-'));
  cpSync(join(dist, 'faq-widget.offline.js'), join(folder, 'faq-widget.offline.js'));
  writeFileSync(join(folder, 'own.html'), `${head('faq-widget.offline.js')}<faq-widget>${filler}${own.join('')}</faq-widget>${filler}`);
});
after(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * until waits until an expression holds. It asks the page repeatedly, because a page
 * that is being replaced never answers a question that waits in it.
 * @param {Driver} driver
 * @param {string} expression
 */
async function until(driver, expression) {
  const script = `const root = document.querySelector('faq-widget')?.shadowRoot;
return (${expression}) ? '' : root?.querySelector('.panel')?.innerText + JSON.stringify(window.counts);`;
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seen = await driver.evaluate(script).catch((/** @type {Error} */ error) => error.message);
    if (seen === '' || Date.now() > deadline) return assert.equal(seen, '', expression);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

for (const [name, engine] of Object.entries(engines)) {
  test(name, { skip: absent(engine), timeout: 180_000 }, async (t) => {
    const driver = await engine.launch();
    try {
      await t.test('from a disk, a link to an answer opens it, and so does a reload', async () => {
        await driver.goto(`file://${folder}/own.html#faq/what-does-it-cost`);
        const answered = "root?.querySelector('.asked')?.textContent === 'What does it cost?'";
        await until(driver, answered);
        await driver.evaluate('window.before = true; setTimeout(() => location.reload())');
        await until(driver, `!window.before && document.readyState === 'complete' && counts.length && ${answered}`);
        assert.deepEqual(await driver.evaluate('return counts'), [2]);
      });
      await t.test('from a disk, a query in the address is answered from the page', async () => {
        await driver.goto(`file://${folder}/own.html?again#faq?q=lighthuose`);
        await until(driver, "root?.querySelector('[role=option]')?.textContent.includes('harbour')");
        assert.deepEqual(await driver.evaluate('return counts'), [2]);
      });
      for (const [where, parts] of Object.entries({ 'within the text': own, 'before it': ['', own.join('')] })) {
        await t.test(`over a slow line that stops ${where}, nothing is shown until all of it is there`, async () => {
          // The rest comes once the engine is there. WebKit makes no element from an incomplete part, so there it comes once the script is there.
          /** @type {() => void} */
          let goOn = () => {};
          const arrives = new Promise((resolve) => (goOn = () => resolve(undefined)));
          site.page('', {
            '/slow.html': async (_request, response) => {
              response.removeHeader('Content-Security-Policy');
              response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
              response.write(`${head('/faq-widget.js')}<script src="/go.js"></script>${filler}<faq-widget load="eager">${parts[0]}`);
              await arrives;
              response.end(`${parts[1]}</faq-widget><p>After it.</p>`);
            },
            '/go': (_request, response) => {
              goOn();
              response.end('on');
            },
            '/go.js': `const wait = setInterval(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('${name === 'webkit' ? 'faq-widget.js' : '.wasm'}')) && (clearInterval(wait), fetch('/go')), 20);`,
          });
          await driver.goto(`${site.origin}/slow.html`);
          await until(driver, 'counts.length > 0');
          assert.deepEqual(await driver.evaluate('return counts'), [2]);
        });
      }
    } finally {
      await driver.close();
    }
  });
}
