// @ts-check
// Pages that trap the focus in a dialog of their own, each in its way: a panel that
// opens over the dialog, or was open before, can be typed into and pressed.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { element, markdown } from './page-around-it.js';

const dialog = '<div id="dialog" role="dialog" aria-modal="true" aria-label="Mine"><input id="first" aria-label="First"><button id="second">Second</button></div>';

/** The guards, written like those of the named libraries. @type {Record<string, string>} */
const guards = {
  'focusin in the capture phase, with presses outside swallowed (focus-trap)': `
    const trap = document.getElementById('dialog');
    const out = (event) => !trap.contains(event.composedPath()[0]);
    document.addEventListener('focusin', (event) => { if (out(event)) { event.stopImmediatePropagation(); first.focus(); } }, true);
    for (const type of ['mousedown', 'touchstart']) document.addEventListener(type, (event) => { if (out(event)) event.preventDefault(); }, { capture: true, passive: false });
    document.addEventListener('click', (event) => { if (out(event)) { event.preventDefault(); event.stopImmediatePropagation(); } }, true);
    document.addEventListener('keydown', (event) => { if (event.key === 'Tab' && out(event)) { event.preventDefault(); first.focus(); } }, true);`,
  'focusin and focusout at the document (Radix)': `
    const trap = document.getElementById('dialog');
    let last = first;
    document.addEventListener('focusin', ({ target }) => { if (trap.contains(target)) last = target; else last.focus(); });
    document.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !trap.contains(relatedTarget)) last.focus(); });
    document.body.style.pointerEvents = 'none'; trap.style.pointerEvents = 'auto';`,
  'focusin, and a look from time to time (MUI)': `
    const trap = document.getElementById('dialog');
    const contain = () => { if (!trap.contains(document.activeElement)) first.focus(); };
    document.addEventListener('focusin', contain);
    setInterval(() => { if (document.activeElement === document.body) contain(); }, 50);`,
  'a task after the focus has gone': `
    const trap = document.getElementById('dialog');
    trap.addEventListener('focusout', () => setTimeout(() => { if (!trap.contains(document.activeElement)) first.focus(); }));`,
  'inert on all that is not the dialog': `
    for (const child of document.body.children) if (child.id !== 'dialog') child.inert = true;`,
};

for (const [name, guard] of Object.entries(guards)) {
  for (const when of ['opens over it', ...(name.startsWith('inert') ? [] : ['was open before'])]) {
    journey(`${name}: a panel that ${when} takes keys and presses, and gives the focus back`, async ({ page, open }) => {
      await open(`${dialog}${element('panel')}<script src="/host.js" defer></script>`, {
        '/faq.md': markdown,
        '/host.js': `const first = document.getElementById('first'); globalThis.guard = () => { first.focus(); ${guard} };`,
      });
      await ready(page);
      if (when === 'was open before') await page.keyboard.press('Control+k');
      await page.evaluate(() => /** @type {any} */ (globalThis).guard());
      const box = page.getByRole('combobox');
      const inside = () => page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
      if (when === 'opens over it') await page.keyboard.press('Control+k');
      else {
        const { x, y, width, height } = /** @type {{ x: number, y: number, width: number, height: number }} */ (await box.boundingBox());
        await page.mouse.click(x + width / 2, y + height / 2);
      }
      await inside();
      await page.keyboard.type('pears');
      const option = page.getByRole('option').first();
      await option.waitFor();
      assert.equal(await box.inputValue(), 'pears');
      await page.keyboard.press('Shift+Tab');
      await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className === 'close');
      const { x, y } = /** @type {{ x: number, y: number }} */ (await option.boundingBox());
      await page.mouse.click(x + 20, y + 10);
      await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className === 'asked');
      await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).close());
      await page.waitForFunction(() => document.activeElement?.id === 'first');
    });
  }
}
