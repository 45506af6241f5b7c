// @ts-check
// Keys, for the eye only: a screen reader names those that open the help, and what
// its own do in a combobox. styles.css shows the keys that do something at the time.
import { create } from '../page/launcher.js';

/** @type {[key: string, keys: string[]][]} */
const hints = [
  ['keys.move', ['↑', '↓']],
  ['keys.open', ['↵']],
  ['keys.close', ['Esc']],
  ['keys.back', ['Esc']],
  ['keys.clear', ['Esc']],
];

/** @type {Record<string, string>} the labels of modifier keys, where they differ from the names; Apple's machines are told as in shortcut.js, whose parser would be fetched twice */
const written = /Mac|iP/.test(navigator.platform) ? { Control: '⌃', Meta: '⌘', Alt: '⌥', Shift: '⇧' } : { Control: 'Ctrl' };

/**
 * caps gives the keys of a shortcut as they look on a keyboard.
 * @param {string} shortcut as parse gives it
 */
export function caps(shortcut) {
  return shortcut.split(/\+(?=.)/).map((key) => create('kbd', { class: 'cap' }, written[key] ?? key[0].toUpperCase() + key.slice(1)));
}

/**
 * keys gives a line that names them in the language.
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
