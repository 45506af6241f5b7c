// @ts-check
// What the gallery adds to its markup: copying snippets and trying searches. Without script none of these controls is shown.
import { offer } from './copy.js';

for (const snippet of document.querySelectorAll('.snippet')) offer(snippet);

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-search]'))) {
  const list = button.closest('ul');
  if (list) list.hidden = false;
  button.addEventListener('click', () => /** @type {any} */ (document.getElementById('inline'))?.search(button.dataset.search));
}
