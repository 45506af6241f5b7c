// @ts-check
// The clipboard, which a page may lack.

/**
 * copy writes text to the clipboard and reports whether it could. Pages without
 * HTTPS have only execCommand.
 * @param {string} text
 * @param {HTMLElement} button
 */
export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    button.after(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    button.focus();
    return done;
  }
}
