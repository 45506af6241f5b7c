// @ts-check
// What costly texts cost the shipped engine: its memory and the HTML it writes grow no
// faster than a text, and stay below a ceiling. A few texts run for every change, all
// with FAQ_ENDURANCE=full.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after } from 'node:test';
import { expected, journey } from './harness.js';
import { programs } from './programs.js';

/** Texts that produce much output from little, or repeat look-ups. */
const few = ['table as wide as it is long', 'variable as long as it is often used', 'footnotes that are all used', 'drawings before a capital', 'code beside tags', 'emphasis that crosses', 'unknown variables', 'nested quotes'];

const floor = { memory: 3 * (4 << 20), written: 1 << 16 }; // in bytes: less is not judged; each of three programs begins with 4 MB
const ceiling = { memory: 256 << 20, written: 4 << 20 };
const most = 5; // times as much for four times the text: four, and a quarter of that for tables that double

const folder = mkdtempSync(join(tmpdir(), 'faq-costly-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @type {string[]} */
const names = JSON.parse(execFileSync('go', ['run', './wasm/cmd/costly', folder], { cwd: new URL('../..', import.meta.url).pathname }).toString());

/** count makes the page count the letters of HTML that leave its engine. */
function count() {
  const page = /** @type {any} */ (globalThis);
  page.written = 0;
  const { createPolicy } = page.TrustedTypePolicyFactory.prototype;
  page.TrustedTypePolicyFactory.prototype.createPolicy = function (/** @type {string} */ name, /** @type {object} */ rules) {
    return createPolicy.call(this, name, { ...rules, createHTML: (/** @type {string} */ html) => ((page.written += html.length), html) });
  };
}

for (const [i, name] of names.entries()) {
  if (!few.includes(name) && process.env.FAQ_ENDURANCE !== 'full') continue;
  journey(`${name}: four times the text costs four times as much`, async ({ page, open, console: lines }) => {
    await page.addInitScript(programs);
    await page.addInitScript(count);
    /** @param {string} file @param {string} text whose mount and first answer are measured */
    const costs = async (file, text) => {
      await open(`<faq-widget load="eager" src="/${file}"></faq-widget>`, { [`/${file}`]: text });
      return page.evaluate(async () => {
        const widget = /** @type {any} */ (document.querySelector('faq-widget'));
        await widget.ready;
        await widget.show('a'); // what most of them ask
        const { programs, written } = /** @type {any} */ (globalThis);
        return { memory: programs.reduce((/** @type {number} */ sum, /** @type {any} */ { memory }) => sum + memory.buffer.byteLength, 0), written };
      });
    };
    const empty = await costs('empty.md', '## A?\na\n');
    const [one, four] = [await costs('one.md', read(i, 1)), await costs('four.md', read(i, 4))];
    for (const what of /** @type {const} */ (['memory', 'written'])) {
      const [small, large] = [one, four].map((cost) => cost[what] - empty[what]);
      process.stdout.write(`costly: ${name}: ${what} ${small} → ${large} bytes\n`);
      assert.ok(large <= most * Math.max(small, floor[what]), `${what}: ${small} → ${large} bytes`);
      assert.ok(large <= ceiling[what], `${what}: ${large} bytes`);
    }
    expected(lines, (line) => line.startsWith('warning: '));
  });
}

/** read gives a text, so many times as long. @param {number} i @param {number} times */
function read(i, times) {
  return readFileSync(join(folder, `${i}-${times}.md`), 'utf8');
}
