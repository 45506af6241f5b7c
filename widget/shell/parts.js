// @ts-check
// The parts that the engine fills: the search box, and the places of the lists.
import { create } from '../page/launcher.js';

/** @typedef {import('./locale.js').Locale} Locale */

/** @param {Locale} phrases */
export function searchBox(phrases) {
  return /** @type {HTMLInputElement} */ (create('input', {
    part: 'input', id: 'input', class: 'input', type: 'text', role: 'combobox', inputmode: 'search', enterkeyhint: 'search',
    autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': 'results', maxlength: '1000', 'aria-label': phrases.text('search'), placeholder: phrases.text('search'),
  }));
}

/**
 * lists is the body of the panel.
 * @param {Locale} phrases
 * @param {HTMLElement} article the answer that is open on its own
 */
export function lists(phrases, article) {
  const empty = create('div', { id: 'empty', class: 'empty', hidden: '' });
  empty.append(create('div', { id: 'nothing' }), create('slot', { name: 'empty' }));
  const body = create('div', { class: 'body' });
  body.append(
    create('p', { id: 'corrected', class: 'corrected', hidden: '' }),
    create('div', { id: 'results', part: 'results', class: 'results', role: 'listbox', 'aria-label': phrases.text('results'), hidden: '' }),
    create('button', { id: 'more', class: 'more', type: 'button', 'data-more': '', hidden: '' }, phrases.text('more')),
    create('button', { id: 'forget', class: 'forget', type: 'button', 'data-forget': '', hidden: '' }, phrases.text('recent.clear')),
    empty,
    article,
    create('div', { id: 'browse', class: 'browse' }),
  );
  return body;
}
