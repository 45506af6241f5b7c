// @ts-check
// The code of docs/recipes.md.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8');

/**
 * blocks gives the code blocks of a language beneath a heading.
 * @param {string} heading its beginning
 * @param {string} language
 */
export function blocks(heading, language) {
  const section = text.split('\n## ').find((one) => one.startsWith(heading)) ?? '';
  return [...section.matchAll(/```(\w+)\n([^]*?)```/g)].filter(([, of]) => of === language).map(([, , code]) => code);
}
