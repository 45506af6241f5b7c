// @ts-check
// A query at which the engine stops each time: only that query fails, not the help.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { expected, journey, ready } from './harness.js';
import { large } from './large.js';

const markdown = '## Is this poison?\nNo.\n\n## Where do apples grow?\nOn trees.\n';

/** @type {ReturnType<typeof large>} */
let faq;
before(() => (faq = large(markdown)));
after(() => faq?.end());

/** The sources that a widget answers from: its attribute and the files that the site serves. */
const sources = [
  { where: 'in an FAQ', of: () => ({ src: '/faq.md', files: { '/faq.md': markdown } }) },
  { where: 'in an FAQ in shards', of: () => ({ src: faq.root, files: faq.files }) },
];

/** poisoned has the engine stop when it writes about poison into the list, and counts what the element reports. @param {import('playwright-core').Page} page */
const poisoned = (page) =>
  page.addInitScript(() => {
    const host = /** @type {any} */ (globalThis);
    host.stops = host.errors = 0;
    document.addEventListener('faq-error', () => host.errors++);
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

/** @param {string} line of the console, after a stop */
const stopped = (line) => /refused|faq: the engine stopped|panic|goroutine|exit code|^(error|log): ($|\s|syscall|faqwidget|main|runtime|created by)/.test(line);

for (const { where, of } of sources) {
  /** @param {string} [more] attributes */
  const element = (more = '') => `<faq-widget mode="inline" src="${of().src}" load="eager" ${more}></faq-widget>`;

  journey(`${where}, a query at which two engines stopped is not asked again, by "Try again" or by typing it`, async (j) => {
    const { page, open } = j;
    await poisoned(page);
    await open(element(), of().files);
    await ready(page);
    const box = page.getByRole('combobox');
    const stops = () => page.evaluate(() => /** @type {any} */ (globalThis).stops);
    const nothing = page.locator('#nothing');
    await box.fill('poison');
    await page.getByRole('button', { name: 'Try again' }).click();
    await nothing.waitFor();
    assert.equal(await box.inputValue(), 'poison');
    assert.deepEqual([await stops(), await page.evaluate(() => /** @type {any} */ (globalThis).errors)], [2, 1]);
    await box.fill('apples');
    await page.getByRole('option').first().waitFor();
    await box.fill('poison');
    await nothing.waitFor();
    assert.equal(await stops(), 2);
    expected(j.console, stopped);
  });

  journey(`${where}, a call of the page at which the engine stops is answered by the next engine, and a second stop is reported`, async (j) => {
    const { page, open } = j;
    await poisoned(page);
    await open(element(), of().files);
    await ready(page);
    /** @param {string} query */
    const search = (query) => page.evaluate((query) => /** @type {any} */ (document.querySelector('faq-widget')).search(query).catch((/** @type {Error} */ error) => error.message), query);
    assert.match(String(await search('poison')), /the engine stopped/);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.deepEqual(await search('poison'), [], 'it is refused by now');
    assert.deepEqual(await search('apples'), ['where-do-apples-grow']);
    expected(j.console, stopped);
  });
}
