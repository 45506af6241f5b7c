// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

Object.defineProperty(globalThis, 'navigator', { value: { platform: 'Linux x86_64' }, configurable: true });
const { matches, parse } = await import('../page/shortcut.js');

const understood = {
  'mod+k': 'Control+k',
  ' Ctrl + Shift + K ': 'Control+Shift+k',
  'shift+ctrl+k': 'Control+Shift+k',
  'cmd+k': 'Meta+k',
  'alt+F1': 'Alt+f1',
  'alt+arrowdown': 'Alt+arrowdown',
  '?': '?',
  'shift+?': '?',
  '/': '/',
  é: 'é',
  '': '',
  '+': '',
  'mod+': '',
  'mod+ctrl': '',
  'hyper+k': '',
  'k+mod': '',
  'mod+kk': '',
  'mod+k+j': '',
};
for (const [text, want] of Object.entries(understood)) {
  test(`"${text}" is ${want || 'not understood'}`, () => assert.equal(parse(text), want));
}

test('mod is the command key on a Mac', async () => {
  Object.defineProperty(globalThis, 'navigator', { value: { platform: 'MacIntel' }, configurable: true });
  const mac = await import(new URL('../page/shortcut.js?mac', import.meta.url).href);
  assert.equal(mac.parse('mod+k'), 'Meta+k');
});

/**
 * press gives an event as from a browser.
 * @param {string} keys as in aria-keyshortcuts, the last one as in KeyboardEvent.key
 * @param {object} [target]
 * @param {object} [more]
 * @returns {any}
 */
function press(keys, target = {}, more = {}) {
  const held = keys.split('+');
  const key = held.pop();
  return { key, getModifierState: (/** @type {string} */ name) => held.includes(name), composedPath: () => [{ localName: 'p', ...target }], ...more };
}

const field = { localName: 'input' };
/** The shortcut, the event, and whether they are the same. */
const pressed = /** @type {[string, any, boolean][]} */ ([
  ['mod+k', press('Control+k'), true],
  ['mod+k', press('Control+K'), true], // Caps Lock
  ['mod+k', press('Control+k', field), true],
  ['mod+k', press('Control+Shift+K'), false],
  ['mod+k', press('Control+Alt+k'), false],
  ['mod+k', press('Meta+k'), false],
  ['mod+k', press('k'), false],
  ['mod+k', press('Control+k', {}, { isComposing: true }), false],
  ['mod+k', press('Control+k', {}, { defaultPrevented: true }), false],
  ['ctrl+shift+k', press('Control+Shift+K'), true],
  ['?', press('Shift+?'), true],
  ['?', press('?'), true],
  ['?', press('Shift+?', field), false],
  ['?', press('Shift+?', { localName: 'textarea' }), false],
  ['?', press('Shift+?', { localName: 'select' }), false],
  ['?', press('Shift+?', { localName: 'div', isContentEditable: true }), false],
  ['shift+a', press('Shift+A', field), false],
  ['f1', press('F1'), true],
  ['f1', press('F1', field), false],
  ['mod+k', press('Control+k', {}, { keyCode: 229 }), false],
  ['mod+k', { composedPath: () => [{ localName: 'input' }] }, false], // autofill by the browser
  ['k', press('k'), true],
  ['k', press('Shift+K'), false],
]);
/** A shortcut, the layout, what its key writes, the key's position, and whether it matches. */
const layouts = /** @type {[string, string, string, string, boolean][]} */ ([
  ['mod+k', 'Cyrillic', 'л', 'KeyK', true],
  ['mod+k', 'Cyrillic with Caps Lock', 'Л', 'KeyK', true],
  ['mod+k', 'Cyrillic', 'к', 'KeyR', false],
  ['mod+l', 'Cyrillic', 'л', 'KeyK', false],
  ['mod+т', 'Cyrillic, and so is the shortcut', 'т', 'KeyN', true],
  ['mod+t', 'Cyrillic', 'х', 'BracketLeft', false],
  ['mod+.', 'Cyrillic', 'ю', 'Period', true],
  ['mod+k', 'Greek', 'κ', 'KeyK', true],
  ['mod+k', 'Arabic', 'ن', 'KeyK', true],
  ['mod+b', 'Arabic, a key of two letters', 'لا', 'KeyB', true],
  ['mod+/', 'Arabic', 'ظ', 'Slash', true],
  ['mod+k', 'Hebrew', 'ל', 'KeyK', true],
  ['mod+k', 'Hindi', 'क', 'KeyK', true],
  ['mod+d', 'Hindi, a mark', '्', 'KeyD', true],
  ['mod+k', 'Thai', 'า', 'KeyK', true],
  ['mod+k', 'Georgian', 'კ', 'KeyK', true],
  ['mod+k', 'Korean', 'ㅏ', 'KeyK', true],
  ['mod+1', 'Persian digits', '۱', 'Digit1', true],
  ['mod+k', 'Dvorak', 'k', 'KeyV', true],
  ['mod+k', 'Dvorak', 't', 'KeyK', false],
  ['mod+w', 'Dvorak', ',', 'KeyW', false],
  ['mod+a', 'AZERTY', 'a', 'KeyQ', true],
  ['mod+q', 'AZERTY', 'a', 'KeyQ', false],
  ['mod+m', 'AZERTY', ',', 'KeyM', false],
  ['mod+2', 'AZERTY', 'é', 'Digit2', false],
  ['mod+i', 'Turkish', 'ı', 'KeyI', false],
  ['mod+p', 'Swedish Dvorak', 'ö', 'KeyP', false],
  ['mod+2', 'Bépo', '«', 'Digit2', false],
]);
for (const [shortcut, layout, key, code, want] of layouts) {
  test(`${shortcut} ${want ? 'is' : 'is not'} ${key} at ${code} (${layout})`, () => assert.equal(matches(parse(shortcut), press(`Control+${key}`, {}, { code })), want));
}

for (const [shortcut, event, want] of pressed) {
  const where = event.composedPath()[0].localName;
  test(`${shortcut} ${want ? 'is' : 'is not'} ${event.key} on <${where}>`, () => assert.equal(matches(parse(shortcut), event), want));
}
