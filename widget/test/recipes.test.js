// @ts-check
// The recipes' code for frameworks is that of the pages of hosts/, line by line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blocks } from '../e2e/recipes.js';

const host = (/** @type {string} */ name) => readFileSync(new URL(`../hosts/${name}`, import.meta.url), 'utf8');

/** @param {string} text @returns {string[]} lines trimmed, without blank ones and comments */
const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('//'));

test('the plugin is written as the hosts have it', () => {
  const shown = blocks('Vite', 'js');
  for (const [i, file] of ['vite/vite.config.ts', 'astro/astro.config.mjs', 'vitepress/.vitepress/config.js'].entries()) {
    const there = lines(host(file)).map((line) => line.replace("base: '/docs/', ", ''));
    assert.deepEqual(lines(shown[i]).filter((line) => !there.includes(line)), [], file);
  }
  assert.equal(shown.length, 3);
});

test('script, element and command are written as the hosts have them', () => {
  const [html] = blocks('Docusaurus', 'html');
  for (const line of lines(html)) assert.ok(host('eleventy/pages/index.njk').includes(line), line);
  const [script] = blocks('Docusaurus', 'json');
  assert.equal(JSON.parse(`{${script}}`).build, JSON.parse(host('next/package.json')).scripts.build);
  assert.ok(host('docusaurus/docusaurus.config.js').includes("scripts: [{ src: '/help/faq-widget.js', defer: true }]"));
});
