// @ts-check
// From npm to a page that answers: the packages as a release packs them, no network,
// and an empty folder.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers, run } from './apps.js';
import { serveFolders } from './folder.js';
import { expected, journey } from './harness.js';
import { packages, toolPackage } from './packages.js';
import { blocks } from './recipes.js';
import { policy, version } from './site.js';
import { alone } from './tool.js';

let home = '';
/** @type {ReturnType<typeof packages>} */
let archives;

before(() => {
  home = mkdtempSync(join(tmpdir(), 'faq-minute-'));
  archives = packages(home);
});
after(() => rmSync(home, { recursive: true, force: true }));

/** @param {string} name @param {string[]} wanted archives to install into a new folder @returns {string} the folder */
function folder(name, ...wanted) {
  const path = join(home, name);
  mkdirSync(path);
  run(path, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', ...wanted);
  return path;
}

/** @param {string} cwd @param {string[]} args */
function faqWidget(cwd, ...args) {
  const [command, ...rest] = [...alone, 'npx', '--no-install', 'faq-widget', ...args];
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd, encoding: 'utf8', input: '' });
  return `${stdout}${stderr}exit ${status}`;
}

journey('init and build, from the packages of npm alone, make a page that answers', async ({ page, console: lines }) => {
  const path = folder('empty', archives.widget, archives.tool);
  console.log(`the tool: ${statSync(join(path, `node_modules/${toolPackage}/bin/faq`)).size} bytes, packed ${statSync(archives.tool).size}`);
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

test('the commands of the jobs for GitHub run as they are written', () => {
  const path = folder('job', archives.widget, archives.tool);
  faqWidget(path, 'init');
  const job = readFileSync(join(path, '.github/workflows/faq.yml'), 'utf8');
  const [pages] = blocks('GitHub', 'yaml');
  const commands = [...`${job}\n${pages}`.matchAll(/^ *- run: (.*)$/gm)].map(([, command]) => command);
  assert.deepEqual(commands.map((command) => /faq-widget\S* (\w+)/.exec(command)?.[1]), ['check', 'build', 'build']);
  for (const command of commands) {
    const [program, ...args] = [...alone, 'sh', '-c', command];
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: path, encoding: 'utf8', env: { ...process.env, npm_config_offline: 'true' } });
    assert.equal(status, 0, `${command}: ${stdout}${stderr}`);
  }
  assert.match(readFileSync(join(path, 'public/sitemap.xml'), 'utf8'), /<loc>https:..NAME\.github\.io.REPOSITORY.</i);
});

test('a tool that is not there is named, with what brings it', () => {
  const path = folder('alone', archives.widget);
  assert.equal(existsSync(join(path, 'node_modules/@faq-widget')), false);
  assert.equal(faqWidget(path, 'check', 'help'), `faq-widget: the package ${toolPackage} is missing, as after npm install --omit=optional; run npm install ${toolPackage}@${version}\nexit 1`);
});

test('what ends the command ends the tool', async () => {
  const path = folder('signals', archives.widget, archives.tool);
  const command = spawn(process.execPath, ['node_modules/faq-widget/tool.mjs', 'serve', '-port', '0', 'node_modules/faq-widget'], { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(command.stdout, 'data');
  const [url] = /^http:\S+/.exec(`${line}`) ?? [''];
  assert.equal((await fetch(url + 'package.json')).status, 200);
  command.kill('SIGTERM');
  assert.deepEqual(await once(command, 'exit'), [0, null]);
  await assert.rejects(fetch(url));
});
