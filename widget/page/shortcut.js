// @ts-check
// The keys that open the help, as people write them (`mod+k`, `ctrl+shift+f1`, `?`)
// and as aria-keyshortcuts has them (`Control+k`). mod is ⌘ on Apple's machines, Ctrl on all others.

const order = ['Control', 'Meta', 'Alt', 'Shift'];
/** @type {Record<string, string>} */
const names = { ctrl: 'Control', cmd: 'Meta', mod: /Mac|iP/.test(globalThis.navigator?.platform) ? 'Meta' : 'Control' };
for (const name of order) names[name.toLowerCase()] = name;

/** What a key of Greek, Cyrillic, Arabic and other layouts up to Korean writes, whose users know Latin shortcuts by their place on the keyboard. */
const notLatin = /^[\u0370-\u1dff\u3040-\u318f]/;
/** @type {Record<string, string>} what is written where, besides letters and digits */
const places = { Slash: '/', Period: '.', Comma: ',', Semicolon: ';' };

/**
 * parse reads a shortcut; "" for what is not understood.
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
 * matches reports whether an event is the shortcut, and no typing: a key without
 * a modifier belongs to a field that is typed into, wherever that is.
 * @param {string} shortcut as parse gives it
 * @param {KeyboardEvent} event
 */
export function matches(shortcut, event) {
  const { key, code } = event;
  if (!key || event.defaultPrevented || composes(event)) return false; // a browser that fills in a form sends events without a key
  const is = (/** @type {string} */ name) => spell(name.toLowerCase(), (modifier) => event.getModifierState(modifier)) === shortcut;
  if (!is(key) && !(notLatin.test(key) && is(places[code] ?? code.replace(/^Key|^Digit/, '')))) return false;
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  return /^[CMA].*\+/.test(shortcut) || !(target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
}

/**
 * composes reports whether a key is an input method's: Safari ends the
 * composition before it sends the key that did so, and marks that by its code alone.
 * @param {KeyboardEvent} event
 */
export function composes(event) {
  return event.isComposing || event.keyCode === 229;
}

/**
 * spell writes a key after the modifiers that are held. The shift that a
 * character like ? needs is not one of them: the layout knows.
 * @param {string} key
 * @param {(name: string) => boolean} isHeld
 */
function spell(key, isHeld) {
  return [...order.filter((name) => isHeld(name) && (name !== 'Shift' || /[a-z\d]/.test(key))), key].join('+');
}
