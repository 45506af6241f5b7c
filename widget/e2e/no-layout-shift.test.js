// @ts-check
// The host page does not shift, neither while help loads nor while it is used.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { extname, join } from 'node:path';
import { dist, idle, journey, ready } from './harness.js';
import { types } from './site.js';

/** @typedef {import('playwright-core').Page} Page */

const text = '<p>Text of the page, as long as it takes to fill a line or two, so that there is something which could be moved.</p>';
const details = '<details><summary>How do I reach a person?</summary><p>Write to help@example.org.</p></details>';
const corpus = `# Help\n\n${['Where is my invoice?', 'How is tax counted?', 'Who are you?', 'What is the size?'].map((q) => `## ${q}\n${'An answer of some length. '.repeat(20)}\n`).join('\n')}`;
const files = { '/faq.md': corpus };

/** shifts gives the layout shifts without the reader's doing: their score, and what moved. @param {Page} page */
const shifts = async (page) => {
  // Two frames later everything is drawn, and shifts are reported before the page is idle.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await idle(page, 3);
  return page.evaluate(() => /** @type {any} */ (globalThis).shifts);
};

const watch = () => {
  const host = /** @type {any} */ (globalThis);
  host.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (entry.hadRecentInput) continue;
      host.shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map((/** @type {any} */ s) => `${s.node?.nodeName}#${s.node?.id ?? ''}.${s.node?.className ?? ''}: ${s.previousRect.y}+${s.previousRect.height} → ${s.currentRect.y}+${s.currentRect.height}`).join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

journey('the observer sees what shifts', async ({ page, open }) => {
  await page.addInitScript(watch);
  await open(`${text}<div id="grows"></div>${text}`);
  await drawn(page);
  await page.evaluate(() => {
    const grows = /** @type {HTMLElement} */ (document.querySelector('#grows'));
    grows.style.height = '200px';
  });
  assert.equal(/** @type {string[]} */ (await shifts(page)).length, 1);
});

/** The README's advice: the fallback of a floating widget is for pages without script, and an inline widget's room is reserved. */
const advice = {
  '/advice.css': '@media (scripting: enabled) { faq-widget[mode]:not(:defined) { display: none } }',
  '/reserve.css': 'faq-widget { display: block; min-height: 34rem }',
};
const link = (/** @type {string} */ name) => `<link rel="stylesheet" href="/${name}.css">`;

/**
 * held makes the server withhold a part of the build until send is called.
 * @param {string} name
 */
function held(name) {
  let asked = () => {};
  let send = () => {};
  const sent = new Promise((resolve) => (send = () => resolve(undefined)));
  return {
    name,
    asked: new Promise((resolve) => (asked = () => resolve(undefined))),
    send: () => send(),
    /** @type {import('node:http').RequestListener} */
    answer: async (_, response) => {
      asked();
      await sent;
      response.setHeader('Content-Type', types[extname(name)]);
      createReadStream(join(dist, name)).pipe(response);
    },
  };
}

/** drawn waits until the page has been painted once. @param {Page} page */
const drawn = (page) => page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: nothing in the page moves, from loading to closing`, async ({ page, open }) => {
    await page.addInitScript(watch);
    await open(`${link('advice')}${text}<faq-widget mode="${mode}" src="/faq.md" load="eager">${details}</faq-widget>${text.repeat(30)}`, { ...files, ...advice });
    await ready(page);
    await page.evaluate(() => scrollTo(0, 100));
    // By the page's own calls, without input: such shifts count.
    for (const step of ['open', 'search', 'show', 'back', 'close']) {
      await page.evaluate((name) => {
        const widget = /** @type {any} */ (document.querySelector('faq-widget'));
        if (name === 'open') return widget.show();
        if (name === 'search') return widget.search('tax');
        if (name === 'show') return widget.show('how-is-tax-counted');
        if (name === 'back') return widget.search('');
        return widget[name]();
      }, step);
      assert.deepEqual(await shifts(page), [], step);
    }
    assert.equal(await page.evaluate(() => scrollY), 100);
  });
}

journey('inline: in the place that the page keeps free for it, the FAQ comes without a shift', async ({ page, open }) => {
  await page.addInitScript(watch);
  await open(`${link('reserve')}${text}<faq-widget src="/faq.md" load="eager">${details}</faq-widget>${text.repeat(30)}`, { ...files, ...advice });
  await ready(page);
  await page.getByRole('button', { name: 'Who are you?' }).waitFor();
  assert.deepEqual(await shifts(page), []);
  await page.getByRole('combobox').click();
  await page.keyboard.type('tax');
  await page.keyboard.press('Enter');
  await page.locator('.article .asked').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  assert.deepEqual(await shifts(page), [], 'what a reader does moves nothing by itself');
});

journey("inline: the page's own help stays as it was drawn while script, shell and engine come, one after the other", async ({ page, open }) => {
  await page.addInitScript(watch);
  const parts = ['faq-widget.js', 'faq-shell.js', 'faq.wasm'].map((name) => held(name));
  const opened = open(`${text}<faq-widget load="eager">${details.replace('<details', '$& open')}</faq-widget><div>${text.repeat(30)}</div>`, Object.fromEntries(parts.map((part) => [`/${part.name}`, part.answer])));
  for (const part of parts) {
    await part.asked;
    await drawn(page);
    assert.deepEqual(await shifts(page), [], `before ${part.name}`);
    part.send();
  }
  await opened;
  await ready(page);
});

journey('inline: where the list is shorter than the fallback, what is below stays until a reader does something', async ({ page, open }) => {
  await page.addInitScript(watch);
  await open(`${link('tall')}${text}<faq-widget src="/faq.md" load="eager"><div id="tall"></div></faq-widget><div id="below">Below</div>`, { ...files, '/tall.css': '#tall { height: 500px }' });
  await ready(page);
  assert.deepEqual(await shifts(page), []);
  const top = () => page.evaluate(() => Number(document.querySelector('#below')?.getBoundingClientRect().top));
  const before = await top();
  await page.getByRole('combobox').click();
  assert.ok((await top()) < before - 50, 'then there is no gap');
  assert.deepEqual(await shifts(page), []);
});

journey('inline: what is read below an FAQ that comes late stays in sight', async ({ page, open }) => {
  await page.addInitScript(watch);
  await open(`${text}<faq-widget src="/faq.md" load="intent">${details}</faq-widget><div>${text.repeat(60)}</div>`, files);
  await page.evaluate(() => scrollTo(0, 600));
  const top = () => page.evaluate(() => document.querySelectorAll('p')[40].getBoundingClientRect().top);
  const before = await top();
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('tax'));
  assert.deepEqual(await shifts(page), []);
  assert.ok(Math.abs((await top()) - before) < 1);
});
