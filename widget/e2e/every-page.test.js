// @ts-check
// axe finds no breach of WCAG 2.2 AA in the gallery and in sites that `faq build` writes,
// on a phone and on a desktop, light and dark, and nothing scrolls sideways. `make
// screenshots` covers other widths, forced colours and print.
import assert from 'node:assert/strict';
import { breaches, colours } from './axe.js';
import { journey } from './harness.js';
import { gallery, pagesOf, sitesAhead, through } from './sites.js';

const sites = sitesAhead();

const built = ['site-index', 'site-topic', 'site-question', 'harbour-question', 'harbour-404', 'rtl-index', 'rtl-topic', 'rtl-question', 'lending-index', 'ledger-part'];

for (const name of [...gallery.map((page) => `gallery-${page}`), ...built]) {
  journey(`${name}: nothing for axe to find, and nothing scrolls sideways`, async ({ page, console: lines }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${sites.origin}/${pagesOf(sites.home)[name]}`);
    await through(page);
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      assert.deepEqual(await breaches(page, 'html'), [], `${width}, light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await breaches(page, 'html', colours), [], `${width}, dark`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: nothing is cut off at the side`);
    }
    lines.splice(0); // requests of another origin than the test pages, and examples that show how the widget fails
  });
}
