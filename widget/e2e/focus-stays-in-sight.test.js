// @ts-check
// The focused element is not hidden (WCAG 2.4.11): in the page not by the launcher, in an answer not by its bar.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = { '/page.css': 'body { margin: 0; height: 300vh } #under { position: fixed; right: 30px; bottom: 30px; width: 30px; height: 30px } #far { position: fixed; left: 0; top: 0 } #low { position: absolute; right: 25px; top: 150vh; width: 40px }' };
const page_ = (/** @type {string} */ mode) =>
  `<link rel="stylesheet" href="/page.css"><main tabindex="-1"><button id="far">Far</button><button id="under">Under</button><button id="low">Low</button></main><faq-widget mode="${mode}" load="eager"></faq-widget>`;

/** @param {import('playwright-core').Page} page @param {string} opacity */
const fades = (page, opacity) =>
  page.waitForFunction((wanted) => getComputedStyle(/** @type {Element} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('.launcher'))).opacity === wanted, opacity);

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: the launcher fades while it lies on what has the focus`, async ({ page, open }) => {
    await open(page_(mode), files);
    await ready(page);
    await page.locator('#far').focus();
    await fades(page, '1');
    await page.locator('#under').focus();
    await fades(page, '0');
    assert.equal(await page.evaluate(() => document.elementFromPoint(innerWidth - 45, innerHeight - 45)?.id), 'under'); // it can be pressed too
    await page.locator('#far').focus();
    await fades(page, '1');
    await page.locator('#under').focus();
    await fades(page, '0');
    await page.keyboard.press('Tab'); // to Low, which scrolls into the middle
    await page.keyboard.press('Tab'); // to the launcher itself
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'faq-widget');
    await fades(page, '1');
    await page.locator('main').focus(); // a button does not hide the whole page
    await fades(page, '1');
  });
}

journey('what is scrolled beneath the launcher while it has the focus is seen too', async ({ page, open }) => {
  await open(page_('panel'), files);
  await ready(page);
  await page.locator('#low').focus();
  const to = (/** @type {number} */ above) => page.evaluate((y) => scrollTo(0, (document.querySelector('#low')?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight + y), above);
  await to(60);
  await fades(page, '0');
  await to(300);
  await fades(page, '1');
  await to(60);
  await fades(page, '0');
  await page.evaluate(() => document.querySelector('faq-widget')?.remove());
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
});

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: what one comes to, back through an answer, is not beneath the bar that stays`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" src="/faq.md"></faq-widget>`, { '/faq.md': `## Ways?\n${Array.from({ length: 40 }, (_, n) => `[Way ${n}](https://way.example/${n})\n`).join('\n')}\n## Else?\nNo.\n` });
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('ways'));
    await page.locator('[href="https://way.example/39"]').focus();
    for (let n = 38; n >= 0; n--) {
      await page.keyboard.press('Shift+Tab');
      const [link, bar] = await Promise.all([page.locator(`[href="https://way.example/${n}"]`), page.locator('.bar')].map((it) => it.boundingBox()));
      assert.ok(link && bar && link.y >= bar.y + bar.height, `way ${n} at ${link?.y}, the bar ends at ${bar && bar.y + bar.height}`);
    }
  });
}
