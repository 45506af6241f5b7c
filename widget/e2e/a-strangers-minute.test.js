// @ts-check
// From npm to a page that answers: the packages as a release packs them, no
// network, and a folder with nothing in it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers, run, tarball } from './apps.js';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { policy, version } from './site.js';
import { alone, tool } from './tool.js';

/** What Go calls otherwise than npm. @type {Record<string, string>} */
const called = { win32: 'windows', x64: 'amd64' };
const [system, processor] = [process.platform, process.arch].map((name) => called[name] ?? name);

let home = '';
/** the packages of a release, by their names */
let packages = '';
const own = `faq-widget-${process.platform}-${process.arch}-${version}.tgz`;

before(() => {
  home = mkdtempSync(join(tmpdir(), 'faq-minute-'));
  packages = join(home, 'release');
  const project = new URL('../..', import.meta.url).pathname;
  const carried = join(home, 'carried');
  run(project, 'go', 'run', './wasm/cmd/carry', dist, version, carried);
  mkdirSync(packages);
  const built = tool(packages, `-overlay=${carried}/overlay.json`, '-trimpath', `-ldflags=-s -w -X main.toolVersion=${version}`);
  run(packages, 'mv', built, `faq-${version}-${system}-${processor}`);
  run(home, 'tar', 'xzf', tarball);
  run(project, 'node', 'widget/pack.js', packages, join(home, 'package'), `${system}/${processor}`);
});
after(() => rmSync(home, { recursive: true, force: true }));

/** @param {string} name @param {string[]} archives installed into a new folder @returns {string} the folder */
function folder(name, ...archives) {
  const path = join(home, name);
  mkdirSync(path);
  run(path, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', ...archives.map((archive) => join(packages, archive)));
  return path;
}

/** @param {string} cwd @param {string[]} args */
function faqWidget(cwd, ...args) {
  const [command, ...rest] = [...alone, 'npx', '--no-install', 'faq-widget', ...args];
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd, encoding: 'utf8', input: '' });
  return `${stdout}${stderr}exit ${status}`;
}

journey('init and build, from the packages of npm alone, make a page that answers', async ({ page, console: lines }) => {
  const path = folder('empty', `faq-widget-${version}.tgz`, own);
  console.log(`the tool: ${statSync(join(path, `node_modules/@faq-widget/${process.platform}-${process.arch}/bin/faq`)).size} bytes, packed ${statSync(join(packages, own)).size}`);
  assert.match(faqWidget(path), /^usage: npx faq-widget COMMAND(.|\n)*\n {2}init .*\n(.|\n)*exit 2$/);
  assert.match(faqWidget(path, 'init', 'help'), /^help.index\.md: written\n(.|\n)*\nnext: npx faq-widget build help, .*\nexit 0$/);
  assert.equal(faqWidget(path, 'check', '-strict', 'help'), '4 questions, no faults\nexit 0');
  assert.match(faqWidget(path, 'build', 'help'), /^public: \d+ files\nexit 0$/);
  assert.deepEqual(readdirSync(path).filter((name) => !name.startsWith('.')).sort(), ['help', 'node_modules', 'package-lock.json', 'package.json', 'public']);
  const site = await serveFolders({ '/': join(path, 'public') }, { 'Content-Security-Policy': `${policy}; img-src 'self' https: data:` });
  try {
    await page.goto(`${site.origin}/`);
    await answers(page, 'contct a persn', 'help@example.org');
  } finally {
    site.close();
  }
  const { href } = pathToFileURL(join(path, 'help/page.html'));
  await page.goto(href);
  await answers(page, 'new questions', 'a heading', 'Help');
  expected(lines, (line) => [`request: ${site.origin}/`, `request: ${pathToFileURL(path).href}`].some((start) => line.startsWith(start)));
}, { timeout: 120_000 });

test('a tool that is not there is named, with what brings it', () => {
  const path = folder('alone', `faq-widget-${version}.tgz`);
  assert.equal(existsSync(join(path, 'node_modules/@faq-widget')), false);
  const name = `@faq-widget/${process.platform}-${process.arch}`;
  assert.equal(faqWidget(path, 'check', 'help'), `faq-widget: the package ${name} is missing, as it is after npm install --omit=optional; npm install ${name}@${version} brings it\nexit 1`);
});

test('what ends the command ends the tool', async () => {
  const path = folder('signals', `faq-widget-${version}.tgz`, own);
  const command = spawn(process.execPath, ['node_modules/faq-widget/tool.mjs', 'serve', '-port', '0', 'node_modules/faq-widget'], { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(command.stdout, 'data');
  const [url] = /^http:\S+/.exec(`${line}`) ?? [''];
  assert.equal((await fetch(url + 'package.json')).status, 200);
  command.kill('SIGTERM');
  assert.deepEqual(await once(command, 'exit'), [0, null]);
  await assert.rejects(fetch(url));
});
