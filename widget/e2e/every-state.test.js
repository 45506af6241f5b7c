// @ts-check
// axe finds no breach of WCAG 2.2 AA in any mode and state, by day and by
// night, from left to right and from right to left.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { journey } from './harness.js';
import { host } from './host.js';
import { enter, modes, states } from './states.js';

for (const mode of modes) {
  for (const [name, state] of Object.entries(states)) {
    if (state.closed && mode === 'inline') continue;
    for (const lang of /** @type {const} */ (['en', 'ar'])) {
      journey(`${mode}, ${name}, ${lang}: nothing for axe to find`, async ({ page, open, console: lines }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await enter(page, state, () => open(...host(mode, lang)));
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          assert.deepEqual(await breaches(page, 'html'), [], colorScheme);
        }
        if (state.engine === 'fails') lines.splice(0); // the browser itself reports the 404
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    }
  }
}
