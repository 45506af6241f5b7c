// @ts-check
// The recipes as they are written.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8');

/**
 * blocks are the pieces of code beneath a heading, in a language.
 * @param {string} heading how it begins
 * @param {string} language
 */
export function blocks(heading, language) {
  const section = text.split('\n## ').find((one) => one.startsWith(heading)) ?? '';
  return [...section.matchAll(/```(\w+)\n([^]*?)```/g)].filter(([, of]) => of === language).map(([, , code]) => code);
}
