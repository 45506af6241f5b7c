// @ts-check
// A page with single-key shortcuts: typing into the widget sets off none, and
// shortcuts with a modifier still work.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** What a page hears where it listens: at the end of an event's path, or in the capture phase. */
const host = `globalThis.heard = [];
const note = (where) => (event) => heard.push(where + ' ' + event.type + ' ' + event.key);
for (const type of ['keydown', 'keypress', 'keyup']) {
  document.body.addEventListener(type, note('body'));
  document.addEventListener(type, note('document'));
  addEventListener(type, note('window'));
  document.addEventListener(type, note('captured'), true);
}`;

const markdown = '## Where do apples grow?\nOn trees.\n\n## Where do pears grow?\nOn trees as well.\n\n## Where do quinces grow?\nThere, too.\n';

/** Keys that write, and keys that move in a text or a list. */
const writing = ['a', 'j', 'k', 'g', 'A', '/', '?', '.', '#', '1', ' '];
const moving = ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete'];

for (const mode of ['inline', 'panel', 'palette']) {
  journey(`${mode}: what is typed is none of the page's shortcuts`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" src="/faq.md" load="eager" shortcut="mod+k"></faq-widget><p id="text">Text</p><script src="/host.js" defer></script>`, { '/faq.md': markdown, '/host.js': host });
    await ready(page);
    if (mode !== 'inline') await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox');
    await box.focus();
    const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard.splice(0));
    await heard();

    for (const key of writing) await page.keyboard.press(key);
    assert.equal(await box.inputValue(), writing.join(''), 'all of it is written');
    assert.deepEqual(await heard(), [], 'not even a listener in the capture phase hears of a letter');

    await box.fill('grow');
    await page.getByRole('option').first().waitFor();
    await heard();
    for (const key of moving) await page.keyboard.press(key);
    const ahead = (await heard()).filter((/** @type {string} */ line) => !line.startsWith('captured'));
    assert.deepEqual(ahead, [], 'keys that move in the text or the list');

    await box.fill('quinces');
    await heard();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Where do quinces grow?' }).waitFor();
    assert.deepEqual((await heard()).filter((/** @type {string} */ line) => !line.startsWith('captured')), [], 'Enter');

    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await box.inputValue(), '');
    const last = await heard();
    assert.deepEqual(last.filter((/** @type {string} */ line) => line.endsWith('keydown Escape') && !line.startsWith('captured')), [], 'an Escape that goes back is used up');

    await box.focus();
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('F2');
    await page.keyboard.press('Tab');
    const later = await heard();
    for (const key of ['s', 'j', 'F2', 'Tab']) assert.ok(later.includes(`document keydown ${key}`), `${key} is the page's`);
  });
}

journey('a key outside of the search box is the page\'s, and so is one in what the page puts into a slot', async ({ page, open }) => {
  await open(`<faq-widget src="/faq.md" load="eager"></faq-widget>
    <faq-widget id="other" mode="panel" src="/faq.md" load="eager" open><input slot="footer" aria-label="Mine"></faq-widget><script src="/host.js" defer></script>`, { '/faq.md': markdown, '/host.js': host });
  await ready(page);
  await ready(page, '#other');
  for (const target of [page.getByRole('button', { name: 'Where do apples grow?' }).first(), page.getByRole('textbox', { name: 'Mine' })]) {
    await target.focus();
    await page.evaluate(() => /** @type {any} */ (globalThis).heard.splice(0));
    await page.keyboard.press('j');
    const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard);
    assert.ok(heard.includes('document keydown j') && heard.includes('window keyup j'), heard.join(', '));
  }
});

journey('Shift+Home and Shift+End select text, Control+Home moves in it', async ({ page, open }) => {
  await open('<faq-widget src="/faq.md" load="eager"></faq-widget>', { '/faq.md': markdown });
  await ready(page);
  const box = page.getByRole('combobox');
  await box.fill('grow');
  await page.getByRole('option').first().waitFor();
  const selected = () => box.evaluate((/** @type {HTMLInputElement} */ input) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0));
  const chosen = () => page.locator('[aria-selected=true]').getAttribute('id');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const before = await chosen();
  for (const [keys, want] of [['Shift+Home', 'grow'], ['Control+End', ''], ['Shift+ArrowUp', 'grow'], ['Control+Home', ''], ['Shift+End', 'grow'], ['Control+End', ''], ['Control+Shift+Home', 'grow']]) {
    await page.keyboard.press(keys);
    assert.equal(await selected(), want, keys);
    assert.equal(await chosen(), before, `${keys} is not for the list`);
  }
  await page.keyboard.press('Home');
  assert.equal(await chosen(), 'hit0', 'Home is');
});
