// @ts-check
// The package in the houses of others: a page with each framework and bundler,
// built from the packed tarball and served as files. HOSTS names some of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveFolders } from '../e2e/folder.js';
import { expected, journey } from '../e2e/harness.js';
import { fixtures, install } from './install.js';

/** Each builds into its folder `out` by one of the scripts of its package. @type {[host: string, script: string][]} */
const builds = [...fixtures.map((host) => /** @type {[string, string]} */ ([host, 'build'])), ['next', 'build:webpack']];
const asked = process.env.HOSTS?.split(' ').filter(Boolean) ?? [];
const wanted = builds.filter(([host]) => asked.length === 0 || asked.includes(host));

/** What a build asks no network for, and tells nobody. */
const quiet = { CI: '1', NO_UPDATE_NOTIFIER: '1', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

/** where the hosts are installed */
let folder = '';
before(() => {
  folder = install([...new Set(wanted.map(([host]) => host))]);
});

/** @param {string} host @param {string} script @returns {string} the folder with what was built */
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

/** @type {Record<string, string>} a phrase of each language that no other has */
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

for (const [host, script] of wanted) {
  journey(`${host} (${script}): it opens, answers, speaks German, and tells and is told`, async ({ page, console: lines }) => {
    const out = build(host, script);
    carriesLanguages(out);
    const site = await serveFolders({ '/': out }, {});
    after(() => site.close());
    await page.goto(`${site.origin}/`);
    await page.getByRole('button', { name: 'Hilfe', exact: true }).waitFor();
    await page.locator('output').getByText('zu').waitFor();
    await page.getByRole('button', { name: 'Fragen', exact: true }).click();
    await page.getByRole('combobox', { name: /Antworten/ }).fill('liegeplaz');
    await page.getByRole('option').first().click();
    await page.locator('#answer').getByText('12 € die Nacht.').waitFor();
    await page.locator('output').getByText('offen liegeplaz').waitFor();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    await page.locator('output').getByText('zu liegeplaz').waitFor();
    await page.getByRole('button', { name: 'Fragen', exact: true }).click();
    await page.locator('#answer').getByText('12 € die Nacht.').waitFor();
    expected(lines, (line) => line.startsWith(`request: ${site.origin}/`));
  }, { timeout: 600_000 });
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
