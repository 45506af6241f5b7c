// @ts-check
// Everything that can go wrong between a server and the engine, one by one: what the
// reader sees, what is kept, and how the page recovers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { asked, cut, gate, stalled, status, trickling, truncated, whole } from './faults.js';
import { dist, failing, journey, ready } from './harness.js';
import { ofVersion, policy, version } from './site.js';

/** @typedef {import('./harness.js').Journey} Journey */

let injected = 0;
after(() => console.log(`bad luck: ${injected} faults injected, each seen, told of and recovered from`));

const wasm = 'application/wasm';
const engine = readFileSync(`${dist}/faq.wasm`);

/** The page's own script: it counts presses and records the widget's messages. */
const host = `let pressed = 0;
document.querySelector('button').onclick = (event) => { event.target.textContent = 'Mine ' + ++pressed; };
globalThis.told = [];
addEventListener('faq-error', ({ detail }) => told.push(detail.error.message));`;

const page = `<button>Mine</button><faq-widget mode="panel" ATTRIBUTES><p>The page's own help</p></faq-widget><script src="/host.js"></script>`;

/**
 * show opens the panel of a widget that cannot work yet.
 * @param {Journey} journey
 * @param {string} attributes
 * @param {Record<string, import('./site.js').Answer>} files
 * @param {string | null} [under] the policy
 * @param {string} [beside] HTML
 */
async function show({ page: tab, open }, attributes, files, under, beside = '') {
  injected++;
  await open(page.replace('ATTRIBUTES', attributes) + beside, { '/host.js': host, ...files }, under);
  await tab.evaluate(() => void /** @type {any} */ (document.querySelector('faq-widget')).show());
}

/**
 * told checks how a failure looks: the page's own help, a sentence, a button to try
 * again, one event that says why, and a page that still works.
 * @param {Journey} journey
 * @param {RegExp} why
 * @param {string} [shown] the sentence, where it says more than that help has failed
 */
async function told({ page: tab, console: lines }, why, shown) {
  await tab.getByRole('alert').getByText(shown ?? 'Help couldn’t load. Check your connection and try again.').waitFor();
  await tab.getByText("The page's own help").waitFor();
  await tab.getByRole('button', { name: 'Try again' }).waitFor();
  const messages = await tab.evaluate(() => /** @type {any} */ (globalThis).told);
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0], why);
  assert.ok((await tab.getByRole('alert').textContent())?.includes(messages[0]), 'the cause is there to be unfolded');
  assert.equal(lines.filter((line) => line.startsWith('warning: ') && line.includes(messages[0])).length, 1, 'and in the console, once');
  failing(lines);
  await tab.getByRole('button', { name: 'Mine' }).click();
  await tab.getByRole('button', { name: 'Mine 1' }).waitFor();
}

/**
 * recovered tries again, and waits for the answer to the typed query.
 * @param {Journey} journey
 * @param {string} [typed]
 */
async function recovered({ page: tab }, typed) {
  await tab.getByRole('button', { name: 'Try again' }).dispatchEvent('click'); // a real press would hover, which already loads
  const box = tab.getByRole('combobox');
  if (typed === undefined) await box.fill('static ip');
  await tab.getByRole('option').first().waitFor();
  assert.equal(await box.inputValue(), typed ?? 'static ip');
  assert.equal(await tab.getByRole('alert').isVisible(), false);
  assert.equal(await tab.getByText("The page's own help").isVisible(), false);
}

/** The browser's own console lines on such a page. */
const ofTheBrowser = /Failed to load resource|net::ERR|WebAssembly.*MIME/;

/** @param {Journey} journey */
const quiet = ({ console: lines }) => failing(lines, (line) => ofTheBrowser.test(line));

/** @type {Record<string, [fault: import('./faults.js').Listener, why: RegExp, wait?: boolean]>} */
const faults = {
  'is not there': [status(404), /fault\.wasm cannot be fetched: status 404/],
  'breaks the server': [status(500), /fault\.wasm cannot be fetched: status 500/],
  'is a page of HTML': [whole(Buffer.from('<!DOCTYPE html><p>Sign in'), 'text/html'), /fault\.wasm cannot be started/],
  'is a page of HTML that says it is none': [whole(Buffer.from('<!DOCTYPE html><p>Sign in'), wasm), /fault\.wasm cannot be started/],
  'is empty': [whole(Buffer.alloc(0), wasm), /fault\.wasm cannot be started/],
  'ends early': [truncated(engine, wasm), /fault\.wasm cannot be started/],
  'is cut off in the middle': [cut(engine, wasm), /fault\.wasm cannot be fetched: /],
  'never comes': [stalled(Buffer.alloc(0), wasm), /the server stopped answering \(waited 15 s\)/, true],
  'stalls in the middle': [stalled(engine, wasm), /the server stopped answering \(waited 15 s\)/, true],
  'comes by a byte a second': [trickling(engine, wasm), /the server stopped answering \(waited 15 s\)/, true],
};

for (const [does, [fault, why, wait]] of Object.entries(faults)) {
  journey(`an engine that ${does}`, async (j) => {
    const server = gate(fault, whole(engine, wasm));
    if (wait) await j.page.clock.install();
    await show(j, 'engine="/fault.wasm"', { '/fault.wasm': server.listener });
    await j.page.getByRole('combobox').fill('static ip'); // typed while it loads
    server.fail();
    // Half of it arrives before the clock starts to run, so two rounds may pass.
    if (wait) await j.page.clock.runFor(31_000);
    await told(j, why);
    server.heal();
    await recovered(j, 'static ip');
    quiet(j);
  });
}

journey('an engine of the wrong MIME type works as any other', async (j) => {
  await show(j, 'engine="/odd.bin"', { '/odd.bin': { type: 'text/plain', body: engine } });
  await j.page.getByRole('combobox').fill('static ip');
  await j.page.getByRole('option').first().waitFor();
});

const other = (/** @type {string} */ name) => ofVersion(name, '9.9.9');

journey('a script and an engine of different versions', async (j) => {
  await show(j, '', { '/faq-widget.js': other('faq-widget.js'), '/faq-shell.js': other('faq-shell.js') });
  await told(j, new RegExp(`the engine .*faq\\.wasm has version ${version}, this script 9\\.9\\.9: serve both from one build`));
});

journey('a script and a shell of different versions', async (j) => {
  const shell = gate(whole(Buffer.from(other('faq-shell.js')), 'text/javascript'), whole(readFileSync(`${dist}/faq-shell.js`), 'text/javascript'));
  shell.fail();
  await show(j, '', { '/faq-shell.js': shell.listener });
  await told(j, new RegExp(`faq-shell\\.js has version 9\\.9\\.9, this script ${version}: serve both from one build`));
});

journey('a shell that is not there, and is later', async (j) => {
  const shell = gate(status(404), whole(readFileSync(`${dist}/faq-shell.js`), 'text/javascript'));
  shell.fail();
  await show(j, '', { '/faq-shell.js': shell.listener });
  await told(j, /faq-shell\.js cannot be loaded/);
  shell.heal();
  await recovered(j);
  quiet(j);
});

journey('a shell that never comes', async (j) => {
  await j.page.clock.install();
  const shell = gate(stalled(Buffer.alloc(0), ''), whole(readFileSync(`${dist}/faq-shell.js`), 'text/javascript'));
  shell.fail();
  await show(j, '', { '/faq-shell.js': shell.listener });
  await asked(j.site, '/faq-shell.js');
  await j.page.clock.runFor(6_000); // now it is requested in another way
  await asked(j.site, '/faq-repair.js');
  await j.page.clock.runFor(31_000);
  await told(j, /faq-shell\.js cannot be loaded: the server stopped answering/);
});

journey('a language that never comes costs the language, not the help', async (j) => {
  await j.page.clock.install();
  await show(j, 'lang="de"', { '/locales/de.js': stalled(Buffer.alloc(0), '') }, undefined, '<faq-widget id="first" load="eager"></faq-widget>');
  await asked(j.site, '/locales/de.js');
  await ready(j.page, '#first');
  await j.page.clock.runFor(16_000);
  const widget = j.page.locator('[lang=de]');
  await widget.getByRole('combobox').fill('static ip');
  await widget.getByRole('option').first().waitFor();
  assert.match(j.console.splice(0).join('\n'), /falling back from de to English: locales\/de\.js cannot be loaded: the server stopped answering/);
});

journey('a policy without wasm-unsafe-eval', async (j) => {
  await show(j, '', {}, policy.replace(" 'wasm-unsafe-eval'", ''));
  await told(j, /faq\.wasm cannot be started: .*(Content Security Policy|unsafe-eval)/i);
  j.console.splice(0); // the browser may report the breach itself
});

journey('a browser without WebAssembly', async (j) => {
  await j.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await show(j, '', {});
  await told(j, /faq\.wasm cannot be started: .*WebAssembly/);
});

journey('a browser that has no memory left, until it has', async (j) => {
  await j.page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    let full = true;
    const refuse = () => Promise.reject(new RangeError('could not allocate memory'));
    WebAssembly.instantiate = (/** @type {any[]} */ ...a) => (full ? refuse() : /** @type {any} */ (instantiate)(...a));
    addEventListener('faq-error', () => (full = false));
  });
  await show(j, '', {});
  await told(j, /faq\.wasm cannot be started: could not allocate memory/);
  await recovered(j);
});

journey('a connection that is gone before help is wanted, and comes back', async (j) => {
  injected++;
  await j.open(page.replace('ATTRIBUTES', ''), { '/host.js': host });
  await j.page.context().setOffline(true);
  await j.page.evaluate(() => void /** @type {any} */ (document.querySelector('faq-widget')).show());
  await told(j, /faq-shell\.js cannot be loaded/);
  await j.page.context().setOffline(false);
  await recovered(j);
  quiet(j);
});

journey('a connection that is gone once help is there', async (j) => {
  await show(j, '', {});
  const box = j.page.getByRole('combobox');
  await box.fill('ntp');
  await j.page.getByRole('option').first().waitFor();
  await j.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('faq-markdown.wasm'))); // the program is there whole
  await j.page.context().setOffline(true);
  await box.fill('static ip');
  await j.page.getByRole('option').filter({ hasText: 'static IP' }).first().click();
  await j.page.getByRole('heading', { name: 'static IP' }).waitFor();
});

journey('storage that throws', async (j) => {
  await j.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await show(j, '', {});
  await j.page.getByRole('combobox').fill('static ip');
  await j.page.getByRole('option').first().click();
  await j.page.getByRole('heading', { name: 'static IP' }).waitFor();
});
