// @ts-check
// The compilers' glue keeps a table of all JavaScript values that the program can
// reach. Searching, reading and opening must not leave values there. Both tests count
// after a first round, in which the rendering program loads and caches fill.
// FAQ_ENDURANCE=full runs 10,000 searches and 1,000 openings.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { programs } from './programs.js';

const full = process.env.FAQ_ENDURANCE === 'full';
const [searches, openings] = full ? [10_000, 1_000] : [500, 100];

/**
 * watch finds the tables: maps from values to the glue's numbers, one for each program. The engine's comes
 * first; the rendering program has a new one each time it is started after a rest.
 */
const watch = () => {
  const host = /** @type {any} */ (globalThis);
  host.tables = new Set();
  const { set } = Map.prototype;
  Map.prototype.set = function (/** @type {unknown} */ key, /** @type {unknown} */ id) {
    if (typeof id === 'bigint' || (typeof id === 'number' && this.get(null) === 2)) host.tables.add(this); // TinyGo's, or Go's, in which null is number 2
    return set.call(this, key, id);
  };
};

/** holds gives the number of values that the programs can reach, and their memory in bytes. @param {import('playwright-core').Page} page */
const holds = (page) => page.evaluate(() => {
  const host = /** @type {any} */ (globalThis);
  const [engine, ...rendering] = [...host.tables].map((table) => table.size);
  const memory = (/** @type {any[]} */ list) => Math.max(0, ...list.map((program) => program.memory.buffer.byteLength));
  return {
    values: engine + Math.max(0, ...rendering),
    memory: memory(host.programs.filter((/** @type {any} */ program) => program.engine)) + memory(host.programs.filter((/** @type {any} */ program) => !program.engine)),
  };
});

/** use searches, opens answers and goes back, then opens and closes. @param {number[]} times */
const use = async ([searches, openings]) => {
  const widget = /** @type {any} */ (document.querySelector('faq-widget'));
  const root = widget.shadowRoot;
  const queries = ['static ip', 'ntp', 'docker compoes', 'zzzz', '', 'network', 'update', 'a', 'reset password', 'log'];
  for (let i = 0; i < searches; i++) {
    await widget.search(queries[i % queries.length]);
    if (i % 7 === 0) root.querySelector('[role=option], .question')?.click();
    if (i % 14 === 0) root.querySelector('[data-back]')?.click();
    if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  for (let i = 0; i < openings; i++) {
    await widget.show();
    widget.close();
  }
  await widget.search('');
};

journey(`after ${searches} searches and ${openings} openings the program reaches no more than before`, async ({ page, open }) => {
  await page.addInitScript(programs);
  await page.addInitScript(watch);
  await open('<faq-widget mode="panel" load="eager"></faq-widget>');
  await ready(page);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).programs.length === 2);
  await page.evaluate(use, [100, 20]);
  const before = await holds(page);
  await page.evaluate(use, [searches, openings]);
  const after = await holds(page);
  console.log(`references: ${before.values} → ${after.values} values, ${before.memory} → ${after.memory} bytes of memory`);
  assert.ok(after.values <= before.values, `${before.values} values became ${after.values}`);
  assert.ok(after.memory <= before.memory * 1.25, `${before.memory} bytes became ${after.memory}`);
}, { timeout: full ? 600_000 : 120_000 });

/** comeAndGo searches, opens and removes twenty widgets, while one stays and is searched. */
const comeAndGo = async () => {
  for (let i = 0; i < 20; i++) {
    const widget = /** @type {any} */ (document.createElement('faq-widget'));
    widget.setAttribute('mode', ['panel', 'popover', 'palette', 'inline'][i % 4]);
    document.body.append(widget);
    await widget.search('ntp');
    await widget.show();
    widget.shadowRoot.querySelector('[role=option]').click();
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await (/** @type {any} */ (document.getElementById('stays'))).search(i % 2 ? 'static' : '');
  }
};

journey('what a widget held is given back when it leaves, and what others need stays', async ({ page, open }) => {
  await page.addInitScript(programs);
  await page.addInitScript(watch);
  await open('<faq-widget id="stays" load="eager"></faq-widget>');
  await ready(page);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).programs.length === 2);
  await page.evaluate(comeAndGo);
  const before = await holds(page);
  await page.evaluate(comeAndGo);
  const after = await holds(page);
  assert.ok(after.values <= before.values + 10, `${before.values} values became ${after.values}`);
  await page.locator('#stays').getByRole('combobox').fill('static ip');
  await page.locator('#stays').getByRole('option').first().click();
  await page.locator('#stays').getByRole('button', { name: 'Back' }).click();
  await page.locator('#stays').getByRole('option').first().waitFor();
});
