// @ts-check
// Elements of a column or row share an edge: at home, beneath an answer and in the cards that lead on; marks have one too.
import assert from 'node:assert/strict';
import { journey } from './harness.js';
import { host } from './host.js';
import { enter, inside, states } from './states.js';

/**
 * box gives the place of an element of the widget.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
async function box(page, selector) {
  const place = await inside(page, selector).first().boundingBox();
  assert.ok(place, selector);
  return { ...place, right: place.x + place.width, bottom: place.y + place.height };
}

journey('at home inline, label, questions and search box share one edge, and the chosen row does not widen the page', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, states.empty, () => open('<main><faq-widget></faq-widget></main>'));
  const { x } = await box(page, '.input');
  for (const part of ['.label', '.suggestions .title']) assert.equal((await box(page, part)).x, x, part);
  await inside(page, '.input').press('ArrowDown');
  await inside(page, '.suggestions [aria-selected=true]').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

for (const hasTouch of [false, true]) {
  journey(`at 320 px ${hasTouch ? 'by touch' : 'by mouse'}, the icons of an answer in the list are next to its buttons, not below`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page, states.question, () => open(...host('inline')));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const [buttons, icon, foot] = [await box(page, '.foot .feedback'), await box(page, '.foot .tool'), await box(page, '.foot')];
    assert.ok(icon.y < buttons.bottom && icon.bottom > buttons.y, JSON.stringify([buttons, icon]));
    if (hasTouch) assert.equal((await box(page, '.foot .feedback button')).bottom, icon.bottom);
    assert.ok(foot.right <= 320);
  }, { hasTouch });
}

journey('the card of the next question is aligned to the end, alone and next to another', async ({ page, open }) => {
  const start = () => inside(page, '.turn button:has(.next)').evaluate((card) => getComputedStyle(card).textAlign);
  await enter(page, states.answer, () => open(...host('inline', 'ar')));
  assert.equal(await inside(page, '.turn button').count(), 1);
  assert.equal(await start(), 'end');
  await inside(page, '.turn button').click();
  await inside(page, '.turn button').nth(1).waitFor();
  assert.equal(await start(), 'end');
});

journey('in forced colours, the marks in a hit are visible', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await enter(page, states.hits, () => open(...host('panel')));
  const [ground, letters] = await inside(page, '.hit mark').first().evaluate((mark) => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).color]);
  assert.notEqual(ground, letters);
  assert.notEqual(ground, 'rgba(0, 0, 0, 0)');
});
