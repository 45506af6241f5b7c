// @ts-check
// Pictures of every mode in every state, light and dark, at four widths, from right
// to left, printed and in forced colours, and of the built pages. Contact sheets show
// them side by side: index.html, and PNGs of eight pictures each in sheets/. If axe
// finds anything in a picture, it is printed, and the exit status is 1.
// Usage: node e2e/screenshots.js FOLDER [only names that contain this, such as panel-hits, pages or pages-site]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaches } from './axe.js';
import { launchBrowser } from './chromium.js';
import { contactSheets } from './contact-sheets.js';
import { host } from './host.js';
import { builtPages } from './screenshots-of-pages.js';
import { serve } from './site.js';
import { enter, modes, states } from './states.js';

const [folder = 'screenshots', only = ''] = process.argv.slice(2);
const schemes = /** @type {const} */ (['light', 'dark']);

/** Each view is one page, which is resized and recoloured for its pictures. */
const views = /** @type {const} */ ([
  { lang: 'en', hasTouch: true, sizes: [[320, 640], [390, 844]] },
  { lang: 'en', hasTouch: false, sizes: [[1440, 900], [768, 900]] }, // the printed one is last, because printing takes the focus away
  { lang: 'ar', hasTouch: true, sizes: [[390, 844]] },
  { lang: 'ar', hasTouch: false, sizes: [[768, 900]] },
]);

const site = await serve();
const browser = await launchBrowser({ args: ['--hide-scrollbars'] });
mkdirSync(folder, { recursive: true });
/** @type {Map<string, string[]>} names of pictures by what they show */
const rows = new Map();
let runs = 0;
/** @type {Map<string, string[]>} names of pictures by what axe finds in them */
const found = new Map();
try {
  for (const mode of modes) {
    for (const [state, entry] of Object.entries(states)) {
      if (!(entry.closed && mode === 'inline') && `${mode}-${state}`.includes(only)) await picture(mode, state);
    }
  }
  const pages = /^pages\b-?(.*)/.exec(only);
  if (pages || !only) await builtPages(browser, folder, note, pages?.[1]);
  writeFileSync(join(folder, 'index.html'), sheet());
  await contactSheets(browser, folder, rows);
} finally {
  await browser.close();
  site.close();
}
for (const [line, names] of found) console.error(`${line}\n  in ${names.length}: ${names.slice(0, 8).join(', ')}`);
console.log(`${[...rows.values()].flat().length} pictures; axe ran over ${runs} and finds ${found.size ? `${found.size} faults` : 'nothing'}`);
if (found.size) process.exitCode = 1;

/** @param {string} mode @param {string} state */
async function picture(mode, state) {
  for (const { lang, hasTouch, sizes } of views) {
    const context = await browser.newContext({ hasTouch, reducedMotion: 'reduce', viewport: { width: sizes[0][0], height: sizes[0][1] } });
    const page = await context.newPage();
    try {
      await enter(page, states[state], (attributes) => page.goto(site.page(...host(mode, lang, attributes))));
    } catch (error) {
      console.error(`${mode}, ${state}, ${lang}: ${error}`);
      process.exitCode = 1;
    }
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const size = lang === 'ar' ? `rtl-${width}` : String(width);
      const taken = async (/** @type {string} */ look) => {
        const name = [mode, state, size, look].join('-');
        await page.screenshot({ path: join(folder, `${name}.png`) });
        note(`${mode}, ${size}, ${look}`, name, await unscrolled(page, () => breaches(page, 'html')));
      };
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await taken(colorScheme);
      }
      if (width !== 768) continue;
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
      await taken('forced');
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'print' });
      await taken('print');
    }
    await context.close();
  }
}

/**
 * unscrolled runs steps with everything in the widget scrolled to its top: axe finds half-hidden targets too small.
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<T>} steps
 */
async function unscrolled(page, steps) {
  const scroll = (/** @type {number} */ to) =>
    page.evaluate((y) => {
      const body = document.querySelector('faq-widget')?.shadowRoot?.querySelector('.body');
      const was = body?.scrollTop ?? 0;
      body?.scrollTo(0, y);
      return was;
    }, to);
  const was = await scroll(0);
  const result = await steps();
  await scroll(was);
  return result;
}

/** @param {string} row @param {string} name @param {string[]} [lines] what axe finds, where it can run */
function note(row, name, lines) {
  rows.set(row, [...(rows.get(row) ?? []), name]);
  if (lines) runs++;
  for (const line of lines ?? []) found.set(line, [...(found.get(line) ?? []), name]);
}

function sheet() {
  const figures = [...rows].map(([title, names]) => `<h2>${title}</h2><div>${names.map((name) => `<a href="${name}.png"><img loading="lazy" src="${name}.png" alt="${name}"></a>`).join('')}</div>`);
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Screenshots</title>
<style>body { margin: 1.5rem; background: #888; font: 1rem system-ui; } h2 { margin: 2rem 0 .5rem; font-size: 1rem; } div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; } img { height: 28rem; display: block; }</style>
<h1>faqwidget: every mode and state</h1>${figures.join('\n')}`;
}
