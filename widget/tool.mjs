#!/usr/bin/env node
// @ts-check
// The command faq-widget: runs the tool.
import { spawn } from 'node:child_process';
import { find } from './find.mjs';

/** @param {string} reason @returns {never} */
function fail(reason) {
  console.error(`faq-widget: ${reason}`);
  process.exit(1);
}

/** path gives the path of the tool, or ends with the reason why there is none. */
function path() {
  try {
    return find();
  } catch (error) {
    return fail(/** @type {Error} */ (error).message);
  }
}

const tool = spawn(path(), process.argv.slice(2), { argv0: 'faq-widget', stdio: 'inherit' });
tool.on('error', ({ message }) => fail(`the tool does not start: ${message}`));
// A terminal sends Ctrl+C to both, and the tool ends as it should. Signals from another process are passed on.
process.on('SIGINT', () => {});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => tool.kill(signal));
tool.on('exit', (code, signal) => {
  if (code !== null) process.exit(code);
  for (const one of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.removeAllListeners(one);
  process.kill(process.pid, signal ?? 'SIGTERM');
});
