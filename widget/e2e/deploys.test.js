// @ts-check
// A deploy never breaks help: the reader is answered even if the browser has cached a part of another build.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { build, host, of } from './deploys.js';
import { failing, journey } from './harness.js';
import { version } from './site.js';

/** @typedef {import('./harness.js').Journey} Journey */

/** Most of these fetch a build twice and start it. */
const long = { timeout: 180_000 };

let deploys = 0;
after(() => console.log(`deploys: ${deploys} journeys in which parts were of two builds, each answered`));

const old = '9.9.9';
const page = Buffer.from('<!DOCTYPE html><html lang="de"><title>Page</title><link rel="icon" href="data:,"><script src="/faq-widget.js" defer></script><faq-widget mode="panel"><p>Own help</p></faq-widget>');
const plain = (/** @type {(path: string) => Buffer | undefined} */ files) => (/** @type {string} */ path) => (path === '/' ? page : files(path));

/**
 * answered opens the panel as a reader does, types, and expects an answer in the reader's language and no failure reported.
 * @param {Journey} journey
 */
async function answered({ page: tab, console: lines }) {
  await tab.evaluate(() => {
    const told = /** @type {any} */ (globalThis).told ?? (/** @type {any} */ (globalThis).told = []);
    addEventListener('faq-error', (event) => told.push(/** @type {CustomEvent} */ (event).detail.error.message));
  });
  await tab.getByRole('button', { name: 'Hilfe' }).click();
  await tab.getByRole('combobox').fill('static ip');
  await tab.getByRole('option').first().waitFor();
  assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (globalThis).told), []);
  assert.match((await tab.getByRole('combobox').getAttribute('aria-label')) ?? '', /Nach Antworten suchen/);
  failing(lines, (line) => /^request: |Failed to load resource/.test(line));
}

/** @param {Journey} journey */
const runs = ({ page: tab }) => tab.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).constructor.version);

/**
 * between opens a page of one build whose server has another by the time help is wanted.
 * @param {Journey} journey
 * @param {(path: string) => Buffer | undefined} before
 * @param {(path: string) => Buffer | undefined} now
 * @param {(site: import('./deploys.js').Host) => Promise<void>} [meanwhile]
 * @param {boolean} [loose] without a policy
 */
async function between(journey, before, now, meanwhile = async () => {}, loose = false) {
  deploys++;
  const site = await host(plain(before));
  site.loose = loose;
  try {
    await journey.page.goto(`${site.origin}/`);
    await journey.page.waitForFunction(() => customElements.get('faq-widget'));
    await meanwhile(site);
    site.files = plain(now);
    await answered(journey);
    return site.requests;
  } finally {
    site.close();
  }
}

journey('a tab that was open while another build was copied over its files', async (j) => {
  await between(j, of(old), of(version));
  assert.equal(await runs(j), version);
}, long);

journey('a page whose script is cached, and every part is of the next build', async (j) => {
  const requests = await between(j, of(version), of(old));
  assert.equal(await runs(j), old);
  assert.ok(requests.some((path) => path.startsWith(`/faq-shell.js?${build}`)), 'it asked for its own shell first');
}, long);

journey('what calls wait for is answered by the build that takes over', async (j) => {
  deploys++;
  const site = await host(plain(of(old)));
  try {
    await j.page.goto(`${site.origin}/`);
    await j.page.waitForFunction(() => customElements.get('faq-widget'));
    site.files = plain(of(version));
    const slugs = await j.page.evaluate(async () => {
      const widget = /** @type {any} */ (document.querySelector('faq-widget'));
      const { ready } = widget;
      const found = await widget.search('static ip');
      await ready;
      const made = document.body.appendChild(document.createElement('faq-widget'));
      await made.search('static ip');
      const { constructor } = widget;
      return [found.length > 0, widget instanceof /** @type {any} */ (customElements.get('faq-widget')), constructor.all().length, constructor.version];
    });
    assert.deepEqual(slugs, [true, true, 2, version]);
    failing(j.console, (line) => /^request: |Failed to load resource/.test(line));
  } finally {
    site.close();
  }
}, long);

journey('a shell that the browser has kept from before its name had a build in it', async (j) => {
  await between(j, of(version), of(version), async ({ origin }) => {
    await j.page.evaluate((url) => fetch(url).then((response) => response.text()), `${origin}/faq-shell.js`);
  });
}, long);

for (const [part, kept] of /** @type {[string, string][]} */ ([['shell', '/faq-shell.js'], ['engine', '/faq.wasm']])) {
  journey(`an address of this build under which a cache has the ${part} of another`, async (j) => {
    const stale = (/** @type {string} */ path) => (path === kept ? of(old)(path) : of(version)(path));
    await between(j, stale, of(version), async ({ origin }) => {
      await j.page.evaluate((url) => fetch(url).then((response) => response.arrayBuffer()), `${origin}${kept}?${build}`);
    });
    assert.equal(await runs(j), version);
  }, long);
}

journey('a service worker that answers with parts of another build', async (j) => {
  const worker = Buffer.from(`
    addEventListener('install', (event) => event.waitUntil(caches.open('old').then(async (cache) => {
      for (const name of ['/faq-shell.js?${build}', '/faq.wasm?${build}']) await cache.put(name, await fetch('/old' + name));
    }).then(() => skipWaiting())));
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`);
  const files = (/** @type {string} */ path) => (path === '/worker.js' ? worker : path.startsWith('/old/') ? of(old)(path.slice(4)) : of(version)(path));
  await between(j, files, files, async () => {
    await j.page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    });
  }, true);
  assert.equal(await runs(j), version);
}, long);
