// @ts-check
// What a bundler needs of a folder of content, made by the tool, and the faults of
// the folder.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { find } from './find.mjs';

/**
 * A Fault is as `faq check -json` prints it: lines and columns count from 1, columns in bytes.
 * @typedef {{ file: string, line?: number, column?: number, message: string, fix?: string, warning: boolean }} Fault
 */

/**
 * A Compilation has no files if one of its faults is an error.
 * @typedef {object} Compilation
 * @property {string} [engine] the file of the engine, without an FAQ of its own
 * @property {{ lang?: string, file: string }[]} corpora the FAQ, a file for each language, the content's own first
 * @property {string[]} linked the files that answers show or link to
 * @property {Fault[]} faults
 * @property {Map<string, Buffer>} files all these files by their names
 */

/**
 * compile calls the tool, and rejects when it cannot.
 * @param {string} content a folder or a file
 * @param {string} base where the files that answers lead to will be
 * @param {string[]} publish extensions of such files that are not published by default
 * @param {string[]} audience audiences whose entries are included besides those for everyone
 * @returns {Promise<Compilation>}
 */
export async function compile(content, base, publish, audience) {
  const out = mkdtempSync(join(tmpdir(), 'faq-widget-'));
  try {
    const flags = [...publish.flatMap((ending) => ['-publish', ending]), ...audience.flatMap((word) => ['-audience', word])];
    const { stdout, stderr, message } = await promisify(execFile)(find(), ['compile', '-json', '-out', out, '-base', base, ...flags, content], { maxBuffer: Infinity })
      .then((printed) => ({ ...printed, message: '' }), (error) => error);
    if (!stdout) throw new Error(stderr?.trim() || message);
    const made = JSON.parse(stdout);
    const names = [made.engine, ...made.corpora.map((/** @type {{ file: string }} */ { file }) => file), ...made.linked].filter(Boolean);
    return { ...made, files: new Map(names.map((name) => [name, readFileSync(join(out, name))])) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * sentence gives a fault as the tool prints it, its file relative to a folder.
 * @param {Fault} fault
 * @param {string} folder
 */
export function sentence({ file, line, column, message, fix }, folder) {
  const place = [relative(folder, file), line, column].filter(Boolean).join(':');
  return `${place}: ${message}${fix ? ` (${fix})` : ''}`;
}

/**
 * problem gives what Vite shows of the faults that are errors, or nothing without errors.
 * @param {Fault[]} faults
 * @param {string} folder
 */
export function problem(faults, folder) {
  const errors = faults.filter(({ warning }) => !warning);
  if (errors.length === 0) return undefined;
  const { file, line, column } = errors[0];
  const text = line ? textOf(file) : '';
  const [before, at] = line ? around(text, line, column ?? 1) : ['', 1];
  return {
    message: errors.map((fault) => sentence(fault, folder)).join('\n'),
    plugin: 'faq-widget',
    id: file,
    stack: '',
    ...(line && { loc: { file, line, column: at }, frame: before }),
  };
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // removed meanwhile
  }
}

/**
 * around gives the lines around a place, and its column counted in characters.
 * @param {string} text
 * @param {number} line
 * @param {number} column in bytes
 * @returns {[frame: string, column: number]}
 */
function around(text, line, column) {
  const lines = text.split(/\r\n?|\n/);
  const at = Buffer.from(lines[line - 1] ?? '').subarray(0, column - 1).toString().length + 1;
  const first = Math.max(1, line - 2);
  const shown = lines.slice(first - 1, line + 2).flatMap((one, i) => {
    const row = `${first + i}`.padStart(5);
    return first + i === line ? [`${row} | ${one}`, `      | ${' '.repeat(at - 1)}^`] : [`${row} | ${one}`];
  });
  return [shown.join('\n'), at];
}
