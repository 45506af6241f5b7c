// @ts-check
// Finds the tool: for each system a package of its own holds it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const name = `@faq-widget/${process.platform}-${process.arch}`;
const program = `${name}/bin/faq${process.platform === 'win32' ? '.exe' : ''}`;

/** find gives the path of the tool; its error says how to install it. */
export function find() {
  try {
    return createRequire(import.meta.url).resolve(program);
  } catch {
    const { version, optionalDependencies = {} } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
    const systems = Object.keys(optionalDependencies);
    if (systems.length > 0 && !systems.includes(name)) throw new Error(`there is no tool for ${process.platform} on ${process.arch}, only ${systems.join(', ')}`);
    throw new Error(`the package ${name} is missing, as after npm install --omit=optional; run npm install ${name}@${version}`);
  }
}
