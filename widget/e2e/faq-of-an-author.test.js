// @ts-check
// The FAQ of a built site is a file for each language, next to an engine without an FAQ.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist, expected, journey, ready } from './harness.js';

/** the folder with content and output */
let folder = '';
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;

const page = (/** @type {string} */ attributes, inside = '') => `<!doctype html><meta charset="utf-8"><title>Mine</title><script src="/help/faq-widget.js" defer></script>
<faq-widget load="eager" ${attributes}>${inside}</faq-widget>`;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-author-'));
  writeFileSync(join(folder, 'faq.md'), '---\nlang: en\nvars:\n  city: Riga\n  stop: the pier\n---\n# Trams\n\n## Which tram goes to {{ city }}?\n\nLine **4** to {{ city }}, see [night](#night) and {{ stop }}.\n\n## Do trams run at night? {#night}\n\nNo.\n');
  writeFileSync(join(folder, 'faq.de.md'), '# Bahnen\n\n## Fährt nachts eine Bahn? {#night}\n\nNein.\n');
  const root = new URL('../..', import.meta.url).pathname;
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(folder, 'public'), folder], { cwd: root });
  for (const [name, html] of Object.entries({
    en: page('lang="en"'), de: page('lang="de-AT"'), own: page('lang="en"', '<script type="text/markdown">\n## Of the page?\n\nYes.\n</script>'),
    filled: page(`lang="en" vars='{"city":"*Oslo*","stop":"the harbour"}'`),
  })) writeFileSync(join(folder, 'public', `${name}.html`), html);
  site = await serveFolders({ '/help/': join(folder, 'public') }, {});
});
after(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const corpus = /\/faq-(?:\w+-)?[0-9a-f]{16}\.wasm/;

/** @param {import('playwright-core').Page} tab @param {string} name */
async function visit(tab, name) {
  /** @type {string[]} */
  const fetched = [];
  tab.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await tab.goto(`${site.origin}/help/${name}.html`);
  return fetched;
}

for (const [name, question, tag] of [['en', 'Which tram goes to Riga?', 'en'], ['de', 'Fährt nachts eine Bahn?', 'de']]) {
  journey(`a reader of ${name} fetches the FAQ in that language alone`, async ({ page: tab, console: lines }) => {
    const fetched = await visit(tab, name);
    await ready(tab);
    await tab.getByRole('button', { name: question }).waitFor();
    const list = fetched.filter((path) => corpus.test(path));
    assert.equal(list.length, 1);
    assert.match(list[0], new RegExp(`/faq-${tag}-`));
    expected(lines, (line) => line.startsWith('request: '));
  });
}

journey('no question of the project is in a built site', async ({ page: tab, console: lines }) => {
  const [assets] = readdirSync(join(folder, 'public')).filter((name) => name.startsWith('assets-'));
  await visit(tab, 'en');
  const own = await tab.evaluate(async (url) => WebAssembly.Module.customSections(await WebAssembly.compileStreaming(fetch(url)), 'faq.own').length, `/help/${assets}/faq.wasm`);
  assert.equal(own, 0);
  expected(lines, (line) => line.startsWith('request: '));
});

journey('values of a page take the places of the author\'s, as text', async ({ page: tab, console: lines }) => {
  await visit(tab, 'filled');
  await ready(tab);
  await tab.getByRole('button', { name: 'Which tram goes to *Oslo*?' }).click();
  const answer = tab.locator('#a0 [part=answer]');
  await answer.locator('strong').waitFor();
  assert.equal((await answer.innerText()).trim(), 'Line 4 to *Oslo*, see night and the harbour.');
  await answer.getByRole('link', { name: 'night' }).click();
  await tab.getByRole('heading', { name: 'Do trams run at night?' }).first().waitFor();
  await tab.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('oslo'));
  await tab.getByRole('option', { name: 'Oslo' }).waitFor();
  expected(lines, (line) => line.startsWith('request: '));
});

journey('a page with Markdown of its own shows that, and fetches no FAQ of the author', async ({ page: tab, console: lines }) => {
  const fetched = await visit(tab, 'own');
  await ready(tab);
  await tab.getByRole('button', { name: 'Of the page?' }).waitFor();
  assert.deepEqual(fetched.filter((path) => corpus.test(path)), []);
  expected(lines, (line) => line.startsWith('request: '));
});

/** @type {[string, (body: Buffer) => { status?: number, body: Buffer | string }, RegExp][]} */
const faults = [
  ['missing', () => ({ status: 404, body: 'no' }), /cannot be fetched: status 404/],
  ['a web page', () => ({ body: '<!doctype html>' }), /web page in its place/],
  ['cut off', (body) => ({ body: body.subarray(0, body.length - 5) }), /cannot be started/],
  ['of another version', (body) => ({ body: Buffer.from(body.toString('latin1').replace(/FAQ[\x01-\x06]/, 'FAQ\x07'), 'latin1') }), /has version 7, which this program does not read \(build the site again\)/],
];
for (const [name, broken, message] of faults) {
  journey(`an FAQ that is ${name} is said to be, and tried again`, async ({ page: tab, console: lines }) => {
    await tab.route(corpus, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ status: 200, contentType: 'application/wasm', ...broken(await response.body()) });
    });
    await visit(tab, 'en');
    const said = await tab.getByRole('alert').textContent();
    assert.match(String(said), message);
    await tab.unroute(corpus);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('button', { name: 'Which tram goes to Riga?' }).waitFor();
    expected(lines, (line) => /^request: |faq: |Failed to load resource/.test(line));
  });
}
