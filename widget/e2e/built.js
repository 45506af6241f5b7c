// @ts-check
// Sites that `faq build` makes of content which a test writes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist } from './site.js';

const root = new URL('../..', import.meta.url).pathname;

/**
 * built builds and serves sites while the journeys of a file run, and removes them afterwards.
 * @param {Record<string, Record<string, string>>} sites the files of each, by name, by the path it is served at, such as /help/
 * @param {Record<string, string>} [headers]
 * @returns {{ readonly origin: string }}
 */
export function built(sites, headers = {}) {
  let folder = '';
  /** @type {Awaited<ReturnType<typeof serveFolders>>} */
  let site;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faq-built-'));
    /** @type {Record<string, string>} */
    const folders = {};
    for (const [path, files] of Object.entries(sites)) {
      const content = join(folder, path, 'content');
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(content, name)), { recursive: true });
        writeFileSync(join(content, name), text);
      }
      folders[path] = join(folder, path, 'public');
      execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', folders[path], content], { cwd: root });
    }
    site = await serveFolders(folders, headers);
  });
  after(() => {
    site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { get origin() { return site.origin; } };
}
