// @ts-check
// Removes what identifies a reader from the reader's words: e-mail addresses, and
// numbers as long as those of telephones, cards and accounts.

/** The marks that take their place. No search finds them. */
export const email = '[email]';
export const number = '[number]';

const at = '@'; // the full-width sign too, once a text is normalised
const digit = '[\\p{N}〇零一二三四五六七八九]';
const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}_]';

/** The most digits that are kept: a year, a house number, an article number. */
const short = 5;

/** @type {[pattern: RegExp, mark: string][]} in the order in which they are looked for */
const secrets = [
  [new RegExp(`"[^"${at}]*"${at}\\S+`, 'gu'), email],
  [new RegExp(`[^\\s${at}]+${at}[^\\s${at}]+`, 'gu'), email],
  [new RegExp(`[^\\s${at}]+\\s*${at}\\s*[^\\s${at}]+\\.[^\\s${at}]+`, 'gu'), email],
  [/\S+\s*[[({<]\s*at\s*[\])}>]\s*\S+(\s*[[({<]\s*dot\s*[\])}>]\s*\S+)*/giu, email],
  [/\S+\s+at\s+\S+\s+dot\s+\S+/giu, email],
  [new RegExp(`${digit}(?:[^\\p{L}\\p{N}]{0,3}${digit}){${short},}`, 'gu'), number],
  [new RegExp(`${letter}*\\p{N}(?:(?:[-.]?${letter}+[-.]?|[-.])?\\p{N}){${short},}${letter}*`, 'gu'), number], // with letters between
];

/**
 * masked gives a text without them, on one line, in Unicode's form NFKC.
 * @param {string} text
 */
export function masked(text) {
  const plain = text.normalize('NFKC').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return secrets.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), plain);
}
