// @ts-check
// Packs what npm publishes of a release: a package of the tool for each system, and
// the package that depends on them optionally, all of one version.
//
//   node pack.js RELEASE PACKAGE PLATFORM…
//
// RELEASE is the folder with the tools, into which the packages go; PACKAGE is the
// folder of the widget's package as packed; a platform has Go's name, linux/amd64.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [release, main, ...platforms] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(main, 'package.json'), 'utf8'));
const { version, license } = manifest;

/** npm's names of systems and processors that Go names differently. @type {Record<string, string>} */
const called = { windows: 'win32', amd64: 'x64' };

/** @param {string} folder @param {object} content */
function pack(folder, content) {
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(release)], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @type {Record<string, string>} */
const tools = {};
for (const platform of platforms) {
  const [os, arch] = platform.split('/');
  const ending = os === 'windows' ? '.exe' : '';
  const [system, processor] = [os, arch].map((name) => called[name] ?? name);
  const name = `@faq-widget/${system}-${processor}`;
  const folder = `${main}-${system}-${processor}`;
  const program = join(folder, `bin/faq${ending}`);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  copyFileSync(join(release, `faq-${version}-${os}-${arch}${ending}`), program);
  chmodSync(program, 0o755);
  for (const file of ['LICENSE', 'LICENSES.txt']) copyFileSync(join(main, file), join(folder, file));
  const description = `The tool of faq-widget for ${system} on ${processor}: install faq-widget, which depends on it`;
  // unplugged, because no program runs from the archives in which Yarn keeps packages
  pack(folder, { name, version, description, license, os: [system], cpu: [processor], preferUnplugged: true, files: ['bin'] });
  tools[name] = version;
}
pack(main, { ...manifest, optionalDependencies: tools });
