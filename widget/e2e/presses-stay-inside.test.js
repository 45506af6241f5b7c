// @ts-check
// Pages with draggable parts: a press that begins in the widget stays there.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { library } from './libraries.js';

/** @typedef {import('playwright-core').Page} Page */

const markdown = '## Apples?\nThey grow on trees, and there are a great many of them.\n\n## Pears?\nGreen.\n';
const widget = '<faq-widget src="/a.md" load="eager"><span slot="footer" id="own">Ours</span></faq-widget>';

/** middle gives the middle of a located element. @param {import('playwright-core').Locator} locator */
async function middle(locator) {
  const box = await locator.boundingBox();
  assert.ok(box);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** drags presses on something, moves and lets go. @param {Page} page @param {import('playwright-core').Locator} from */
async function drags(page, from) {
  const { x, y } = await middle(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(x + 15 * step, y + 12 * step);
  await page.mouse.up();
}

/** @param {Page} page */
const focus = (page) => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id);

journey('gridstack neither takes the focus from the search box nor drags its cell by an answer', async ({ page, open }) => {
  const grid = `<link rel="stylesheet" href="/gridstack.css"><div class="grid-stack"><div class="grid-stack-item" gs-w="8" gs-h="6"><div class="grid-stack-item-content"><b id="handle">Help</b>${widget}</div></div></div><script src="/gridstack.js"></script><script src="/go.js"></script>`;
  await open(grid, { '/a.md': markdown, '/gridstack.js': library('gridstack.js'), '/gridstack.css': library('gridstack.css'), '/go.js': "GridStack.init({ float: true }).on('dragstart', () => (window.dragged = (window.dragged ?? 0) + 1))" }, null);
  await ready(page);
  const dragged = () => page.evaluate(() => /** @type {any} */ (window).dragged ?? 0);
  const box = page.getByRole('combobox');
  await box.click();
  assert.equal(await focus(page), 'input');
  await box.fill('apples');
  await box.click();
  assert.equal(await focus(page), 'input');
  await page.keyboard.press('Enter');
  const text = page.getByText('They grow on trees').filter({ visible: true }).first();
  await text.waitFor();
  await drags(page, text);
  assert.equal(await dragged(), 0);
  assert.notEqual(await page.evaluate(() => String(getSelection()) + String(/** @type {any} */ (document.querySelector('faq-widget')?.shadowRoot)?.getSelection?.() ?? '')), '', 'the text is selected');
  await drags(page, page.locator('#handle'));
  assert.equal(await dragged(), 1, 'by its own text the cell is dragged');
});

journey('a draggable part of the page is not dragged by the widget in it, and hears of its own presses', async ({ page, open }) => {
  await open(`<div draggable="true" id="cell"><b id="handle">Help</b>${widget}</div><script src="/go.js"></script>`, {
    '/a.md': markdown,
    '/go.js': `window.heard = [];
for (const type of ['pointerdown', 'mousedown', 'touchstart', 'dragstart']) document.addEventListener(type, (event) => heard.push(type + ' ' + event.target.id));`,
  });
  await ready(page);
  const heard = () => page.evaluate(() => /** @type {any} */ (window).heard.splice(0));
  await drags(page, page.getByRole('button', { name: 'Apples?' }));
  assert.deepEqual(await heard(), []);
  await page.locator('#own').click(); // slotted content is the page's
  assert.deepEqual(await heard(), ['pointerdown own', 'mousedown own']);
  await drags(page, page.locator('#handle'));
  assert.deepEqual(await heard(), ['pointerdown handle', 'mousedown handle', 'dragstart cell']);
});

journey('in a closed shadow root of the page, presses stay inside too', async ({ page, open }) => {
  await open('<div id="host"></div><script src="/go.js"></script>', {
    '/a.md': markdown,
    '/go.js': `const root = document.getElementById('host').attachShadow({ mode: 'closed' });
window.heard = [];
for (const type of ['pointerdown', 'mousedown']) root.addEventListener(type, (event) => heard.push(type));
const widget = document.createElement('faq-widget');
widget.setAttribute('src', '/a.md');
widget.setAttribute('load', 'eager');
root.append(widget);
window.widget = widget;`,
  });
  await page.evaluate(() => /** @type {any} */ (window).widget.ready);
  const { x, y } = await page.evaluate(() => /** @type {any} */ (window).widget.shadowRoot.querySelector('#input').getBoundingClientRect().toJSON());
  await page.mouse.click(x + 20, y + 10);
  assert.deepEqual(await page.evaluate(() => [/** @type {any} */ (window).heard, /** @type {any} */ (window).widget.shadowRoot.activeElement?.id]), [[], 'input']);
});
