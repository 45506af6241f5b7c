// @ts-check
// theme="page": dark or light as the page's own switch says, even against the reader's
// system. Without a switch the inherited color-scheme decides.
import { read } from '../page/attributes.js';

/** The attributes by which pages switch: class, data-theme, data-bs-theme, data-color-scheme, data-mode … */
const switches = /^(class|data-.*(theme|scheme|mode))$/;
const schemes = /(?:^|\s)(?:(?:theme|mode)-)?(dark|light)(?:-(?:theme|mode))?(?:\s|$)/i;

/**
 * pageScheme gives what the switch of a page says: dark, light, or "" for nothing.
 * @param {Document} page
 */
export function pageScheme(page) {
  for (const element of [page.body, page.documentElement]) {
    for (const { name, value } of element.attributes) {
      const said = switches.test(name) && schemes.exec(value);
      if (said) return said[1].toLowerCase();
    }
  }
  return '';
}

/**
 * followTheme keeps the launcher and the panel in the page's scheme while the theme is `page`.
 * @param {import('../page/launcher.js').Launcher} launcher
 * @param {AbortSignal} signal
 */
export function followTheme(launcher, signal) {
  const { element } = launcher;
  const page = element.ownerDocument;
  const look = () => {
    const scheme = !signal.aborted && read(element, 'theme') === 'page' ? pageScheme(page) : '';
    for (const part of [launcher.button, launcher.panel]) part.style.colorScheme = scheme;
  };
  const observer = new MutationObserver(look);
  for (const switched of [page.documentElement, page.body]) observer.observe(switched, { attributes: true });
  observer.observe(element, { attributeFilter: ['theme'] });
  signal.addEventListener('abort', () => (observer.disconnect(), look()));
  look();
}
