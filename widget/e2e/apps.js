// @ts-check
// Clean copies of the examples, as a reader gets them who copies a folder and installs the package.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dist } from './site.js';

/** The package as `make package` built it. */
export const tarball = join(dist, readdirSync(dist).find((name) => /^faq-widget-.*\.tgz$/.test(name)) ?? 'faq-widget-*.tgz (make package builds it)');

/** @param {string} cwd @param {string} command @param {string[]} args */
export function run(cwd, command, ...args) {
  execFileSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
}

/**
 * copyExamples copies the examples and the script to a folder, laid out as in a built one.
 * @param {string} folder
 */
export function copyExamples(folder) {
  for (const name of ['faq-widget.js', 'faq-widget.offline.js', 'faq-shell.js', 'faq-insight.js', 'faq-join.js', 'faq-shards.js', 'faq-shards.wasm', 'faq-repair.js', 'faq-agent.js', 'faq-engine.mjs', 'faq.wasm', 'faq-markdown.wasm', 'faq-data.wasm', 'faq-join.wasm', 'locales', 'favicon.ico']) cpSync(join(dist, name), join(folder, name), { recursive: true });
  const examples = new URL('../../static/examples', import.meta.url).pathname;
  cpSync(examples, join(folder, 'examples'), { recursive: true, filter: (name) => basename(name) !== 'node_modules' });
}

/**
 * installApps installs the dependencies of the apps among the examples, all at
 * once by one lock file, and builds the apps.
 * @param {string} folder with the examples
 * @param {string[]} apps
 */
export function installApps(folder, apps) {
  mkdirSync(folder, { recursive: true });
  cpSync(new URL('examples', import.meta.url).pathname, folder, { recursive: true });
  const each = apps.flatMap((name) => ['-w', name]);
  run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', ...each, tarball);
  for (const name of apps) run(join(folder, name), 'npm', 'run', '--silent', 'build', '--', '--logLevel', 'error');
}

/** @typedef {import('playwright-core').Page | import('playwright-core').FrameLocator} Place */

/**
 * answers asks as a person does: opens the help if it is closed, types, chooses the first hit and reads.
 * @param {Place} place
 * @param {string} query
 * @param {string} answer
 * @param {string} [button] that opens the help
 */
export async function answers(place, query, answer, button) {
  if (button) await place.getByRole('button', { name: button }).click();
  await place.getByRole('combobox').fill(query);
  await place.getByRole('option').first().click();
  await place.locator('faq-widget').getByText(answer).filter({ visible: true }).first().waitFor();
}
