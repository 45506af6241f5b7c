// @ts-check
// An FAQ that is served in shards, built once for all journeys of a file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from './site.js';

const verbs = ['rename', 'repair', 'return', 'borrow', 'paint', 'insure', 'register', 'transport', 'weigh', 'photograph'];
const things = ['kite', 'lantern', 'bicycle', 'harmonica', 'telescope', 'umbrella'];

/** source gives the FAQ: a topic for each thing, with a question for each verb and size. */
function source() {
  let text = '---\ntitle: Lending\nlang: en\n---\n';
  for (const thing of things) {
    text += `# ${thing[0].toUpperCase()}${thing.slice(1)}s\n\n`;
    for (const verb of verbs) {
      for (const size of ['small', 'large', 'wooden', 'broken']) {
        const marked = `${verb} ${size} ${thing}`;
        const comment = marked === 'paint large kite' ? '\n<!-- faq: popular -->' : marked === 'weigh wooden lantern' ? '\n<!-- faq: pages=/scales -->' : '';
        text += `## How do I ${verb} a ${size} ${thing}?${comment}\n\nTake the **${size}** ${thing} to the ${verb} desk, see [how to insure one](#how-do-i-insure-a-${size}-${thing}).\n\n`;
      }
    }
  }
  return text;
}

/** large builds it, or another FAQ, and gives its files by path, the whole FAQ among them, with the root's path. @param {string} [markdown] */
export function large(markdown = source()) {
  const folder = mkdtempSync(join(tmpdir(), 'faq-large-'));
  const content = join(folder, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'faq.md'), markdown);
  const out = join(folder, 'public');
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-shards', 'on', '-dist', dist, '-out', out, content], { cwd: new URL('../..', import.meta.url).pathname });
  const assets = join(out, readdirSync(out).find((name) => name.startsWith('assets-')) ?? '');
  const root = readdirSync(assets).find((name) => name.endsWith('.root.wasm')) ?? '';
  const shards = root.replace('.root.wasm', '');
  /** @type {Record<string, { type: string, body: Buffer }>} */
  const files = {};
  for (const name of [root, `${shards}.wasm`, ...readdirSync(join(assets, shards)).filter((one) => one.endsWith('.wasm')).map((one) => `${shards}/${one}`)]) {
    files[`/large/${name}`] = { type: 'application/wasm', body: readFileSync(join(assets, name)) };
  }
  return { root: `/large/${root}`, files, out, end: () => rmSync(folder, { recursive: true, force: true }) };
}
