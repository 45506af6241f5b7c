// @ts-check
// What the gallery adds to its markup: copying snippets and trying searches. Without script none of these controls is shown.

for (const snippet of document.querySelectorAll('.snippet')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    button.textContent = (await copy(snippet.querySelector('code') ?? snippet)) ? 'Copied' : 'Selected';
    setTimeout(() => (button.textContent = 'Copy'), 2500);
  });
  snippet.append(button);
}

for (const button of controls('[data-search]')) {
  const list = button.closest('ul');
  if (list) list.hidden = false;
  button.addEventListener('click', () => widget('inline')?.search(button.dataset.search));
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
function controls(selector) {
  return document.querySelectorAll(selector);
}

/**
 * widget is a <faq-widget> by its id.
 * @param {string} [id]
 * @returns {any}
 */
function widget(id = '') {
  return document.getElementById(id);
}

/**
 * copy puts the text of code on the clipboard, or selects it where that is denied.
 * @param {Element} code
 */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
