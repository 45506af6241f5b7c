// @ts-check
// What all pages share: the links between them, and the choice between light and
// dark, for the page and the widgets on it. Without script the link to the gallery
// remains, and the system's setting applies.

const pages = {
  'index.html': 'Gallery',
  'reference.html': 'Reference',
  'examples.html': 'Examples',
  'faq.html': 'Inline',
  'dashboard.html': 'Panel',
  'popover.html': 'Popover',
  'palette.html': 'Palette',
  'themes.html': 'Themes',
  'languages.html': 'Languages',
  'offline.html': 'Offline',
  'csp.html': 'Strict CSP',
};

const here = location.pathname.split('/').pop() || 'index.html';

const nav = element('nav', { 'aria-label': 'Pages' });
for (const [address, name] of Object.entries(pages)) {
  nav.append(element('a', address === here ? { href: address, 'aria-current': 'page' } : { href: address }, name));
}

const label = element('label', { class: 'theme' });
const select = element('select', { autocomplete: 'off' });
for (const theme of ['auto', 'light', 'dark']) select.append(element('option', { value: theme }, theme[0].toUpperCase() + theme.slice(1)));
label.append(element('span', { class: 'unseen' }, 'Theme'), select);
select.addEventListener('change', () => {
  const theme = /** @type {HTMLSelectElement} */ (select).value;
  document.documentElement.dataset.theme = theme;
  for (const widget of document.querySelectorAll('faq-widget')) widget.setAttribute('theme', theme);
});

document.querySelector('.bar')?.append(nav, label);
const current = /** @type {HTMLElement | null} */ (nav.querySelector('[aria-current]'));
if (current) nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2; // a phone shows only some of the links
document.body.prepend(element('a', { class: 'skip button', href: '#main' }, 'Skip to the content'));

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-open]'))) {
  button.hidden = false;
  button.addEventListener('click', () => /** @type {any} */ (document.getElementById(button.dataset.open ?? ''))?.show());
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {string} [text]
 */
function element(tag, attributes, text = '') {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(text);
  return made;
}
