// @ts-check
// Keys, for the eye only: a screen reader says which ones open the help, and what
// its own do in a combobox. styles.css shows those that do something at the time.
import { create } from '../page/launcher.js';
import { parse } from '../page/shortcut.js';

/** @type {[key: string, keys: string[]][]} */
const hints = [
  ['keys.move', ['↑', '↓']],
  ['keys.open', ['↵']],
  ['keys.close', ['Esc']],
  ['keys.back', ['Esc']],
  ['keys.clear', ['Esc']],
];

/** @type {Record<string, string>} what is written on modifiers, where that is not their name */
const written = parse('mod+k') === 'Meta+k' ? { Control: '⌃', Meta: '⌘', Alt: '⌥', Shift: '⇧' } : { Control: 'Ctrl' };

/**
 * caps are the keys of a shortcut, as they look on a keyboard.
 * @param {string} shortcut as parse gives it
 */
export function caps(shortcut) {
  return shortcut.split(/\+(?=.)/).map((key) => create('kbd', { class: 'cap' }, written[key] ?? key[0].toUpperCase() + key.slice(1)));
}

/**
 * keys is a line that names them in the language.
 * @param {import('./locale.js').Locale} phrases
 */
export function keys(phrases) {
  const line = create('div', { class: 'keys', 'aria-hidden': 'true' });
  for (const [phrase, names] of hints) {
    const hint = create('span', { class: `key-${phrase.replace('keys.', '')}` });
    hint.append(...names.map((name) => create('kbd', { class: 'cap' }, name)), phrases.text(phrase));
    line.append(hint);
  }
  return line;
}
