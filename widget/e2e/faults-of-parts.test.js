// @ts-check
// Every transfer fault, tried on every part that a page fetches by itself: the reader
// sees a failure, and once the server works again, so does the help.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { cut, gate, stalled, status, trickling, truncated, whole } from './faults.js';
import { dist, failing, journey } from './harness.js';

/** @typedef {import('./harness.js').Journey} Journey */

let tried = 0;
after(() => console.log(`faults of parts: ${tried} tried, each recovered from`));

/** @type {Record<string, string>} the parts of the table that are fetched when help is wanted, with their types */
const parts = { 'faq-shell.js': 'text/javascript', 'faq.wasm': 'application/wasm', 'locales/de.js': 'text/javascript' };

/** @type {Record<string, (bytes: Buffer, type: string) => import('./faults.js').Listener>} */
const faults = {
  'is not there': () => status(404),
  'breaks the server': () => status(500),
  'is a web page': (_, type) => whole(Buffer.from('<!DOCTYPE html><p>Sign in'), type),
  'is empty': (_, type) => whole(Buffer.alloc(0), type),
  'ends early': truncated,
  'is cut off': cut,
  'is a part that nobody asked for': (bytes, type) => (_, response) => void response.writeHead(206, { 'Content-Type': type }).end(bytes.subarray(0, 100)),
  'never comes': (_, type) => stalled(Buffer.alloc(0), type),
  'stalls in the middle': stalled,
  'comes by a byte a second': trickling,
};

const late = new Set(['never comes', 'stalls in the middle', 'comes by a byte a second']);

/**
 * passed lets the page's clock run, a second at a time, until a locator is visible.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} seen
 */
async function passed(page, seen) {
  for (let s = 0; s < 480 && !(await seen.isVisible()); s++) {
    await page.clock.runFor(250);
    await new Promise((resolve) => setTimeout(resolve, 20)); // slowly enough for transfers under way: the network runs in real time
  }
  await seen.waitFor();
}

/** @param {Journey} journey @param {(page: import('playwright-core').Page) => Promise<void>} [wait] */
async function answered({ page }, wait = async () => {}) {
  await page.getByRole('combobox').fill('static ip');
  await wait(page);
  await page.getByRole('option').first().waitFor();
}

for (const [part, type] of Object.entries(parts)) {
  const bytes = readFileSync(`${dist}/${part}`);
  for (const [does, fault] of Object.entries(faults)) {
    journey(`${part} ${does}, until the server is repaired`, async (j) => {
      tried++;
      const { page } = j;
      const server = gate(fault(bytes, type), whole(bytes, type));
      server.fail();
      if (late.has(does)) await page.clock.install();
      await j.open('<faq-widget mode="panel" lang="de"><p>The page\'s own help</p></faq-widget>', { [`/${part}`]: server.listener });
      await page.evaluate(() => void /** @type {any} */ (document.querySelector('faq-widget')).show());
      const language = part.startsWith('locales');
      const outcome = language ? page.getByRole('combobox') : page.getByRole('alert');
      if (late.has(does)) await passed(page, outcome);
      await outcome.waitFor();
      if (language) {
        await answered(j); // in English
        assert.match((await page.getByRole('combobox').getAttribute('aria-label')) ?? '', /^Search/);
        server.heal();
        await page.evaluate(() => void /** @type {any} */ (document.querySelector('faq-widget')).reload());
      } else {
        await page.getByText("The page's own help").waitFor();
        server.heal();
        await page.getByRole('alert').getByRole('button').dispatchEvent('click');
      }
      const german = page.getByRole('combobox', { name: /Nach Antworten suchen/ });
      if (late.has(does)) await passed(page, german);
      await german.waitFor();
      await answered(j, async () => void (late.has(does) && (await passed(page, page.getByRole('option').first()))));
      assert.equal(await page.getByRole('alert').isVisible(), false);
      failing(j.console, (line) => /Failed to load resource|net::ERR|WebAssembly.*MIME|^warning: faq: falling back/.test(line));
    });
  }
}
