#!/usr/bin/env node
// @ts-check
// The command faq-widget: runs the tool, which a package of its own holds for each system.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const name = `@faq-widget/${process.platform}-${process.arch}`;
const program = `${name}/bin/faq${process.platform === 'win32' ? '.exe' : ''}`;
const { version, optionalDependencies = {} } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** @param {string} reason @returns {never} */
function fail(reason) {
  console.error(`faq-widget: ${reason}`);
  process.exit(1);
}

/** find is the path of the tool. */
function find() {
  try {
    return createRequire(import.meta.url).resolve(program);
  } catch {
    const systems = Object.keys(optionalDependencies);
    if (systems.length > 0 && !systems.includes(name)) fail(`there is no tool for ${process.platform} on ${process.arch}, only ${systems.join(', ')}`);
    return fail(`the package ${name} is missing, as it is after npm install --omit=optional; npm install ${name}@${version} brings it`);
  }
}

const tool = spawn(find(), process.argv.slice(2), { argv0: 'faq-widget', stdio: 'inherit' });
tool.on('error', ({ message }) => fail(`the tool does not start: ${message}`));
// A terminal tells both of Ctrl+C, and the tool ends as it should; what one process tells another is passed on.
process.on('SIGINT', () => {});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => tool.kill(signal));
tool.on('exit', (code, signal) => {
  if (code !== null) process.exit(code);
  for (const one of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.removeAllListeners(one);
  process.kill(process.pid, signal ?? 'SIGTERM');
});
