// @ts-check
// The parts that the engine fills: the search box and the containers of the lists.
import { icon } from '../page/icon.js';
import { create } from '../page/launcher.js';
import { caps } from './hints.js';
import { cross, glass } from './icons.js';
import { untilTapped } from './sheet.js';

/** @typedef {import('./locale.js').Locale} Locale */

/** @param {Locale} phrases @param {string} placeholder the page's; "" for the language's */
export function searchBox(phrases, placeholder) {
  const input = /** @type {HTMLInputElement} */ (create('input', {
    part: 'input', id: 'input', class: 'input', type: 'text', role: 'combobox', inputmode: 'search', enterkeyhint: 'search',
    autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': 'results', maxlength: '1000', 'aria-label': phrases.text('search'), placeholder: placeholder || phrases.text('search'),
  }));
  untilTapped(input);
  return input;
}

/**
 * searchRow gives the search box with a magnifying glass, the keys of its shortcut while it is empty, and otherwise a button to empty it.
 * @param {HTMLInputElement} input
 * @param {Locale} phrases
 * @param {string | undefined} shortcut as parse gives it
 * @param {() => void} clear
 */
export function searchRow(input, phrases, shortcut, clear) {
  const row = create('div', { part: 'search', class: 'search', role: 'search' });
  const button = create('button', { part: 'clear', class: 'clear', type: 'button', 'aria-label': phrases.text('clear') });
  button.append(icon(cross));
  button.onclick = clear;
  button.onmousedown = (event) => event.preventDefault(); // the box keeps the focus, and the keyboard of a phone
  row.append(icon(glass), input, button);
  if (shortcut) {
    const chip = create('span', { class: 'chip', 'aria-hidden': 'true' });
    chip.append(...caps(shortcut));
    row.append(chip);
  }
  return row;
}

/**
 * lists gives the body of the panel.
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
    create('button', { id: 'forget', class: 'forget', type: 'button', 'data-forget': '', 'aria-labelledby': 'forget recent', hidden: '' }, phrases.text('recent.clear')),
    empty,
    article,
    create('div', { id: 'browse', part: 'home', class: 'browse' }),
  );
  return body;
}
