// @ts-check
// `faq build` into the folder that a host serves, while pages of an earlier build are open.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { policy } from './site.js';
import { tool } from './tool.js';

/** the folder with content, output and the tool */
let folder = '';
let faq = '';
/** @type {Awaited<ReturnType<typeof serveFolders>>} */
let site;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-again-'));
  faq = tool(folder);
  site = await serveFolders({ '/': join(folder, 'public') }, { 'Content-Security-Policy': `${policy}; img-src 'self' https: data:` });
});
after(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** build writes the site of a harbour at which a night has a price. @param {number} price @param {string[]} flags */
function build(price, ...flags) {
  writeFileSync(join(folder, 'faq.md'), `# Harbour\n\n## What does a night cost?\n\nIt is ${price} crowns.\n`);
  execFileSync(faq, ['build', '-dist', dist, '-out', join(folder, 'public'), ...flags, join(folder, 'faq.md')]);
  writeFileSync(join(folder, 'public/own.html'), '<!DOCTYPE html><html lang="en"><title>Own</title><link rel="icon" href="data:,"><script src="faq-widget.js" defer></script><faq-widget mode="panel"></faq-widget>');
  return readdirSync(join(folder, 'public')).filter((name) => name.startsWith('assets-')).length;
}

/** @param {import('./harness.js').Journey} journey */
async function opened({ page }) {
  await page.goto(`${site.origin}/own.html`);
  await page.waitForFunction(() => customElements.get('faq-widget'));
}

/** answered asks as a reader does, and asserts that no failure was ever reported. @param {import('./harness.js').Journey} journey @param {string} answer */
async function answered({ page, console: lines }, answer) {
  await page.evaluate(() => addEventListener('faq-error', (event) => console.error(/** @type {CustomEvent} */ (event).detail.error.message)));
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('combobox').fill('costs of a nihgt');
  await page.getByRole('option').first().click();
  await page.getByText(answer).filter({ visible: true }).first().waitFor();
  expected(lines, (line) => line.startsWith(`request: ${site.origin}/`) || /Failed to load resource.*404/.test(line));
}

journey('a tab of the build before is answered by that build, whose assets are kept', async (j) => {
  assert.equal(build(10), 1);
  await opened(j);
  assert.equal(build(20), 2);
  await answered(j, 'It is 10 crowns.');
});

journey('a tab of a build whose assets are gone is answered by the build that is there', async (j) => {
  build(30);
  await opened(j);
  assert.equal(build(40, '-keep', '0'), 1);
  await answered(j, 'It is 40 crowns.');
});

journey('a CI that begins with an empty folder keeps what the site has', async (j) => {
  build(50, '-keep', '0');
  await opened(j);
  execFileSync('cp', ['-R', join(folder, 'public'), join(folder, 'live')]);
  const live = await serveFolders({ '/': join(folder, 'live') }, {});
  rmSync(join(folder, 'public'), { recursive: true });
  try {
    // In a process of its own, because this one serves its requests.
    writeFileSync(join(folder, 'faq.md'), '# Harbour\n\n## What does a night cost?\n\nIt is 60 crowns.\n');
    const building = spawn(faq, ['build', '-dist', dist, '-out', join(folder, 'public'), '-keep-from', live.origin, join(folder, 'faq.md')]);
    assert.equal(await new Promise((resolve) => building.on('close', resolve)), 0);
  } finally {
    live.close();
  }
  assert.equal(JSON.parse(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).builds.length, 2);
  await answered(j, 'It is 50 crowns.');
});
