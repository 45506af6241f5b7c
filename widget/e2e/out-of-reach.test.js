// @ts-check
// Parts that cannot be had at all: offline before the first use, and a page on a disk with the script for servers.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, failing, journey } from './harness.js';

/** styled asserts that the panel without its frame is a box in the page's corner, in the widget's type. @param {import('playwright-core').Page} page */
async function styled(page) {
  const looks = await page.getByRole('dialog').evaluate((panel) => {
    const { position, borderRadius, fontFamily, zIndex } = getComputedStyle(panel);
    const { bottom, right, left } = panel.getBoundingClientRect();
    return { position, borderRadius, fontFamily, zIndex, inside: bottom <= innerHeight && right <= innerWidth && left >= 0 && right - left < 480 };
  });
  assert.deepEqual(looks, { position: 'fixed', borderRadius: '12px', fontFamily: 'system-ui, sans-serif', zIndex: '2147483000', inside: true });
}

for (const width of [1280, 320]) {
  journey(`offline before the first use, ${width} px wide: a sentence, the page's own help, and a retry once the line is back`, async ({ page, open, console: lines }) => {
    await page.setViewportSize({ width, height: 640 });
    await open('<faq-widget mode="panel"><p>Call us on 100.</p></faq-widget>');
    await page.waitForFunction(() => customElements.get('faq-widget'));
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('alert').getByText('Help couldn’t load. Check your connection and try again.').waitFor();
    assert.ok(await page.getByText('Call us on 100.').isVisible());
    await styled(page);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('combobox').fill('static ip');
    await page.getByRole('option').first().waitFor();
    failing(lines, (line) => /ERR_INTERNET_DISCONNECTED/.test(line));
  });
}

journey('a page on a disk with the script for servers names the one for disks', async ({ page, console: lines }) => {
  const folder = mkdtempSync(join(tmpdir(), 'faq-disk-'));
  try {
    copyFileSync(join(dist, 'faq-widget.js'), join(folder, 'faq-widget.js'));
    writeFileSync(join(folder, 'page.html'), '<!DOCTYPE html><html lang="en"><title>Disk</title><script src="faq-widget.js" defer></script><faq-widget mode="panel"><p>Call us on 100.</p></faq-widget>');
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('alert').getByText('Load faq-widget.offline.js.').waitFor();
    assert.ok(await page.getByText('Call us on 100.').isVisible());
    await styled(page);
    failing(lines, (line) => /file:\/\/|ERR_|CORS|origin/.test(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
