// @ts-check
// Makes corpora of any size and queries for them, from judged questions next to the
// project if they are there, otherwise from the shipped FAQ.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ question: string, answer: string }} Entry */
/** @typedef {'exact' | 'prefix' | 'typo' | 'none'} Kind */

const root = new URL('../../', import.meta.url).pathname;
const longest = 600; // characters of an answer
const heaviest = 8e6; // characters of all answers: the widget reads files up to 20 MB

/** seeds gives real questions with their answers, as plain text. @returns {{ source: string, entries: Entry[] }} */
export function seeds() {
  const judged = join(root, '../shared/relevance');
  if (existsSync(judged)) {
    const entries = readdirSync(judged)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => JSON.parse(readFileSync(join(judged, name), 'utf8')).entries)
      .map(({ q, a }) => ({ question: plain(q), answer: plain(a).slice(0, longest) }));
    return { source: 'judged questions', entries: entries.filter(({ question }) => question.length > 3) };
  }
  const entries = readdirSync(join(root, 'content'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readFileSync(join(root, 'content', name), 'utf8').split(/^#+ /m).slice(1))
    .map((section) => ({ question: plain(section.split('\n', 1)[0]), answer: plain(section.slice(section.indexOf('\n'))).slice(0, longest) }))
    .filter(({ answer }) => answer.length > 20);
  return { source: 'the shipped FAQ', entries };
}

/** plain removes markup, and anything that Markdown would take for it. @param {string} text */
function plain(text) {
  return text
    .replace(/<!--[^]*?-->|<[^>]*>|\{\{.*?\}\}/g, ' ')
    .replace(/[#*_`~|[\]\\<>&{}=]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * corpus gives that many entries: the seeds, then mixtures of them, in which every
 * third word and the second half of the answer come from other seeds.
 * @param {Entry[]} seeds
 * @param {number} size
 * @returns {Entry[]}
 */
export function corpus(seeds, size) {
  const room = Math.min(longest, Math.floor(heaviest / size)); // of an answer
  return Array.from({ length: size }, (_, i) => {
    const one = seeds[i % seeds.length];
    const round = Math.floor(i / seeds.length);
    if (round === 0) return { question: one.question, answer: one.answer.slice(0, room) };
    const other = seeds[(i * 7 + round * 13) % seeds.length];
    const words = other.question.split(' ');
    const question = one.question.split(' ').map((word, at) => (at % 3 === round % 3 ? words[at % words.length] : word));
    const half = (/** @type {string} */ s) => Math.floor(s.length / 2);
    return { question: question.join(' '), answer: `${one.answer.slice(0, half(one.answer))} ${other.answer.slice(half(other.answer))}`.slice(0, room).trim() };
  });
}

/** markdown gives a corpus as an author would write it. @param {Entry[]} entries */
export function markdown(entries) {
  return `# Questions\n\n${entries.map(({ question, answer }) => `### ${question}\n\n${answer || 'See there.'}\n`).join('\n')}`;
}

/**
 * queries gives queries for entries spread over the corpus, count of each kind.
 * @param {Entry[]} entries
 * @param {number} count
 * @returns {{ kind: Kind, query: string }[]}
 */
export function queries(entries, count) {
  return Array.from({ length: count }, (_, i) => entries[Math.floor(((i + 0.5) * entries.length) / count)].question).flatMap((question, i) => {
    const words = question.split(' ').slice(0, 6);
    const begun = words.slice(0, 3).join(' ');
    return /** @type {{ kind: Kind, query: string }[]} */ ([
      { kind: 'exact', query: words.join(' ') },
      { kind: 'prefix', query: begun.slice(0, Math.max(4, begun.length - 2)) },
      { kind: 'typo', query: misspelt(words) },
      { kind: 'none', query: `zqx${i}wv kjvq${i}xz` },
    ]);
  });
}

/** misspelt swaps two letters inside the longest word. @param {string[]} words */
function misspelt(words) {
  const at = words.reduce((best, word, i) => (word.length > words[best].length ? i : best), 0);
  const word = words[at];
  const swapped = word.length < 4 ? word : word[0] + word[2] + word[1] + word.slice(3);
  return words.map((w, i) => (i === at ? swapped : w)).join(' ');
}
