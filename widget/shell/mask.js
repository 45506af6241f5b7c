// @ts-check
// Takes out of what a reader wrote what tells who that is: e-mail addresses, and
// numbers as long as those of telephones, cards and accounts.

/** What takes their place. No search finds it. */
export const email = '[email]';
export const number = '[number]';

const at = '@'; // of any width, once a text is normalised
const digit = '[\\p{N}〇零一二三四五六七八九]';
const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}_]';

/** The most digits that stay: a year, a door, an article. */
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
 * masked is a text without them, on one line, in Unicode's form NFKC.
 * @param {string} text
 */
export function masked(text) {
  const plain = text.normalize('NFKC').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return secrets.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), plain);
}
