// @ts-check
// Shows files to copy next to the links to them: whole, or the part of a style sheet
// that begins with a comment and has a class. Without script the links remain.
import { offer } from './copy.js';

for (const figure of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-source]'))) show(figure, figure.dataset.source ?? '');

/** @param {HTMLElement} figure @param {string} part */
async function show(figure, part) {
  const link = /** @type {HTMLAnchorElement} */ (figure.querySelector('a'));
  const text = await (await fetch(link.href)).text();
  const parts = text.split(/\n(?=\/\* )/);
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  pre.tabIndex = 0;
  code.textContent = (part ? parts.find((rules) => rules.includes(`.${part}`)) : text)?.trimEnd() ?? '';
  pre.append(code);
  figure.append(pre);
  offer(figure);
}
