// @ts-check
// The bars above and below the content of a panel: its title with the close button, and the page's own footer.
import { icon } from '../page/icon.js';
import { create } from '../page/launcher.js';
import { cross } from './icons.js';

/** @param {() => void} close */
export function bars(close) {
  const title = create('h2', { class: 'title', id: 'title' });
  const closer = create('button', { class: 'close', type: 'button' });
  closer.append(icon(cross));
  closer.addEventListener('click', close);
  const slot = create('slot', { name: 'header' });
  slot.append(title);
  const header = create('header', { part: 'header', class: 'header' });
  header.append(slot, closer);
  const footer = create('footer', { part: 'footer', class: 'footer' });
  footer.append(create('slot', { name: 'footer' }));
  return { title, closer, header, footer };
}

/**
 * turning adds to a launcher's icon the cross that it turns into while the help is open.
 * @param {import('../page/launcher.js').Launcher} launcher
 */
export function turning(launcher) {
  launcher.icon.append(icon(cross));
}

/**
 * unfold labels the disclosure of a failure's cause, in the language of the rest of the notice.
 * @param {import('../page/launcher.js').Launcher} launcher
 */
export function unfold({ notice, words }) {
  if (words.details) notice.querySelector('details:not(:has(summary))')?.prepend(create('summary', {}, words.details));
}
