// @ts-check
// How things appear and disappear: in both directions, from where they are when a
// reader changes their mind, and without motion for readers who want none.
import assert from 'node:assert/strict';
import { journey, ready, still } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = { '/faq.md': '## Apples?\nRed.\n\n## Pears?\nGreen.\n' };

/** moving lists what moves in the widget, by element and property, right after the call of a method. @param {Page} page @param {string} [call] @returns {Promise<string[]>} */
const moving = (page, call) => page.evaluate((name) => {
  const widget = /** @type {any} */ (document.querySelector('faq-widget'));
  if (name) widget[name]();
  return widget.shadowRoot.getAnimations().map((/** @type {any} */ each) => `${each.effect.target.className} ${each.transitionProperty}`);
}, call);

/** @param {Page} page @param {string} call */
const ask = (page, call) => page.evaluate((name) => /** @type {any} */ (document.querySelector('faq-widget'))[name](), call);

for (const [mode, shape, property] of [['panel', 'drawer', 'translate'], ['popover', 'popover', 'scale'], ['palette', 'palette', 'translate']]) {
  journey(`a ${mode} comes and goes in motion`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" src="/faq.md"></faq-widget>`, files);
    await ask(page, 'show');
    await ready(page);
    await still(page);
    const panel = page.locator('[part=panel]');
    const out = await moving(page, 'close');
    for (const each of [property, 'opacity', 'display']) assert.ok(out.includes(`panel ${shape} ${each}`), `${each} on the way out: ${out}`);
    await still(page);
    assert.equal(await panel.isVisible(), false);
    const back = await moving(page, 'show');
    for (const each of [property, 'opacity']) assert.ok(back.includes(`panel ${shape} ${each}`), `${each} on the way in: ${back}`);
    await still(page);
    assert.deepEqual(await panel.evaluate((it) => [getComputedStyle(it).opacity, getComputedStyle(it).translate, getComputedStyle(it).scale]), ['1', 'none', 'none']);
  });
}

journey('a panel that is opened while it goes turns round where it is', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/faq.md"></faq-widget>', files);
  await ask(page, 'show');
  await ready(page);
  await still(page);
  const opacity = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    const panel = /** @type {HTMLElement} */ (widget.shadowRoot?.querySelector('[part=panel]'));
    widget.close();
    getComputedStyle(panel).opacity;
    for (const each of panel.getAnimations()) {
      each.pause();
      each.currentTime = 60;
    }
    const half = Number(getComputedStyle(panel).opacity);
    widget.show();
    return [half, Number(getComputedStyle(panel).opacity)];
  });
  assert.ok(opacity[0] > 0 && opacity[0] < 1, `half gone: ${opacity}`);
  assert.ok(opacity[1] > 0, `it does not begin again from nothing: ${opacity}`);
  await page.locator('[part=panel]').waitFor();
  await still(page);
  assert.equal(await page.getByRole('dialog').isVisible(), true);
});

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: where motion is reduced nothing moves`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(`<faq-widget mode="${mode}" src="/faq.md"></faq-widget>`, files);
    await ask(page, 'show');
    await ready(page);
    assert.deepEqual(await moving(page), []);
    await page.getByRole('combobox').fill('apples');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Apples?' }).waitFor();
    assert.deepEqual(await moving(page), []);
    assert.deepEqual(await moving(page, 'close'), []);
    assert.equal(await page.locator('[part=panel]').isVisible(), false);
  });
}

journey('an answer slides in from the way one goes, and nothing else moves', async ({ page, open }) => {
  for (const [lang, sign] of /** @type {[string, number][]} */ ([['en', 1], ['ar', -1]])) {
    await open(`<faq-widget mode="panel" lang="${lang}" src="/faq.md"></faq-widget>`, files);
    await ask(page, 'show');
    await ready(page);
    await still(page);
    const from = await page.evaluate(async () => {
      const widget = /** @type {any} */ (document.querySelector('faq-widget'));
      await widget.show('apples');
      const article = /** @type {HTMLElement} */ (widget.shadowRoot?.querySelector('article'));
      const move = article.getAnimations().find((each) => /** @type {CSSTransition} */ (each).transitionProperty === 'translate');
      return /** @type {KeyframeEffect} */ (move?.effect)?.getKeyframes()[0]?.translate;
    });
    assert.equal(parseFloat(String(from)), 16 * sign, `${lang}: ${from}`);
  }
});

journey('a question opens in motion, in the list of a panel and of a page', async ({ page, open }) => {
  for (const mode of ['panel', 'inline']) {
    await open(`<faq-widget mode="${mode}" load="eager" src="/faq.md"></faq-widget>`, files);
    await ask(page, 'show');
    await ready(page);
    await still(page);
    const seen = await page.locator('.question').first().evaluate((button) => {
      /** @type {HTMLElement} */ (button).click();
      return /** @type {ShadowRoot} */ (button.getRootNode()).getAnimations().map((each) => /** @type {Element} */ (/** @type {KeyframeEffect} */ (each.effect).target).className.toString());
    });
    assert.ok(seen.includes('answer'), `${mode}: ${seen}`);
  }
});
