// @ts-check
// Packs what npm publishes of a release: the tool for each system, and the
// package that has them as optional ones, all of one version.
//
//   node pack.js RELEASE PACKAGE PLATFORM…
//
// RELEASE is the folder with the tools, which takes the packages; PACKAGE that of
// the widget's package as it is packed; a platform is named as Go does, linux/amd64.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [release, main, ...platforms] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(main, 'package.json'), 'utf8'));
const { version, license } = manifest;

/** What npm calls systems and processors that Go calls otherwise. @type {Record<string, string>} */
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
  const description = `The tool of faq-widget for ${system} on ${processor}: install faq-widget, which brings it along`;
  // no program runs out of the archives in which Yarn keeps packages
  pack(folder, { name, version, description, license, os: [system], cpu: [processor], preferUnplugged: true, files: ['bin'] });
  tools[name] = version;
}
pack(main, { ...manifest, optionalDependencies: tools });
