// @ts-check
// A button that copies the code of a figure with the class "snippet".

/**
 * offer puts the button into a figure.
 * @param {Element} snippet
 */
export function offer(snippet) {
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

/**
 * copy copies the text of code to the clipboard, or selects it where that is denied.
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
