// @ts-check
// The keys of the palette, for the eye only: a screen reader says what its own
// keys do in a combobox. styles.css shows those that do something at the time.
import { create } from '../page/launcher.js';

/** @type {[key: string, keys: string[]][]} */
const hints = [
  ['keys.move', ['↑', '↓']],
  ['keys.open', ['↵']],
  ['keys.close', ['Esc']],
  ['back', ['Esc']],
];

/**
 * keys is a line that names them in the language.
 * @param {import('./locale.js').Locale} phrases
 */
export function keys(phrases) {
  const line = create('div', { class: 'keys', 'aria-hidden': 'true' });
  for (const [phrase, names] of hints) {
    const hint = create('span', { class: `key-${phrase.replace('keys.', '')}` });
    hint.append(...names.map((name) => create('kbd', {}, name)), phrases.text(phrase));
    line.append(hint);
  }
  return line;
}
