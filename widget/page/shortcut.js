// @ts-check
// The keys that open the help, as people write them (`mod+k`, `ctrl+shift+f1`, `?`)
// and in the form of aria-keyshortcuts (`Control+k`). mod is ⌘ on Apple's machines, Ctrl on others.

const order = ['Control', 'Meta', 'Alt', 'Shift'];
/** @type {Record<string, string>} */
const names = { ctrl: 'Control', cmd: 'Meta', mod: /Mac|iP/.test(globalThis.navigator?.platform) ? 'Meta' : 'Control' };
for (const name of order) names[name.toLowerCase()] = name;

/** The letters of Greek, Cyrillic, Arabic and other layouts up to Korean, whose users know Latin shortcuts by the position of the key. */
const notLatin = /^[\u0370-\u1dff\u3040-\u318f]/;
/** @type {Record<string, string>} the characters of keys that are not letters or digits */
const places = { Slash: '/', Period: '.', Comma: ',', Semicolon: ';' };

/**
 * parse reads a shortcut, and gives "" for one that it does not understand.
 * @param {string} text
 */
export function parse(text) {
  const words = text.toLowerCase().trim().split(/\s*\+\s*/);
  const key = /** @type {string} */ (words.pop());
  const held = words.map((word) => names[word]);
  const known = /^(.|f\d\d?|[a-z]{3,})$/u.test(key) && !names[key] && held.every(Boolean);
  return known ? spell(key, (name) => held.includes(name)) : '';
}

/**
 * matches reports whether an event is the shortcut rather than typing: a key without
 * a modifier belongs to the field it is typed into, in any shadow root.
 * @param {string} shortcut as parse gives it
 * @param {KeyboardEvent} event
 */
export function matches(shortcut, event) {
  const { key, code } = event;
  if (!key || event.defaultPrevented || composes(event)) return false; // autofill sends events without a key
  const is = (/** @type {string} */ name) => spell(name.toLowerCase(), (modifier) => event.getModifierState(modifier)) === shortcut;
  if (!is(key) && !(notLatin.test(key) && is(places[code] ?? code.replace(/^Key|^Digit/, '')))) return false;
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  return /^[CMA].*\+/.test(shortcut) || !(target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
}

/**
 * composes reports whether a key is an input method's. Safari ends the composition
 * before it sends the key that ended it, and marks that key by its code alone.
 * @param {KeyboardEvent} event
 */
export function composes(event) {
  return event.isComposing || event.keyCode === 229;
}

/**
 * spell writes a key after the held modifiers. They do not include the Shift that a
 * character like ? needs, which depends on the layout.
 * @param {string} key
 * @param {(name: string) => boolean} isHeld
 */
function spell(key, isHeld) {
  return [...order.filter((name) => isHeld(name) && (name !== 'Shift' || /[a-z\d]/.test(key))), key].join('+');
}
