// @ts-check
// A query at which the engine stops each time: only that query fails, not the help.
import assert from 'node:assert/strict';
import { expected, journey, ready } from './harness.js';
import { element } from './page-around-it.js';

const markdown = '## Is this poison?\nNo.\n\n## Where do apples grow?\nOn trees.\n';

journey('a query at which two engines stopped is not asked again, by "Try again" or by typing it', async (j) => {
  const { page, open } = j;
  await page.addInitScript(() => {
    const host = /** @type {any} */ (globalThis);
    host.stops = 0;
    const { set, ...rest } = /** @type {Required<PropertyDescriptor>} */ (Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'));
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...rest,
      set(html) {
        if (String(html).includes('poison') && this.id === 'results') {
          host.stops++;
          throw new Error('refused'); // from which the program cannot recover
        }
        set.call(this, html);
      },
    });
  });
  await open(element('inline'), { '/faq.md': markdown });
  await ready(page);
  const box = page.getByRole('combobox');
  const stops = () => page.evaluate(() => /** @type {any} */ (globalThis).stops);
  const nothing = page.locator('#nothing');
  await box.fill('poison');
  await page.getByRole('button', { name: 'Try again' }).click();
  await nothing.waitFor();
  assert.equal(await box.inputValue(), 'poison');
  assert.equal(await stops(), 2);
  await box.fill('apples');
  await page.getByRole('option').first().waitFor();
  await box.fill('poison');
  await nothing.waitFor();
  assert.equal(await stops(), 2);
  expected(j.console, (line) => /refused|faq: the engine stopped|panic|goroutine|exit code|^(error|log): ($|\s|syscall|faqwidget|main|runtime|created by)/.test(line));
});
