// @ts-check
// When a panel closes, the focus is where it was, even where no script can look.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { element, markdown } from './page-around-it.js';

const host = `const root = document.getElementById('host').attachShadow({ mode: 'closed' });
root.append(Object.assign(document.createElement('button'), { textContent: 'One' }), Object.assign(document.createElement('button'), { textContent: 'Two' }));
const [one, two] = root.children;
globalThis.two = () => two.focus();
globalThis.back = () => root.activeElement === two;
const around = document.getElementById('around')?.attachShadow({ mode: 'closed' });
if (around) around.append(document.querySelector('faq-widget'));`;

for (const mode of ['panel', 'palette']) {
  for (const around of [false, true]) {
    journey(`${mode}${around ? ', itself in a closed shadow root' : ''}: the focus returns to a button in a closed shadow root`, async ({ page, open }) => {
      await open(`<div id="host"></div>${around ? '<div id="around"></div>' : ''}${element(mode)}<script src="/host.js" defer></script>`, { '/faq.md': markdown, '/host.js': host });
      if (!around) await ready(page);
      await page.evaluate(() => /** @type {any} */ (globalThis).two());
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => !/** @type {any} */ (globalThis).back());
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => /** @type {any} */ (globalThis).back());
    });
  }
}

journey('the focused element is gone: the launcher has the focus', async ({ page, open }) => {
  await open(`<button id="mine">Mine</button>${element('panel')}`, { '/faq.md': markdown });
  await ready(page);
  await page.locator('#mine').focus();
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => document.activeElement?.localName === 'faq-widget');
  await page.evaluate(() => document.getElementById('mine')?.remove());
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className.includes('launcher'));
  assert.equal(await page.locator('faq-widget').getAttribute('open'), null);
});
