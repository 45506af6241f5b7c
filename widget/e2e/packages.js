// @ts-check
// The npm packages as a release packs them, for this machine only.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, tarball } from './apps.js';
import { dist, version } from './site.js';
import { tool } from './tool.js';

/** Go's names of systems and processors that npm names differently. @type {Record<string, string>} */
const called = { win32: 'windows', x64: 'amd64' };
const [system, processor] = [process.platform, process.arch].map((name) => called[name] ?? name);

/** The package of the tool for this machine. */
export const toolPackage = `@faq-widget/${process.platform}-${process.arch}`;

/**
 * packages packs the widget, with the tool as an optional package, and the tool with the engine inside.
 * @param {string} home a folder; the archives go into its folder packages
 * @returns {{ widget: string, tool: string }} their archives
 */
export function packages(home) {
  const project = new URL('../..', import.meta.url).pathname;
  const folder = join(home, 'packages');
  for (const name of ['carried', 'packages', 'package']) rmSync(join(home, name), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run(project, 'go', 'run', './wasm/cmd/carry', dist, version, join(home, 'carried'));
  const built = tool(folder, `-overlay=${home}/carried/overlay.json`, '-trimpath', `-ldflags=-s -w -X main.toolVersion=${version}`);
  run(folder, 'mv', built, `faq-${version}-${system}-${processor}`);
  run(home, 'tar', 'xzf', tarball);
  run(project, 'node', 'widget/pack.js', folder, join(home, 'package'), `${system}/${processor}`);
  const archive = (/** @type {string} */ name) => join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  return { widget: archive('faq-widget'), tool: archive(toolPackage) };
}
