// @ts-check
// The package in other projects: a page with each framework and bundler, built from
// the packed tarball and served as files. HOSTS selects some of them.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveFolders } from '../e2e/folder.js';
import { expected, journey } from '../e2e/harness.js';
import { fixtures, install } from './install.js';

/** Each builds into its folder `out` by one of the scripts of its package. @type {[host: string, script: string][]} */
const builds = [...fixtures.map((host) => /** @type {[string, string]} */ ([host, 'build'])), ['next', 'build:webpack']];
const asked = process.env.HOSTS?.split(' ').filter(Boolean) ?? [];
const wanted = builds.filter(([host]) => asked.length === 0 || asked.includes(host));

/** The environment of builds, without updates and telemetry. */
const quiet = { CI: '1', NO_UPDATE_NOTIFIER: '1', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

/** where the hosts are installed */
let folder = '';
before(() => {
  folder = install([...new Set(wanted.map(([host]) => host))]);
});

/** @param {string} host @param {string} script @returns {string} the folder of the build */
function build(host, script) {
  const out = join(folder, host, 'out');
  rmSync(out, { recursive: true, force: true });
  try {
    execFileSync('npm', ['run', '--silent', script], { cwd: join(folder, host), env: { ...process.env, ...quiet }, stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = /** @type {any} */ (error);
    throw new Error(`${host} does not build:\n${stdout}\n${stderr}`);
  }
  return out;
}

/** @type {Record<string, string>} a phrase of each language that no other language has */
const phrases = {};
const locales = new URL('../locales/', import.meta.url);
for (const file of readdirSync(locales)) if (file !== 'en.json') phrases[file] = JSON.parse(readFileSync(new URL(file, locales), 'utf8')).failed;

/** @param {string} out */
function carriesLanguages(out) {
  const scripts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name) && !name.endsWith('.offline.js'));
  const found = new Set();
  for (const name of scripts) {
    const code = readFileSync(join(out, name), 'utf8').replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, four, two) => String.fromCharCode(parseInt(four ?? two, 16)));
    const here = Object.keys(phrases).filter((language) => code.includes(phrases[language]));
    assert.ok(here.length <= 1, `${name} has one language, not ${here}`);
    assert.ok(!code.includes(folder), `${name} tells where it was built`);
    for (const language of here) found.add(language);
  }
  assert.deepEqual([...found].sort(), Object.keys(phrases).sort(), 'every language is carried');
}

/** The bases of hosts that are not at the root of their server. @type {Record<string, string>} */
const bases = { vite: '/docs/' };

/** The hosts whose pages answer from a compiled folder of content, not from a file. */
const compiled = ['astro', 'docusaurus', 'eleventy', 'sveltekit', 'vite', 'vitepress'];

/** Further pages of hosts: Starlight's, and one of Next without the component. @type {Record<string, string>} */
const more = { astro: 'anfang/index.html', next: 'fragen.html' };

/** @typedef {import('playwright-core').Page} Page */

/** asks opens the help and finds the price. @param {Page} page @param {string} price @param {string} [button] */
async function asks(page, price, button = 'Fragen') {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('combobox', { name: /Antworten/ }).fill('liegeplaz');
  await page.locator('faq-widget').getByRole('option').first().click();
  await page.locator('#answer').getByText(price).waitFor();
}

/** sees finds the answer with an image from the content. @param {Page} page */
async function sees(page) {
  await page.getByRole('combobox', { name: /Antworten/ }).fill('leuchturm');
  await page.locator('faq-widget').getByRole('option').first().click();
  await page.getByRole('img', { name: 'Plan des Hafens' }).evaluate((/** @type {HTMLImageElement} */ image) => image.decode());
}

for (const [host, script] of wanted) {
  const base = bases[host] ?? '/';
  journey(`${host} (${script}): it opens, answers, speaks German, and tells and is told`, async ({ page, console: lines }) => {
    const out = build(host, script);
    carriesLanguages(out);
    const site = await serveFolders({ [base]: out }, {});
    after(() => site.close());
    await page.goto(`${site.origin}${base}`);
    await page.getByRole('button', { name: 'Hilfe', exact: true }).waitFor();
    await page.locator('output').getByText('zu').waitFor();
    await asks(page, '12 € die Nacht.');
    await page.locator('output').getByText('offen liegeplaz').waitFor();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    await page.locator('output').getByText('zu liegeplaz').waitFor();
    await page.getByRole('button', { name: 'Fragen', exact: true }).click();
    await page.locator('#answer').getByText('12 € die Nacht.').waitFor();
    if (compiled.includes(host)) await sees(page);
    if (more[host]) {
      await page.goto(`${site.origin}${base}${more[host]}`);
      await asks(page, '8 € die Nacht.', 'Hilfe');
      await sees(page);
    }
    expected(lines, (line) => line.startsWith(`request: ${site.origin}/`));
  }, { timeout: 600_000 });
}

if (wanted.some(([host]) => host === 'vite')) {
  journey('vite (while it is written): what is saved is shown, and so is what is wrong with it', async ({ page, console: lines }) => {
    const root = join(folder, 'vite');
    const { origin, close } = await serveFolders({}, {}); // a free port
    close();
    const server = spawn(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), '--host', '127.0.0.1', '--port', new URL(origin).port, '--strictPort'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    after(() => server.kill());
    await once(server.stdout.setEncoding('utf8'), 'data');
    const file = join(root, 'faq/hafen.md');
    const text = readFileSync(file, 'utf8');
    const save = async (/** @type {string} */ from, /** @type {string} */ to) => {
      const again = page.waitForEvent('load');
      writeFileSync(file, text.replace(from, to));
      await again;
    };
    await page.goto(`${origin}/docs/`);
    await asks(page, '12 € die Nacht.');
    await sees(page);
    await save('die Nacht', 'die Woche');
    await asks(page, '12 € die Woche.');

    const overlay = page.locator('vite-error-overlay').getByText('faq/hafen.md:12:1: unknown variable "preys"');
    writeFileSync(file, text.replace('{{ preis', '{{ preys'));
    await overlay.first().waitFor();
    await page.locator('vite-error-overlay .file').getByText('faq/hafen.md:12:1').waitFor();
    await page.reload();
    await overlay.first().waitFor();
    await save('die Nacht', 'den Tag');
    await asks(page, '12 € den Tag.');
    expected(lines, (line) => line.startsWith(`request: ${origin}/`) || line.startsWith('debug: [vite]') || /^error: \[vite\] [^]*unknown variable "preys"/.test(line));
  }, { timeout: 600_000 });

  test('vite (build): what is wrong ends it, with the place', () => {
    const file = join(folder, 'vite/faq/hafen.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('{{ preis', '{{ preys'));
    assert.throws(() => build('vite', 'build'), /faq\/hafen\.md:12:1: unknown variable "preys"[^]*\{\{ preys/);
    writeFileSync(file, text);
  });
}

test('a host has fewer than 30 lines of its own', () => {
  for (const host of fixtures) {
    const at = new URL(`./${host}/`, import.meta.url).pathname;
    const own = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'package.json');
    const lines = own.flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n')).filter((line) => line.trim());
    assert.ok(lines.length < 30, `${host} has ${lines.length}`);
  }
});

test('every host pins what it is made of', () => {
  for (const host of fixtures) {
    const { dependencies } = JSON.parse(readFileSync(new URL(`./${host}/package.json`, import.meta.url), 'utf8'));
    for (const [name, version] of Object.entries(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, `${host}: ${name}`);
  }
});

test('every host that is asked for is there', () => assert.deepEqual(asked.filter((host) => !fixtures.includes(host)), []));
