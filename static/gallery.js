// What the gallery adds to its markup: copying snippets, opening the panel and
// trying searches. Without script none of these controls is shown.

for (const snippet of document.querySelectorAll('.snippet')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    button.textContent = (await copy(snippet.querySelector('code'))) ? 'Copied' : 'Selected';
    setTimeout(() => (button.textContent = 'Copy'), 2500);
  });
  snippet.append(button);
}

for (const button of document.querySelectorAll('[data-open]')) {
  button.hidden = false;
  button.addEventListener('click', () => document.getElementById(button.dataset.open).open());
}

for (const button of document.querySelectorAll('[data-search]')) {
  button.closest('ul').hidden = false;
  button.addEventListener('click', () => document.getElementById('inline').search(button.dataset.search));
}

// copy puts the text of code on the clipboard, or selects it where that is denied.
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(code);
    return false;
  }
}
