// @ts-check
// The tool, built from its sources for the tests that call it.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** tool builds the tool into a folder and gives its path. @param {string} folder @param {string[]} flags of the compiler */
export function tool(folder, ...flags) {
  const path = join(folder, 'faq');
  execFileSync('go', ['build', ...flags, '-o', path, './wasm/cmd/faq'], { cwd: new URL('../..', import.meta.url).pathname });
  return path;
}

/** The beginning of a command that runs it without a network, where the system allows that. */
export const alone = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];
