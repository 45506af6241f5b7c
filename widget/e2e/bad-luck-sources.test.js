// @ts-check
// What can be wrong with a file of src, and a program that traps.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { asked, cut, endless, gate, stalled, status, trickling, whole } from './faults.js';
import { failing, journey, ready } from './harness.js';
import { programs } from './programs.js';

/** @typedef {import('./harness.js').Journey} Journey */

let injected = 0;
after(() => console.log(`bad luck: ${injected} faults of sources and programs injected, each seen, told of and recovered from`));

const text = 'text/markdown';
const good = Buffer.from('## Do you have a static IP?\nYes.\n\n## Is it new?\nNo.\n');
const page = `<button>Mine</button><faq-widget load="intent" src="/faq.md"><p>The page's own help</p></faq-widget>`;

/** The same, next to a widget that has the engine already, so only the file is awaited. */
const beside = page.replace('<faq', '<faq-widget id="first" load="eager"></faq-widget><faq');

const open = (/** @type {Journey} */ { page: tab }) => tab.evaluate(() => void (/** @type {any} */ ([...document.querySelectorAll('faq-widget')].pop()).show()));


/**
 * told checks how a failure looks, and gives the event's message.
 * @param {Journey} journey
 */
async function told({ page: tab }) {
  await tab.getByRole('alert').getByText('Help couldn’t load. Check your connection and try again.').waitFor();
  await tab.getByText("The page's own help").waitFor();
  await tab.getByRole('button', { name: 'Mine' }).click();
  return tab.evaluate(() => /** @type {string} */ (/** @type {any} */ (globalThis).told.join('\n')));
}

/** @param {Journey} journey */
const listen = ({ page: tab }) =>
  tab.addInitScript(() => {
    /** @type {string[]} */
    const told = [];
    Object.assign(globalThis, { told });
    addEventListener('faq-error', (event) => told.push(/** @type {CustomEvent} */ (event).detail.error.message));
  });

const sent = { bytes: 0 };

/** @type {Record<string, [fault: import('./faults.js').Listener, why: RegExp, wait?: boolean]>} */
const faults = {
  'is not there': [status(404), /^faq: \/faq\.md: cannot be fetched: status 404$/],
  'breaks the server': [status(500), /^faq: \/faq\.md: cannot be fetched: status 500$/],
  'is cut off in the middle': [cut(Buffer.alloc(100_000, 'a\n'), text), /^faq: \/faq\.md: cannot be fetched: /],
  'never comes': [stalled(Buffer.alloc(0), text), /^faq: \/faq\.md: cannot be fetched: the server stopped answering \(waited 15 s\)$/, true],
  'stalls in the middle': [stalled(Buffer.alloc(9000, 'a\n'), text), /the server stopped answering/, true],
  'comes by a byte a second': [trickling(good, text), /the server stopped answering/, true],
  'has 50 MB, and says so': [endless(sent, 50_000_000), /larger than 20000000 bytes, the most a page takes/],
  'never ends': [endless(sent), /larger than 20000000 bytes, the most a page takes/],
  'is binary': [whole(Buffer.from([65, 0, 66]), text), /^faq: \/faq\.md:1: this is a binary file, not Markdown/],
  'is Latin-1': [whole(Buffer.from([65, 0xe9, 66]), text), /^faq: \/faq\.md: the text is not UTF-8/],
  'is a page of HTML': [whole(Buffer.from('<!DOCTYPE html><p>Sign in'), 'text/html'), /^faq: \/faq\.md:1: this is an HTML page, not Markdown/],
  'is empty': [whole(Buffer.alloc(0), text), /^faq: \/faq\.md: no question found/],
};

for (const [does, [fault, why, wait]] of Object.entries(faults)) {
  journey(`a file of src that ${does}`, async (j) => {
    injected++;
    sent.bytes = 0;
    await listen(j);
    if (wait) await j.page.clock.install();
    const server = gate(fault, whole(good, text));
    server.fail();
    await j.open(beside, { '/faq.md': server.listener });
    await ready(j.page, '#first');
    await open(j);
    await asked(j.site, '/faq.md');
    if (wait) await j.page.clock.runFor(31_000);
    assert.match(await told(j), why);
    if (/50 MB/.test(does)) assert.ok(sent.bytes < 20_000_000, `${sent.bytes} bytes were sent before it was given up`);
    server.heal();
    await j.page.getByRole('button', { name: 'Try again' }).dispatchEvent('click');
    await j.page.getByRole('button', { name: 'Do you have a static IP?' }).waitFor();
    assert.equal(await j.page.getByRole('alert').isVisible(), false);
    failing(j.console, (line) => /Failed to load resource|net::ERR/.test(line) || (wait && /faq-markdown\.wasm cannot be fetched: the server stopped/.test(line)) || false); // whose time has passed too
  });
}

/**
 * trap makes the program fail at its nth call of the browser from now on, as an
 * exception in the middle of its work does.
 * @param {Journey} journey
 * @param {number} n
 */
const trap = ({ page: tab }, n) => tab.evaluate((calls) => Object.assign(globalThis, { calls }), n);

/** @param {Journey} journey */
const trappable = ({ page: tab }) =>
  tab.addInitScript(() => {
    const host = /** @type {any} */ (globalThis);
    const wrap = (/** @type {any} */ imports) =>
      Object.fromEntries(Object.entries(imports).map(([module, all]) => [module, Object.fromEntries(Object.entries(all).map(([name, fn]) => [name, typeof fn !== 'function' ? fn : (/** @type {any[]} */ ...a) => {
        if (host.calls > 0 && --host.calls === 0) throw new WebAssembly.RuntimeError('unreachable');
        return fn(...a);
      }]))]));
    host.imports = (/** @type {any} */ imports, /** @type {boolean} */ engine) => (engine ? wrap(imports) : imports);
  });

/**
 * carriesOn waits for the answer to the typed query, by itself or after a retry.
 * @param {Journey} journey
 */
async function carriesOn({ page: tab }) {
  const option = tab.getByRole('option').first();
  const retry = tab.getByRole('button', { name: 'Try again' });
  await option.or(retry).first().waitFor();
  if (await retry.isVisible()) await retry.click();
  await option.waitFor();
  assert.equal(await tab.getByRole('combobox').inputValue(), 'static ip');
}

for (const n of [1, 3, 20]) {
  journey(`a trap in the middle of a search, at its call ${n} of the browser`, async (j) => {
    injected++;
    await listen(j);
    await j.page.addInitScript(programs);
    await trappable(j);
    await j.open(page, { '/faq.md': whole(good, text) });
    await open(j);
    await j.page.getByRole('button', { name: 'Do you have a static IP?' }).waitFor();
    await j.page.getByRole('combobox').fill('static i');
    await trap(j, n);
    await j.page.getByRole('combobox').fill('static ip');
    await carriesOn(j);
    await j.page.getByRole('button', { name: 'Mine' }).click();
    failing(j.console, (line) => /faq: the engine stopped/.test(line));
  });

  journey(`a trap in the middle of rendering, at its call ${n} of the browser`, async (j) => {
    injected++;
    await listen(j);
    await j.page.addInitScript(programs);
    await trappable(j);
    await j.open(page, { '/faq.md': whole(good, text) });
    await open(j);
    await j.page.getByRole('combobox').fill('static ip');
    await j.page.getByRole('option').first().waitFor();
    await trap(j, n);
    await j.page.getByRole('option').first().click();
    const answer = j.page.getByRole('heading', { name: 'Do you have a static IP?' });
    const retry = j.page.getByRole('button', { name: 'Try again' });
    await answer.or(retry).or(j.page.getByRole('option')).first().waitFor();
    if (await retry.isVisible()) await retry.click();
    if (!(await answer.isVisible())) await j.page.getByRole('option').first().click();
    await answer.waitFor();
    await j.page.getByRole('button', { name: 'Mine' }).click();
    failing(j.console, (line) => /faq: the engine stopped/.test(line));
  });
}
