// @ts-check
// The README's picture, light and dark: the dashboard with a misspelt query in its panel.
// Usage: node e2e/picture.js FOLDER
import { join } from 'node:path';
import { launchBrowser } from './chromium.js';
import { serve } from './site.js';
import { inside } from './states.js';

const [folder] = process.argv.slice(2);
const site = await serve();
const browser = await launchBrowser({ args: ['--hide-scrollbars'] });
try {
  const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1080, height: 600 } });
  await page.goto(`${site.origin}/dashboard.html`);
  await page.waitForFunction(() => customElements.get('faq-widget'));
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
  await inside(page, '.input').fill('multipel contianers');
  await inside(page, '[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  for (const [colorScheme, name] of /** @type {const} */ ([['light', 'faq-widget.png'], ['dark', 'faq-widget-dark.png']])) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, name) });
  }
} finally {
  await browser.close();
  site.close();
}
