// @ts-check
// The launcher's tooltip, for a reader who points at it or focuses it: its name, unless that is its label, and the
// keys that do the same. Screen readers have both from the button itself.
import { read } from '../page/attributes.js';
import { caps } from './hints.js';
import { escape } from './topmost.js';

/** @typedef {import('../page/launcher.js').Launcher} Launcher */

/**
 * tip gives a launcher its tooltip, which frame.css shows and Escape dismisses (WCAG 1.4.13).
 * @param {Launcher} launcher
 * @returns {() => void} updates it to the language, the label and the keys
 */
export function tip(launcher) {
  const { button, element } = launcher;
  let pointed = new AbortController();
  const tell = () => {
    const keys = launcher.keys ? caps(launcher.keys).map((cap) => cap.textContent).join(' ') : '';
    const said = [read(element, 'label') ? '' : launcher.words.help, keys].filter(Boolean).join('\u2002');
    button.toggleAttribute('data-tip', Boolean(said));
    if (said) button.dataset.tip = said;
  };
  const leave = () => pointed.abort();
  const come = () => {
    leave();
    tell();
    pointed = new AbortController();
    element.ownerDocument.addEventListener('keydown', (event) => escape(event) && delete button.dataset.tip, { signal: pointed.signal });
  };
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, come);
  for (const type of ['pointerleave', 'blur']) button.addEventListener(type, leave);
  if (button.matches(':hover, :focus')) come(); // the pointer or focus came before this script
  return tell;
}
