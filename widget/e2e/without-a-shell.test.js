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
