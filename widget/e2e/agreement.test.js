// @ts-check
// The shipped engine finds and writes what its packages do natively: the same slugs in
// the same order, and the same HTML to the letter, as it leaves the engine.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expected, journey, ready } from './harness.js';

/**
 * @typedef {object} Record
 * @property {string} source
 * @property {{ query: string, slugs: string[], html: string }[]} queries
 * @property {{ slug: string, html: string }[]} answers
 */

const root = new URL('../..', import.meta.url).pathname;
const folder = 'wasm/internal/corpus/testdata/files';
const files = readdirSync(`${root}/${folder}`).filter((name) => name.endsWith('.md'));

/** @param {string} url @returns {Record[]} the native results, with the files served beneath a URL */
function natively(url) {
  const command = ['run', './wasm/cmd/agree', 'wasm/internal/search/relevance/testdata/content.txt', 'widget/locales/en.json', url];
  const json = execFileSync('go', [...command, ...files.map((name) => `${folder}/${name}`)], { cwd: root, maxBuffer: 1 << 28 });
  return JSON.parse(json.toString());
}

journey('the engine agrees with its packages run natively', async ({ page, open, site, console: lines }) => {
  await page.addInitScript(() => {
    const all = /** @type {any} */ (globalThis);
    all.written = [];
    const { createPolicy } = all.TrustedTypePolicyFactory.prototype;
    all.TrustedTypePolicyFactory.prototype.createPolicy = function (/** @type {string} */ name, /** @type {object} */ rules) {
      const createHTML = (/** @type {string} */ html) => all.written.push(html) && html;
      return createPolicy.call(this, name, { ...rules, createHTML });
    };
  });
  let queries = 0, answers = 0;
  for (const record of natively(`${site.origin}/`)) {
    const source = record.source && ` src="/${record.source}"`;
    const served = record.source ? { [`/${record.source}`]: readFileSync(`${root}/${folder}/${record.source}`, 'utf8') } : {};
    await open(`<faq-widget load="eager" limit="10"${source}></faq-widget>`, served);
    await ready(page);
    const shipped = await page.evaluate(async ({ queries, answers }) => {
      const all = /** @type {any} */ (globalThis);
      const widget = /** @type {any} */ (document.querySelector('faq-widget'));
      /** @type {(html: string) => string | undefined} the HTML written since that equals the expected one, otherwise the longest */
      const written = (html) => {
        const since = all.written.splice(0);
        return html === '' || since.includes(html) ? html : since.sort((/** @type {string} */ a, /** @type {string} */ b) => b.length - a.length)[0];
      };
      await widget.show(answers[0].slug); // until the rendering program is there, an answer is plain text, and later only its prose is written again
      await widget.search('');
      all.written.splice(0);
      const pages = [], found = [];
      for (const { slug, html } of answers) {
        await widget.show(slug);
        pages.push({ slug, html: written(html) });
      }
      for (const { query, html } of queries) {
        const slugs = await widget.search(query);
        found.push({ query, slugs, html: written(html) });
      }
      return { found, pages };
    }, record);
    assert.deepEqual(shipped.pages, record.answers, `answers of ${record.source || 'content'}`);
    assert.deepEqual(shipped.found, record.queries, `queries of ${record.source || 'content'}`);
    queries += record.queries.length;
    answers += record.answers.length;
  }
  expected(lines, (line) => line.startsWith('warning: faq: /')); // faults for the author of the files
  assert.ok(queries > 400 && answers > 90, `compared ${queries} queries and ${answers} answers only`);
  process.stdout.write(`agreement: ${queries} queries and ${answers} answers of ${files.length + 1} sources\n`);
});
