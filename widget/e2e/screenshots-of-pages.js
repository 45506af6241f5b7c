// @ts-check
// Pictures of the gallery and of a site that `faq build` writes: light, dark, narrow,
// wide, printed, and without script.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolders } from './folder.js';
import { dist } from './site.js';

const gallery = ['index', 'faq', 'dashboard', 'palette', 'popover', 'themes', 'languages', 'reference', 'examples', 'csp', 'offline'];

/**
 * builtPages takes the pictures of all of them.
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder of the pictures
 * @param {(row: string, name: string) => void} note
 */
export async function builtPages(browser, folder, note) {
  const out = mkdtempSync(join(tmpdir(), 'faq-pictures-'));
  const root = new URL('../..', import.meta.url).pathname;
  execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', out, 'content'], { cwd: root });
  const first = (/** @type {string} */ name) => `${name}/${readdirSync(join(out, name)).sort()[0]}/index.html`;
  const site = await serveFolders({ '/gallery/': dist, '/site/': out }, {});
  const pages = { ...Object.fromEntries(gallery.map((name) => [`gallery-${name}`, `gallery/${name}.html`])), 'site-index': 'site/', 'site-topic': `site/${first('topics')}`, 'site-question': `site/${first('q')}`, 'site-404': 'site/404.html' };
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled, reducedMotion: 'reduce' });
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
        if (javaScriptEnabled) await page.waitForTimeout(700); // for what loads once the page is there
        for (const [width, look] of looks(javaScriptEnabled)) {
          await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
          await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', media: look === 'print' ? 'print' : 'screen' });
          const file = `${name}-${width}-${look}`;
          await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
          note(`${name.split('-')[0]}, ${width}, ${look}`, file);
        }
      }
      await page.close();
    }
  } finally {
    site.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** @param {boolean} script @returns {[number, string][]} widths, and how a page is looked at */
function looks(script) {
  if (!script) return [[320, 'scriptless'], [1440, 'scriptless']];
  return [[320, 'light'], [320, 'dark'], [1440, 'light'], [1440, 'dark'], [768, 'print']];
}
