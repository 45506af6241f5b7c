// @ts-check
// The script is there, but not the parts it fetches: the failure is reported with the little that the page has.
import assert from 'node:assert/strict';
import { focused, journey, settled } from './harness.js';

journey('a shell that is not there is reported in a panel of its own, in the widget\'s type, with a target of 44 px', async ({ page, open, console: lines }) => {
  await open('<faq-widget mode="panel"></faq-widget>', { '/faq-shell.js': { status: 404 }, '/faq-repair.js': { status: 404 } });
  await page.locator('[part=launcher]').click();
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.waitFor();
  const look = await retry.evaluate((button) => [getComputedStyle(button).fontFamily, String(button.getBoundingClientRect().height >= 44)]);
  assert.deepEqual(look, ['system-ui, sans-serif', 'true']);
  assert.equal(await focused(page), 'retry', 'and with the focus');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await focused(page), 'retry', 'after the next failure too');
  assert.equal(await page.locator('.notice details').getAttribute('open'), null);
  lines.splice(0); // the browser itself reports the 404s
});

journey('without a shell, "Details" and "Try again" are targets for a finger', async ({ page, open, console: lines }) => {
  await open('<meta name="viewport" content="width=device-width"><faq-widget mode="panel"></faq-widget>', { '/faq-shell.js': { status: 404 }, '/faq-repair.js': { status: 404 } });
  await page.locator('[part=launcher]').tap();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  for (const part of ['.notice details', '.retry']) assert.ok(Number((await page.locator(part).boundingBox())?.height) >= 44, part);
  await page.locator('.notice details').tap();
  await page.getByText('cannot be loaded').waitFor();
  lines.splice(0); // the browser itself reports the 404s
}, { isMobile: true, hasTouch: true, viewport: { width: 320, height: 640 } });

for (const dir of ['ltr', 'rtl']) {
  for (const placement of ['bottom-end', 'bottom-start', 'top-end', 'top-start']) {
    journey(`${dir}, ${placement}: without a shell the failure is next to its launcher, and within a narrow window`, async ({ page, open, console: lines }) => {
      await open(`<div dir="${dir}" lang="${dir === 'rtl' ? 'ar' : 'en'}"><faq-widget mode="popover" placement="${placement}"></faq-widget></div>`, { '/faq-shell.js': { status: 404 }, '/faq-repair.js': { status: 404 } });
      await page.locator('[part=launcher]').click();
      await page.locator('.retry').waitFor();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 600 });
        const [launcher, panel] = await page.evaluate(() => ['launcher', 'panel'].map((part) => document.querySelector('faq-widget')?.shadowRoot?.querySelector(`[part=${part}]`)?.getBoundingClientRect().toJSON()));
        const side = (dir === 'rtl') === placement.endsWith('end') ? 'left' : 'right';
        assert.equal(panel[side], launcher[side], `${width} px: the same edge`);
        const gap = placement.startsWith('top') ? panel.top - launcher.bottom : launcher.top - panel.bottom;
        assert.ok(gap > 4 && gap < 20, `${width} px: ${gap} px between them`);
        assert.ok(panel.left >= 0 && panel.right <= width, `${width} px: from ${panel.left} to ${panel.right}`);
      }
      lines.splice(0); // the browser itself reports the 404s
    });
  }
}
