// @ts-check
// On a phone a panel is a sheet: as high as its content needs, over a blocked page,
// and dismissed by a swipe or a press. The keyboard comes only on the reader's tap.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { journey, ready, still } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const phone = { isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const head = '<meta name="viewport" content="width=device-width"><title>Fruit</title><h1>Fruit</h1>';
const files = { '/faq.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' };

/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className);
/** @param {Page} page @returns {Promise<{ x: number, y: number, width: number, height: number }>} */
const place = async (page, selector = '[part=panel]') => /** @type {any} */ (await page.locator(selector).boundingBox());

/**
 * opened shows a sheet.
 * @param {import('./harness.js').Journey} journey
 * @param {string} mode
 * @param {string} [attributes]
 */
async function opened({ page, open }, mode, attributes = '') {
  await open(`${head}<faq-widget mode="${mode}" src="/faq.md" ${attributes}></faq-widget>`, files);
  await page.locator('[part=launcher]').tap();
  await ready(page);
  await still(page);
}

for (const mode of ['panel', 'popover']) {
  for (const placement of ['bottom-end', 'top-start']) {
    journey(`${mode}, ${placement}: a sheet from below, as high as it needs, and the page behind it waits`, async (j) => {
      await opened(j, mode, `placement="${placement}"`);
      const { x, y, width, height } = await place(j.page);
      assert.deepEqual([x, width, y + height], [0, 390, 844]);
      assert.ok(height < 422, `two questions need less than half of the screen, not ${height}`);
      assert.equal(await j.page.locator('[part=panel]').evaluate((it) => it.matches(':modal')), true);
      assert.deepEqual(await breaches(j.page, 'html'), []);
      await j.page.touchscreen.tap(200, 60);
      await j.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }, phone);
  }
}

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: no keyboard before the box is tapped, nor after an answer is left`, async (j) => {
    const { page } = j;
    await opened(j, mode);
    assert.equal(await focused(page), 'close');
    const box = page.getByRole('combobox');
    const keyboard = () => box.evaluate((/** @type {HTMLInputElement} */ it) => it.matches(':focus') && it.inputMode === 'search');
    assert.equal(await keyboard(), false);
    await box.tap();
    assert.equal(await keyboard(), true);
    await page.keyboard.type('apples');
    await page.getByRole('button', { name: 'Clear search' }).tap();
    assert.equal(await keyboard(), true, 'who clears goes on typing');
    await page.keyboard.type('pears');
    await page.getByRole('option').first().tap();
    await page.getByRole('heading', { name: 'Pears?' }).waitFor();
    await page.getByRole('button', { name: 'Results' }).tap();
    await page.getByRole('option').first().waitFor();
    await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('[inputmode=none]'));
    await box.tap();
    assert.equal(await keyboard(), true, 'a tap on a box that has the focus counts');
  }, phone);
}

journey('with a mouse in a narrow window one types at once', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(`${head}<faq-widget mode="panel" src="/faq.md"></faq-widget>`, files);
  await page.locator('[part=launcher]').click();
  await ready(page);
  assert.equal(await focused(page), 'input');
});

journey('while one types, the header gives way, except for the close button, and comes back', async (j) => {
  const { page } = j;
  await opened(j, 'panel');
  const title = page.getByRole('heading', { name: 'Help' });
  const close = page.getByRole('button', { name: 'Close' });
  assert.equal(await title.isVisible(), true);
  await page.getByRole('combobox').tap();
  assert.equal(await title.isVisible(), false);
  assert.deepEqual([(await place(page)).y, (await place(page)).height], [0, 844]);
  const [box, cross] = [await place(page, '.input'), await place(page, '.close')];
  assert.ok(box.y < 20 && box.x + box.width <= cross.x, 'on one line');
  assert.deepEqual(await breaches(page, 'html'), []);
  await page.getByRole('button', { name: 'Pears?' }).tap();
  await page.getByText('Green.').waitFor();
  await title.waitFor();
  await page.getByRole('combobox').tap();
  await close.tap();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}, phone);

for (const dir of ['ltr', 'rtl']) {
  journey(`inline, ${dir}: the box keeps its place and width while one types`, async ({ page, open }) => {
    await open(`${head}<div dir="${dir}"><faq-widget src="/faq.md"></faq-widget></div>`, files);
    await ready(page);
    const before = await place(page, '.input');
    await page.getByRole('combobox').tap();
    await page.keyboard.type('apples');
    await page.getByRole('option').first().waitFor();
    assert.deepEqual(await place(page, '.input'), before);
  }, phone);
}

journey('a sheet stays above the keyboard', async (j) => {
  const { page } = j;
  await opened(j, 'panel');
  await page.evaluate(() => {
    const view = /** @type {VisualViewport} */ (visualViewport);
    Object.defineProperty(view, 'height', { get: () => innerHeight - 300, configurable: true });
    view.dispatchEvent(new Event('resize'));
  });
  const { y, height } = await place(page);
  assert.equal(y + height, 544);
  assert.ok(y > 0);
}, phone);

/** swipe draws a finger down from the head of the sheet. @param {Page} page @param {number} way @param {boolean} quick */
async function swipe(page, way, quick) {
  const { x, y, width } = await place(page, '[part=header]');
  await page.locator('[part=header]').evaluate((header, [left, top, far, ms]) => {
    /** @type {(type: string, y: number, at: number) => void} */
    const send = (type, clientY, at) => {
      const event = new PointerEvent(type, { pointerId: 1, clientX: left, clientY, bubbles: true, composed: true, isPrimary: true });
      Object.defineProperty(event, 'timeStamp', { value: at });
      header.dispatchEvent(event);
    };
    header.setPointerCapture = () => {}; // no real finger to capture
    send('pointerdown', top, 1000);
    for (let step = 1; step <= 4; step++) send('pointermove', top + (far * step) / 4, 1000 + (ms * step) / 4);
    send('pointerup', top + far, 1000 + ms);
  }, [x + width / 3, y + 10, way, quick ? 40 : 4000]);
}

journey('the cause of a failure is folded under a line in the middle of its target', async ({ page, open, console: lines }) => {
  await open(`${head}<faq-widget engine="/gone.wasm"></faq-widget>`);
  const summary = page.locator('.notice summary');
  await summary.waitFor();
  const [height, off] = await summary.evaluate((it) => {
    const range = document.createRange();
    range.selectNodeContents(it);
    const [text, box] = [range.getBoundingClientRect(), it.getBoundingClientRect()];
    return [box.height, text.top + text.bottom - box.top - box.bottom];
  });
  assert.ok(height >= 44 && Math.abs(off) < 4, `${height} high, ${off / 2} off`);
  lines.splice(0); // the browser itself reports the 404s
}, phone);

for (const [name, way, quick, closes] of /** @type {[string, number, boolean, boolean][]} */ ([
  ['a long swipe closes it', 250, false, true],
  ['a quick one as well', 60, true, true],
  ['a short one puts it back', 60, false, false],
  ['one upwards moves nothing', -200, true, false],
])) {
  journey(name, async (j) => {
    await opened(j, 'popover');
    const before = await place(j.page);
    await swipe(j.page, way, quick);
    if (closes) await j.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await still(j.page);
    if (!closes) assert.deepEqual(await place(j.page), before);
    assert.equal(await j.page.evaluate(() => document.querySelector('faq-widget')?.hasAttribute('open')), !closes);
  }, phone);
}

for (const mode of ['panel', 'popover']) {
  journey(`${mode}: in a narrow window with a mouse the box stays where it is, however many hits there are`, async ({ page, open }) => {
    await open(`${head}<faq-widget mode="${mode}"></faq-widget>`);
    await page.locator('[part=launcher]').click();
    await ready(page);
    await still(page);
    const { y } = await place(page, '.input');
    for (const [query, shown] of [['i', '.hit'], ['ip address', '.hit'], ['zzqx', '.none']]) {
      await page.getByRole('combobox').fill(query);
      await page.locator(shown).first().waitFor();
      assert.equal((await place(page, '.input')).y, y, query);
    }
  }, { viewport: { width: 390, height: 844 } });
}
