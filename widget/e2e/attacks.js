// @ts-check
// The hostile texts, and what HTML made of them may contain: the files that the Go
// tests use, read as the files' headers say.
import { readFileSync } from 'node:fs';

/** @param {string} name */
const lines = (name) =>
  readFileSync(new URL(`../../wasm/internal/hostile/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && line !== '#' && !line.startsWith('# '));

/** @type {Record<string, string>} */
const escapes = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

/** @param {string} line */
const unescape = (line) => line.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, hex, letter) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : escapes[letter]));

export const attacks = lines('attacks.txt').filter((line) => !line.startsWith('= ')).map(unescape);

/** The patterns of all lists except a built page's: [element, attribute, regular expression]. */
export const allowed = (() => {
  /** @type {[string, string, string][]} */
  const list = [];
  for (const line of lines('allowed.txt')) {
    if (line === '= page') break;
    if (line.startsWith('= ')) continue;
    const words = line.split(/\s+/);
    const elements = words.filter((word) => !word.includes('='));
    for (const element of elements) list.push([element, '', '']);
    for (const word of words.filter((each) => each.includes('='))) {
      const at = word.indexOf('=');
      list.push([elements[elements.length - 1], word.slice(0, at), word.slice(at + 1)]);
    }
  }
  return list;
})();

/** @param {string} text */
export const escapeHTML = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
