// @ts-check
// Fetches the part that remembers what was not found, for elements whose attribute insight asks for it.
import { soon } from '../page/promises.js';
import { address, build, query } from './own.js';

/** How long help waits for it, in ms. */
const patience = 3000;

/**
 * remember has a widget's searches remembered where its page wants that; otherwise it gives nothing.
 * @param {import('./shell.js').Shell} shell
 * @param {AbortSignal} life
 */
export function remember(shell, life) {
  const { element } = shell;
  if (!element.hasAttribute('insight') && !Object.hasOwn(element, 'insight')) return;
  const part = query ? import(address('faq-insight.js')) : import('./insight.js');
  const attended = part.then(({ attend }) => attend(shell, life, build)).catch((error) => console.warn(`faq: nothing is remembered: ${error.message}`));
  return soon(attended, patience).catch(() => {});
}
