// @ts-check
// axe finds no breach of WCAG 2.2 AA in any mode and state, light, dark and in forced
// colours, from left to right and from right to left. `make screenshots` also covers
// every width and print.
import assert from 'node:assert/strict';
import { breaches, colours } from './axe.js';
import { journey } from './harness.js';
import { host } from './host.js';
import { modes, states, walk } from './states.js';

for (const mode of modes) {
  for (const lang of /** @type {const} */ (['en', 'ar'])) {
    journey(`${mode}, ${lang}: nothing for axe to find in any state`, async ({ page, open, console: lines }) => {
      await walk(page, mode, (attributes) => open(...host(mode, lang, attributes)), async (name) => {
        await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('.body')?.scrollTo(0, 0)); // axe finds half-hidden targets too small
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        assert.deepEqual(await breaches(page, 'html'), [], `${name}, light`);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await breaches(page, 'html', colours), [], `${name}, dark`);
        await page.emulateMedia({ forcedColors: 'active' });
        assert.deepEqual(await breaches(page, 'html', colours), [], `${name}, forced colours`);
        await page.emulateMedia({ forcedColors: 'none' });
        if (states[name].engine === 'fails') lines.splice(0); // the browser itself reports the 404
      });
    });
  }
}
