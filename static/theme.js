// @ts-check
// The choice between light and dark, for the page and the widgets on it.
// The switch stays hidden without script, and the system's setting holds.

const root = document.documentElement;
const label = document.querySelector('.theme');

label?.removeAttribute('hidden');
label?.addEventListener('change', (event) => {
  const theme = /** @type {HTMLSelectElement} */ (event.target).value;
  root.dataset.theme = theme;
  for (const widget of document.querySelectorAll('faq-widget')) {
    widget.setAttribute('theme', theme);
  }
});
