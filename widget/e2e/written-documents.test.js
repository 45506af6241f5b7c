// @ts-check
// Documents that a page has written itself, whose addresses lead nowhere.
import assert from 'node:assert/strict';
import { journey } from './harness.js';

journey('in a frame with srcdoc everything works, and no link is offered that would lead nowhere', async ({ page, open, site }) => {
  await open('<main></main>', { '/a.md': '## Apples?\nRed.\n' }, null);
  await page.evaluate((origin) => {
    const frame = document.createElement('iframe');
    frame.width = frame.height = '600';
    frame.srcdoc = `<!DOCTYPE html><html lang="en"><script src="${origin}/faq-widget.js" defer></script><faq-widget src="/a.md" load="eager"></faq-widget>`;
    document.querySelector('main')?.append(frame);
  }, site.origin);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('combobox').fill('aples');
  await frame.getByRole('option', { name: 'Apples?' }).click();
  await frame.getByText('Red.').filter({ visible: true }).first().waitFor();
  await frame.getByRole('button', { name: 'Copy answer' }).waitFor();
  assert.equal(await frame.getByRole('button', { name: 'Copy link' }).count(), 0);
});
