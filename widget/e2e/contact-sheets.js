// @ts-check
// Contact sheets: several pictures in one, each with its name, to look through many at once.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The most pictures on a sheet. */
const most = 8;

/**
 * contactSheets writes FOLDER/sheets/ROW-1.png and so on.
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder of the pictures
 * @param {Map<string, string[]>} rows names of pictures that belong together, by what they share
 */
export async function contactSheets(browser, folder, rows) {
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1600, height: 200 } });
  for (const [row, names] of rows) {
    for (let from = 0; from < names.length; from += most) {
      await page.setContent(grid(folder, names.slice(from, from + most)));
      await page.screenshot({ path: join(folder, 'sheets', `${row.replaceAll(', ', '-')}-${from / most + 1}.png`), fullPage: true });
    }
  }
  await page.close();
}

/** @param {string} folder @param {string[]} names */
function grid(folder, names) {
  const figures = names.map((name) => `<figure>${name}<img src="data:image/png;base64,${readFileSync(join(folder, `${name}.png`)).toString('base64')}"></figure>`);
  return `<style>body { margin: 8px; background: #888; font: 13px sans-serif; display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; align-items: start; } figure { margin: 0; } img { display: block; width: 100%; max-height: 1400px; object-fit: cover; object-position: top; }</style>${figures.join('')}`;
}
