// @ts-check
// The front page's controls. Without script none is shown.
import { offer } from './copy.js';
import { playground } from './playground.js';
import { themeEditor } from './theme-editor.js';

/** @typedef {import('../widget/faq-widget.mjs').FAQWidget} Widget */

/** one gives the page's element for a selector. @template {Element} T @param {string} selector @returns {T} */
const one = (selector) => /** @type {any} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (one('.controls'));
const inline = /** @type {Widget} */ (one('#inline'));
const floating = /** @type {Widget} */ (one('#floating'));

for (const hidden of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.source, .editor, .own'))) hidden.hidden = false;
for (const snippet of document.querySelectorAll('.snippet')) offer(snippet);

playground({
  box: one('#markdown'), files: one('#files'), around: one('.play'), said: one('#said'), widget: inline, other: floating,
  changed: () => (/** @type {HTMLElement} */ (one('.queries')).hidden = true),
});
themeEditor({ form, tag: one('#tag'), rules: one('#rules'), contrast: one('.contrast'), floating });

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-search]'))) {
  button.addEventListener('click', () => inline.search(button.dataset.search ?? ''));
}

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-mode]'))) {
  button.hidden = false;
  button.addEventListener('click', () => {
    /** @type {HTMLSelectElement} */ (form.elements.namedItem('mode')).value = button.dataset.mode ?? '';
    form.dispatchEvent(new Event('input'));
    floating.show();
  });
}
