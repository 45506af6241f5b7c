// @ts-check
// Pictures of the gallery and of sites that `faq build` writes, and what axe finds in
// them: light and dark, at four widths, from right to left, in forced colours,
// printed, and without script.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { breaches } from './axe.js';
import { pagesOf, serveSites, through } from './sites.js';

/** @typedef {[width: number, look: 'light' | 'dark' | 'forced' | 'print' | 'scriptless']} Look */

/** @type {Look[]} */
const withScript = [320, 390, 768, 1440].flatMap((width) => /** @type {Look[]} */ ([[width, 'light'], [width, 'dark']]));
withScript.push([320, 'forced'], [1440, 'forced'], [768, 'print']);

/** @type {Look[]} */
const withoutScript = [[320, 'scriptless'], [1440, 'scriptless']];

/**
 * builtPages takes pictures of all pages and reports what axe finds.
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder of the pictures
 * @param {(row: string, name: string, found?: string[]) => void} note is called without `found` where axe cannot run
 * @param {string} [only] names that contain this
 */
export async function builtPages(browser, folder, note, only = '') {
  const home = mkdtempSync(join(tmpdir(), 'faq-pictures-'));
  mkdirSync(folder, { recursive: true });
  const sites = await serveSites(home);
  const pages = Object.entries(pagesOf(home)).filter(([name]) => name.includes(only));
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled, reducedMotion: 'reduce' });
      for (const [name, path] of pages) {
        await page.goto(`${sites.origin}/${path}`, { waitUntil: 'load' });
        if (javaScriptEnabled) await through(page);
        for (const [width, look] of javaScriptEnabled ? withScript : withoutScript) {
          const low = { width, height: width < 768 ? 780 : 900 };
          await page.setViewportSize(low);
          await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', forcedColors: look === 'forced' ? 'active' : 'none', media: look === 'print' ? 'print' : 'screen' });
          await page.evaluate((type) => window.dispatchEvent(new Event(type)), look === 'print' ? 'beforeprint' : 'afterprint');
          if (javaScriptEnabled) await page.waitForTimeout(look === 'print' ? 700 : 150); // for content that loads once it is in view
          if (look !== 'print') { // content-visibility paints questions far below once they are in view
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.setViewportSize({ width, height: Math.max(height, low.height) });
            await page.waitForTimeout(100);
          }
          const file = `${name}-${width}-${look}`;
          await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
          note(`${name.split('-')[0]}, ${width}, ${look}`, file, javaScriptEnabled ? await breaches(page, 'html') : undefined);
        }
      }
      await page.close();
    }
  } finally {
    sites.close();
    rmSync(home, { recursive: true, force: true });
  }
}
