// @ts-check
// The README's picture, light and dark: the dashboard with a misspelt query in its
// panel, and an answer on a phone.
// Usage: node e2e/picture.js FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './chromium.js';
import { paletted } from './palette.js';
import { serve } from './site.js';
import { inside } from './states.js';

const [folder] = process.argv.slice(2);
const schemes = /** @type {const} */ ([['light', 'faq-widget.png', '#eceae4'], ['dark', 'faq-widget-dark.png', '#080a0c']]);
const site = await serve();
const browser = await launchBrowser({ args: ['--hide-scrollbars'] });
try {
  const desk = await taken('dashboard.html', { viewport: { width: 1080, height: 620 } }, async (page) => {
    await inside(page, '.input').fill('multipel contianers');
    await inside(page, '[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  });
  const phone = await taken('popover.html', { viewport: { width: 360, height: 720 }, isMobile: true, hasTouch: true }, async (page) => {
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('static ip'));
    await inside(page, '[role=option]').first().click();
    await inside(page, '.prose').first().waitFor();
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 680 } });
  for (const [i, [, name, ground]] of schemes.entries()) {
    await page.setContent(`<style>
      body { margin: 0; height: 680px; background: ${ground}; }
      img { position: absolute; box-shadow: 0 2px 6px #0003, 0 16px 48px #0004; }
      .desk { inset: 75px auto auto 30px; width: 915px; border-radius: 12px; }
      .phone { inset: 45px 30px auto auto; width: 285px; border: 7px solid #1b2227; border-radius: 34px; }
    </style><img class="desk" src="${desk[i]}"><img class="phone" src="${phone[i]}">`);
    writeFileSync(join(folder, name), await paletted(page, await page.screenshot()));
  }
} finally {
  await browser.close();
  site.close();
}

/**
 * taken gives pictures of a page with its help open, one for each colour scheme, as image addresses.
 * @param {string} address
 * @param {import('playwright-core').BrowserContextOptions} device
 * @param {(page: import('playwright-core').Page) => Promise<void>} steps
 */
async function taken(address, device, steps) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...device });
  await page.goto(`${site.origin}/${address}`);
  await page.waitForFunction(() => customElements.get('faq-widget'));
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
  await steps(page);
  const pictures = [];
  for (const [colorScheme] of schemes) {
    await page.emulateMedia({ colorScheme });
    pictures.push(`data:image/png;base64,${(await page.screenshot()).toString('base64')}`);
  }
  await page.close();
  return pictures;
}
