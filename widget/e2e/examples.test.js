// @ts-check
// Each example from a clean copy: it opens, searches, and shows an answer.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers, copyExamples, installApps, run } from './apps.js';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { version } from './site.js';

const apps = ['react', 'vite', 'vue'];
/** the folder with the copies */
let folder = '';
/** @type {Record<string, Awaited<ReturnType<typeof serveFolders>>>} by the names of apps, "docs", and "" for the pages */
const sites = {};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-examples-'));
  copyExamples(folder);
  installApps(join(folder, 'examples'), apps);
  run(new URL('../..', import.meta.url).pathname, 'go', 'run', './wasm/cmd/faq', 'build', '-dist', dist, '-url', 'https://docs.example', '-out', join(folder, 'public'), join(folder, 'examples/docs'));
  for (const name of apps) sites[name] = await serveFolders({ '/': join(folder, 'examples', name, 'dist') }, {});
  sites.docs = await serveFolders({ '/': join(folder, 'public') }, {});
  sites[''] = await serveFolders({ '/': folder }, {});
});
after(() => {
  for (const site of Object.values(sites)) site.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * example is a journey through one; it removes requests to the example's own server or disk from the console.
 * @param {string} name
 * @param {string} site whose root has the page; without one, it is opened from the disk
 * @param {string} path
 * @param {(page: import('playwright-core').Page) => Promise<void>} steps
 */
function example(name, site, path, steps) {
  journey(name, async ({ page, console: lines }) => {
    const origin = sites[site]?.origin ?? pathToFileURL(folder).href;
    await page.goto(`${origin}/${path}`);
    await steps(page);
    expected(lines, (line) => line.startsWith(`request: ${origin}/`));
  });
}

example('plain HTML', '', 'examples/plain/index.html', (page) => answers(page, 'celiac', 'buckwheat bread', 'Help'));

example('a strict policy', '', 'examples/csp/index.html', (page) => answers(page, 'blok my card', 'by telephone at any hour'));

example('a page of a disk', 'disk', 'examples/offline/index.html', (page) => answers(page, 'bled pump', 'Open the upper valve'));

example('a dashboard in a sandboxed frame', '', 'examples/sandbox/index.html', (page) => answers(page.frameLocator('iframe'), 'megawats', 'a mean of ten minutes', 'Help'));

example('routes, each with its questions first', '', 'examples/spa/index.html', async (page) => {
  await page.getByRole('button', { name: 'Help' }).click();
  const suggested = page.getByRole('group', { name: 'Suggested for this page' });
  await page.getByRole('combobox').waitFor();
  assert.equal(await suggested.count(), 0);
  for (const [route, question] of [['Orders', 'Can I change an order?'], ['Invoices', 'Where is the tax number?']]) {
    await page.getByRole('link', { name: route }).click();
    await page.getByRole('heading', { name: route }).waitFor();
    await suggested.getByRole('option', { name: question }).waitFor();
    assert.deepEqual(await suggested.getByRole('option').allTextContents(), [question]);
  }
  await answers(page, 'sing in', 'the link that we send you');
});

example('a template of the page, filled with data', '', 'examples/template/index.html', async (page) => {
  await page.getByRole('searchbox').fill('telescpe');
  await page.getByText('1 for “telescope”').waitFor();
  assert.deepEqual(await page.locator('li mark').allTextContents(), ['telescope']);
  await page.getByRole('link', { name: 'May I bring my own telescope?' }).click();
  await page.getByRole('heading', { name: 'May I bring my own telescope?' }).waitFor();
  await page.getByRole('link', { name: 'when it is open' }).click();
  await page.getByText('Every clear night').waitFor();
});

example('a site of Markdown', 'docs', '', async (page) => {
  await answers(page, 'eacces', 'belongs to another user');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  assert.equal(data['@type'], 'FAQPage');
  assert.deepEqual(data.mainEntity.map((/** @type {{ name: string }} */ { name }) => name), ['How do I install it?', 'Where are the settings?', 'Why is permission denied?']);
});

test('the site of Markdown can be read without script', () => {
  const html = readFileSync(join(folder, 'public/index.html'), 'utf8');
  assert.match(html, /<summary>How do I install it\?<\/summary>/);
  assert.match(html, /tool-2\.4\.1/);
});

example('Vite', 'vite', '', async (page) => {
  await answers(page, 'borow', 'lives in the town', 'Ask (Ctrl K)');
  assert.equal(await page.title(), 'who-may-borrow');
});

example('Vue', 'vue', '', async (page) => {
  await answers(page, 'freze membership', 'up to three months', 'Help');
  await page.getByText('Found by the last search: 1').waitFor();
  await page.getByRole('button', { name: 'Where are the lockers?', exact: true }).click();
  await page.locator('faq-widget').getByText('Down the stairs').waitFor();
});

example('React', 'react', '', async (page) => {
  await answers(page, 'arive', 'Two days after', 'Help');
  await page.getByText('Last question: arive').waitFor();
  await page.getByRole('button', { name: 'Can I return this?', exact: true }).click();
  await page.locator('faq-widget').getByText('Within 30 days').waitFor();
});

test('every example is among these', () => {
  const folders = readdirSync(new URL('../../static/examples', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), ['csp', 'docs', 'offline', 'plain', 'sandbox', 'spa', 'template', ...apps].sort());
});

test('the apps name the version that the package has', () => {
  for (const app of apps) {
    const { dependencies } = JSON.parse(readFileSync(new URL(`../../static/examples/${app}/package.json`, import.meta.url), 'utf8'));
    assert.equal(dependencies['faq-widget'], version, app);
  }
});
