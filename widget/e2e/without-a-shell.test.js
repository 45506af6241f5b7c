// @ts-check
// The script is there, and what it brings is not: the failure is told by what little the page has by then.
import assert from 'node:assert/strict';
import { answers, journey } from './harness.js';

journey('a shell that is not there is reported in a panel of its own, in the widget\'s type, with a target of 44 px', async ({ page, open, console: lines }) => {
  await open('<faq-widget mode="panel"></faq-widget>', { '/faq-shell.js': { status: 404 }, '/faq-repair.js': { status: 404 } });
  await page.locator('[part=launcher]').click();
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.waitFor();
  const look = await retry.evaluate((button) => [getComputedStyle(button).fontFamily, String(button.getBoundingClientRect().height >= 44)]);
  assert.deepEqual(look, ['system-ui, sans-serif', 'true']);
  const focus = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
  assert.equal(await focus(), 'retry', 'and with the focus');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('faq-widget')?.shadowRoot?.querySelector('[aria-busy]'));
  assert.equal(await focus(), 'retry', 'after the next failure too');
  assert.equal(await page.locator('.notice details').getAttribute('open'), null);
  lines.splice(0); // the browser itself reports the 404s
});

journey('inline without a shell, who tries again keeps the focus, and has it in the search box when all is well', async ({ page, open, console: lines }) => {
  const focus = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
  const settled = () => page.waitForFunction(() => !document.querySelector('faq-widget')?.shadowRoot?.querySelector('[aria-busy]'));
  const answer = await answers(page, /faq-(shell|repair)/);
  answer((route) => route.fulfill({ status: 404 }));
  await open('<button>Mine</button><faq-widget load="eager"></faq-widget>');
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.waitFor();
  assert.equal(await focus(), undefined, 'a failure takes it from nobody');
  await retry.focus();
  await page.keyboard.press('Enter');
  await settled();
  assert.equal(await focus(), 'retry');
  lines.splice(0); // the browser itself reports the 404s
  answer();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor();
  await settled();
  assert.equal(await focus(), 'input');
});

journey('without a shell, what unfolds the cause and what tries again are targets for a finger', async ({ page, open, console: lines }) => {
  await open('<meta name="viewport" content="width=device-width"><faq-widget mode="panel"></faq-widget>', { '/faq-shell.js': { status: 404 }, '/faq-repair.js': { status: 404 } });
  await page.locator('[part=launcher]').tap();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  for (const part of ['.notice details', '.retry']) assert.ok(Number((await page.locator(part).boundingBox())?.height) >= 44, part);
  await page.locator('.notice details').tap();
  await page.getByText('cannot be loaded').waitFor();
  lines.splice(0); // the browser itself reports the 404s
}, { isMobile: true, hasTouch: true, viewport: { width: 320, height: 640 } });
