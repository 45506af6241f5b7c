// @ts-check
// Installs the hosts in a folder next to the build, by their lock file and from npm's
// cache where possible, and the package as packed.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../e2e/apps.js';
import { packages } from '../e2e/packages.js';
import { dist } from '../e2e/site.js';

const here = new URL('.', import.meta.url).pathname;

/** The names of all hosts. @type {string[]} */
export const fixtures = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).workspaces;

/**
 * install makes a folder with the given hosts, ready to be built, with the packages as a release packs them.
 * Packages named by the lock file stay installed from one time to the next.
 * @param {string[]} hosts
 */
export function install(hosts) {
  const folder = join(dist, '.hosts');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true });
  cpSync(here, folder, { recursive: true, filter: (name) => basename(name) !== 'node_modules' });
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--silent', ...(hosts.length < fixtures.length ? hosts.flatMap((host) => ['-w', host]) : [])];
  const stamp = join(folder, 'node_modules', '.hosts.json');
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const before = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  const there = before.lock === lock && hosts.every((host) => before.hosts.includes(host));
  if (!there) run(folder, 'npm', 'ci', ...flags);
  const home = mkdtempSync(join(tmpdir(), 'faq-packages-'));
  run(folder, 'npm', 'install', '--no-save', ...flags, ...Object.values(packages(home)));
  rmSync(home, { recursive: true });
  if (!there) writeFileSync(stamp, JSON.stringify({ lock, hosts }));
  for (const host of hosts) {
    cpSync(join(here, 'shared'), join(folder, host), { recursive: true, force: false });
    cpSync(join(here, 'shared/faq.md'), join(folder, host, 'public/faq.md'));
  }
  return folder;
}
