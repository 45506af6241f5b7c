// @ts-check
// Where the system's colours replace all others, as in Windows' contrast themes:
// backgrounds and shadows are gone, and anything drawn by them alone would be too.
import assert from 'node:assert/strict';
import { journey } from './harness.js';
import { host } from './host.js';
import { enter, inside, modes, states } from './states.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** colours counts the colours in a part of the page. @param {Page} page @param {Box} clip */
const colours = async (page, clip) => new Set(await pixels(page, clip)).size;

/** brightest gives the highest green value in a part of the page, of 255. @param {Page} page @param {Box} clip */
const brightest = async (page, clip) => Math.max(...(await pixels(page, clip)).map((pixel) => (pixel >> 8) & 255));

/**
 * pixels gives the pixels of a part of the page.
 * @param {Page} page
 * @param {Box} clip
 */
async function pixels(page, clip) {
  const png = (await page.screenshot({ clip, caret: 'hide' })).toString('base64');
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext('2d'));
    canvas.drawImage(image, 0, 0);
    return [...new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)];
  }, png);
}

/** @param {Page} page @param {string} selector */
const box = async (page, selector) => /** @type {Box} */ (await inside(page, selector).first().boundingBox());

for (const mode of modes) {
  journey(`${mode}: in forced colours, the choice, icons and frames are visible`, async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await enter(page, states.none, () => page.goto(site.page(...host(mode, 'en'))));
    const input = await box(page, '.input');
    const glass = { x: input.x + 12, y: input.y + 8, width: 24, height: input.height - 16 };
    assert.ok(await colours(page, glass) > 1, 'the glass');
    const { x, y } = await box(page, '#nothing');
    assert.ok(await colours(page, { x, y, width: 6, height: 36 }) > 1, 'the circle around the question mark');
    if (mode !== 'inline') assert.ok(await colours(page, await box(page, '.close')) > 1, 'the cross');

    await inside(page, '.input').fill('multipel contianers');
    await inside(page, '[role=option]').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const edge = async (/** @type {string} */ hit) => {
      const { x, y, height } = await box(page, hit);
      return colours(page, { x: x - 1, y: y + height / 2, width: 5, height: 2 });
    };
    assert.equal(await edge('[role=option][aria-selected=false]'), 1, 'a hit has no frame');
    assert.ok(await edge('[aria-selected=true]') > 1, 'the chosen one has');

    await inside(page, '.input').fill('');
    const code = inside(page, '.question code').first();
    await code.waitFor({ state: 'attached' });
    assert.equal(await code.evaluate((it) => getComputedStyle(it).borderTopWidth), '1px', 'the frame of code in a question');
  });
}

for (const start of [true, false]) {
  journey(`${start ? 'in forced colours from the start' : 'as forced colours begin'}, the cross of the launcher is of the system's colour, and alone`, async ({ page, site }) => {
    const forced = () => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    if (start) await forced();
    await enter(page, states.empty, () => page.goto(site.page(...host('popover', 'en', 'label="Ask us"'))));
    if (!start) await forced();
    const { x, y, width, height } = await box(page, '.launcher b');
    const [cross, words] = [await brightest(page, { x, y, width, height }), await brightest(page, { x: x + width + 8, y, width: 40, height })];
    assert.ok(words > 200 && cross > 200, `${cross}, where the words next to it are ${words}`);
    assert.equal(await inside(page, '.launcher b').evaluate((icon) => getComputedStyle(icon).fontSize), '0px', 'the question mark is gone');
  });
}

for (const mode of modes) {
  journey(`${mode}: in forced colours, loading is visible`, async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await enter(page, states.loading, () => page.goto(site.page(...host(mode, 'en'))));
    if (mode === 'inline') {
      await page.waitForFunction(() => getComputedStyle(/** @type {any} */ (document.querySelector('faq-widget')).shadowRoot.querySelector('.fallback'), '::before').content !== 'none'); // the styles are there
      const { x, y, width } = await box(page, '.fallback');
      assert.ok(await colours(page, { x: x + width / 2 - 40, y: y - 6, width: 80, height: 2 }) > 1, 'the line above the help of the page');
    } else {
      await inside(page, '.browse').waitFor({ state: 'attached' });
      assert.ok(await colours(page, await box(page, '.browse')) > 2, 'the rows to come');
    }
  });
}

journey('in forced colours, the ring of a launcher that loads is open', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await enter(page, states.waiting, (attributes) => page.goto(site.page(...host('panel', 'en', attributes))));
  await inside(page, '.browse').waitFor({ state: 'attached' }); // the styles are there
  const [open, drawn] = await inside(page, '.launcher').evaluate((it) => {
    const { borderBlockEndColor, borderBlockStartColor } = getComputedStyle(it, '::after');
    return [borderBlockEndColor, borderBlockStartColor];
  });
  assert.notEqual(open, drawn);
});
