// @ts-check
// The first ten minutes of three people with nothing but the published files: each
// begins with an empty folder, and the time to a page that answers is printed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers, run, tarball } from './apps.js';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { policy } from './site.js';
import { boats, dashboard, drawing, manual } from './strangers.js';
import { unzip } from './unzip.js';
import { alone, tool as built } from './tool.js';

/** the folder in which all three begin */
let home = '';
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
/** the program, next to the folder that the release's zip unpacks to */
let tool = '';

before(() => {
  home = mkdtempSync(join(tmpdir(), 'faq-strangers-'));
  const project = new URL('../..', import.meta.url).pathname;
  run(project, 'go', 'run', './wasm/cmd/faq', 'release', '-version', version, '-out', join(home, 'release'), dist);
  unzip(join(home, `release/faq-widget-${version}.zip`), join(home, 'released'));
  tool = built(join(home, 'released'), `-ldflags=-X main.toolVersion=${version}`);
});
after(() => rmSync(home, { recursive: true, force: true }));

/**
 * stranger is one of them.
 * @param {string} name
 * @param {(folder: string, journey: import('./harness.js').Journey) => Promise<string[]>} steps resolve with the beginnings of the pages' own requests
 */
function stranger(name, steps) {
  journey(name, async (journey) => {
    const folder = join(home, name.replaceAll(' ', '-'));
    mkdirSync(folder);
    const began = performance.now();
    const own = await steps(folder, journey);
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s to a page that answers`);
    expected(journey.console, (line) => own.some((start) => line.startsWith(`request: ${start}`)));
  }, { timeout: 120_000 });
}

/** @param {string} folder @param {Record<string, string>} files */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** @param {string} folder @param {(origin: string) => Promise<void>} look @param {Record<string, string>} [headers] */
async function hosted(folder, look, headers = {}) {
  const site = await serveFolders({ '/': folder }, headers);
  try {
    await look(site.origin);
  } finally {
    site.close();
  }
  return `${site.origin}/`;
}

/** @param {string} folder @param {string[]} args of the tool @returns {string} what it printed */
function faq(folder, ...args) {
  const [command, ...rest] = [...alone, tool, ...args];
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd: folder, encoding: 'utf8' });
  return `${stdout}${stderr}exit ${status}`;
}

stranger('somebody with a static site', async (folder, { page }) => {
  write(folder, { 'FAQ.md': boats });
  // the files that their questions name are not there yet
  assert.match(faq(folder, 'check', 'FAQ.md'), /^FAQ\.md:\d+:\d+: there is no file "calendar\.html" .*\nFAQ\.md:\d+:\d+: there is no image "dog\.svg" .*\n4 questions, 2 errors, 0 warnings\nexit 1$/);
  write(folder, { 'calendar.html': '<!DOCTYPE html>', 'dog.svg': drawing });
  assert.match(faq(folder, 'check', 'FAQ.md'), /^FAQ\.md:\d+:\d+: "calendar\.html" is of a type that is not published, \.html \(add -publish html, .*\n4 questions, 1 error, 0 warnings\nexit 1$/);
  assert.equal(faq(folder, 'check', '-publish', 'html', 'FAQ.md'), '4 questions, no faults\nexit 0');
  assert.match(faq(folder, 'build', '-publish', 'html', 'FAQ.md'), /^public: \d+ files\nexit 0$/);
  for (const name of ['calendar.html', 'dog.svg']) assert.ok(existsSync(join(folder, 'public', name)), `${name} goes with the questions`);
  // pages of their own take the widget from there
  const own = (/** @type {string} */ script) => `<!DOCTYPE html><html lang="en"><title>Boats</title><link rel="icon" href="data:,"><script src="public/${script}" defer></script><h1>Boats</h1><faq-widget mode="panel"></faq-widget>`;
  write(folder, { 'boats.html': own('faq-widget.js'), 'disk.html': own('faq-widget.offline.js') });
  const look = async (/** @type {string} */ origin) => {
    await page.goto(`${origin}/public/index.html`);
    await answers(page, 'lesah', 'On deck');
    await page.goto(`${origin}/boats.html`);
    await answers(page, 'raining', 'only a storm', 'Help');
  };
  const origin = await hosted(folder, look, { 'Content-Security-Policy': `${policy}; img-src 'self' https: data:` });
  const { href } = pathToFileURL(join(folder, 'disk.html'));
  await page.goto(href);
  await answers(page, 'vouchr', 'how to book', 'Help');
  return [origin, pathToFileURL(folder).href];
});

stranger('somebody with a React dashboard', async (folder, { page }) => {
  // what npm create vite makes of its template react-ts, with the example's versions
  const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('../../static/examples/react/package.json', import.meta.url), 'utf8'));
  write(folder, { ...dashboard, 'package.json': JSON.stringify({ name: 'dashboard', private: true, type: 'module', dependencies: { ...dependencies, 'faq-widget': undefined }, devDependencies }) });
  run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', tarball);
  run(folder, 'npx', '--no-install', 'tsc', '-b');
  run(folder, 'npx', '--no-install', 'vite', 'build', '--logLevel', 'error');
  const look = async (/** @type {string} */ origin) => {
    await page.goto(`${origin}/`);
    await page.getByRole('heading', { name: 'Bookings' }).waitFor();
    await answers(page, 'bring my dogs', 'On deck', 'Help');
    await page.getByText('may-i-bring-a-dog').waitFor(); // the event, in React's state
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape'); // out of the answer, the query, the panel
    await page.getByRole('link', { name: 'Billing' }).click();
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.keyboard.press('Control+k');
    const suggested = page.getByRole('group', { name: 'Suggested for this page' }).getByRole('option');
    await suggested.first().waitFor();
    assert.deepEqual(await suggested.allTextContents(), ['How do I pay?']);
    const background = await page.locator('faq-widget').evaluate((element) => getComputedStyle(/** @type {Element} */ (element.shadowRoot?.querySelector('[part~=panel]'))).backgroundColor);
    const [red] = background.match(/[\d.]+/g) ?? [];
    assert.ok(Number(red) < 60, `the panel is dark, not ${background}`);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Rain?' }).click(); // a method, by the ref
    await page.locator('faq-widget').getByText('only a storm').waitFor();
  };
  return [await hosted(join(folder, 'dist'), look)];
});

stranger('somebody on a machine without a network', async (folder, { page }) => {
  await page.context().setOffline(true);
  assert.match(readFileSync(join(tool, '..', `faq-widget-${version}`, 'README.md'), 'utf8'), /faq build content/);
  write(folder, manual);
  assert.match(faq(folder, 'check', 'manual'), /^manual.pump.oil\.md:5:\d+: unknown variable "pump\.oyl" \(did you mean "pump\.oil"\?\)\n3 questions, 1 error, 0 warnings\nexit 1$/);
  write(folder, { 'manual/pump/oil.md': manual['manual/pump/oil.md'].replace('oyl', 'oil') });
  assert.match(faq(folder, 'build', 'manual'), /^public: \d+ files\nexit 0$/);
  // the single file, copied to another folder by hand
  const carried = join(folder, 'stick/help.html');
  const { href } = pathToFileURL(carried);
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const carry = () => cpSync(join(folder, 'public/offline.html'), carried);
  mkdirSync(join(folder, 'stick'));
  carry();
  await page.goto(href);
  await answers(page, 'wich oil', 'ISO VG 46');
  // edited, and built again
  appendFileSync(join(folder, 'manual/pump/oil.md'), '\n## Where is oil kept?\n\nIn the harbour shed.\n');
  assert.match(faq(folder, 'build', 'manual'), /exit 0$/);
  carry();
  await page.goto(href);
  await answers(page, 'oil kept', 'harbour shed');
  assert.deepEqual([...new Set(requests)].filter((url) => !url.startsWith('data:')), [href], 'it asks for nothing but itself');
  return [href];
});
