// @ts-check
// The life of a page that changes without loading: an engine that stops, a path that changes, elements that come and go.
import assert from 'node:assert/strict';
import { expected, failing, idle, journey, ready } from './harness.js';
import { programs } from './programs.js';

/** trapping makes the next window.traps calls into the engine trap, and counts the engines. */
const trapping = () => {
  const host = /** @type {any} */ (window);
  host.started = (/** @type {WebAssembly.Instance} */ instance, /** @type {boolean} */ engine) => {
    if (!engine) return undefined;
    host.engines = (host.engines ?? 0) + 1;
    const trap = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    const isDue = (/** @type {string} */ key) => key === 'resume' && Number(host.traps) > 0 && host.traps-- > 0;
    const exports = new Proxy({}, { get: (_, key) => (isDue(String(key)) ? trap : instance.exports[String(key)]) });
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
  };
};

journey('an engine that traps while searching starts again and answers the query', async ({ page, open, console: lines }) => {
  await page.addInitScript(programs);
  await page.addInitScript(trapping);
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await page.getByRole('combobox').fill('static');
  await page.evaluate(() => (/** @type {any} */ (window).traps = 1));
  await page.getByRole('combobox').fill('static ip');
  await page.getByRole('option').first().filter({ hasText: /static IP/ }).waitFor();
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
  assert.equal(await page.getByRole('alert').count(), 0);
  expected(lines, (line) => line.includes('faq:'));
});

journey('an engine that traps again while it starts again is given up with a sentence, and tried when asked to', async ({ page, open, console: lines }) => {
  await page.addInitScript(programs);
  await page.addInitScript(trapping);
  await open('<faq-widget load="eager"><p>The page\'s own help.</p></faq-widget>');
  await ready(page);
  await page.evaluate(() => {
    const input = /** @type {any} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('input'));
    /** @type {any} */ (window).traps = 2; // during typing, not when the page is idle
    input.value = 'static ip';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.getByRole('alert').waitFor();
  await page.getByText("The page's own help.").waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).engines), 2);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('option', { name: /static IP/ }).first().waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).engines), 3);
  failing(lines);
});

journey('an engine that traps whenever the page is idle is started again once, and answers', async ({ page, open }) => {
  await page.addInitScript(programs);
  await page.addInitScript(trapping);
  await page.addInitScript(() => {
    const real = window.requestIdleCallback.bind(window);
    Object.assign(window, { untrapped: real });
    window.requestIdleCallback = (work, options) => real((deadline) => {
      const host = /** @type {any} */ (window);
      host.traps = 1;
      work(deadline);
      host.idled = (host.idled ?? 0) + 1;
      host.traps = 0;
    }, options);
  });
  await open('<faq-widget load="eager"></faq-widget>');
  await page.waitForFunction(() => /** @type {any} */ (window).idled && /** @type {any} */ (window).engines === 2);
  await ready(page);
  const rounds = () => page.evaluate(async () => {
    for (let i = 0; i < 20; i++) await new Promise((resolve) => /** @type {any} */ (window).untrapped(resolve)); // time in which a loop would come round
    return /** @type {any} */ (window).idled;
  });
  await rounds();
  const idled = await rounds();
  await page.getByRole('combobox').fill('static ip');
  await page.getByRole('option', { name: /static IP/ }).first().waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).engines), 2);
  assert.equal(await rounds(), idled, 'what it has to do when the page is idle is done');
});

journey('suggestions follow the path of a page that navigates without loading', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', { '/faq.md': '## Bills?\n<!-- faq: pages=/billing/** -->\nPaid.\n\n## Other?\nYes.\n' });
  await ready(page);
  const group = page.getByRole('group', { name: 'Suggested for this page' });
  assert.equal(await group.count(), 0);
  await page.evaluate(() => history.pushState(null, '', '/billing/2026'));
  await group.getByRole('option', { name: 'Bills?' }).waitFor();
  await page.goBack();
  await group.waitFor({ state: 'detached' });
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('page', '/billing/x'));
  await group.waitFor();
});

for (const mode of ['panel', 'inline']) {
  journey(`${mode}: attributes that change while it loads: only the last ones count, and what was asked is answered`, async ({ page, open }) => {
    await page.route('**/one.md', (route) => route.fulfill({ body: '## A?\nalpha', contentType: 'text/markdown' }));
    await page.route('**/two.md', (route) => route.fulfill({ body: '## B?\nbeta\n## C?\nbeta', contentType: 'text/markdown' }));
    await open('<main></main>');
    const heard = await page.evaluate(async (mode) => {
      const widget = /** @type {any} */ (document.createElement('faq-widget'));
      const heard = /** @type {unknown[]} */ ([]);
      const later = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
      widget.addEventListener('faq-ready', (/** @type {any} */ event) => heard.push(event.detail.entries));
      for (const [name, value] of Object.entries({ mode, load: 'eager', src: '/one.md' })) widget.setAttribute(name, value);
      document.querySelector('main')?.append(widget);
      const asked = widget.search('beta');
      await later(0);
      widget.setAttribute('src', '/two.md');
      for (const ms of [1, 5, 10, 20]) {
        await later(ms);
        widget.setAttribute('limit', String(ms));
      }
      heard.push(await asked);
      await widget.ready;
      for (let i = 0; i < 10; i++) await new Promise((resolve) => requestIdleCallback(resolve));
      return { heard, boxes: widget.shadowRoot.querySelectorAll('#input').length, slugs: await widget.search('beta') };
    }, mode);
    assert.deepEqual(heard.slugs, ['b', 'c']);
    assert.equal(heard.boxes, 1);
    assert.ok(!heard.heard.includes(1), `ready with the source of before: ${JSON.stringify(heard.heard)}`);
    assert.deepEqual(heard.heard.filter((one) => Array.isArray(one)), [['b', 'c']]);
  });
}

for (const mode of ['panel', 'popover', 'palette', 'inline']) {
  journey(`${mode}: 200 rounds of leaving and coming back leave no listener and no node behind`, async ({ page, open }) => {
    await open(`<main></main><aside></aside><faq-widget mode="${mode}" load="eager"></faq-widget>`);
    await ready(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const rounds = (/** @type {number} */ n) =>
      page.evaluate(async ([count, inline]) => {
        const widget = /** @type {any} */ (document.querySelector('faq-widget'));
        for (let i = 0; i < Number(count); i++) {
          widget.remove();
          await new Promise((resolve) => setTimeout(resolve));
          document.querySelector(i % 2 ? 'main' : 'aside')?.append(widget);
          if (!inline) widget.toggleAttribute('open', i % 4 === 0);
          await widget.search('ntp');
        }
        widget.close();
      }, [n, mode === 'inline']);
    const count = async () => {
      await idle(page);
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { listeners: of('JSEventListeners'), nodes: of('Nodes') };
    };
    const settled = async () => { // the list grows in slices, so it is counted until the number is stable
      await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('')); // which cancels what waits for a pause
      for (let last = await count(), same = 0; ;) {
        const now = await count();
        same = now.nodes === last.nodes && now.listeners === last.listeners ? same + 1 : 0;
        last = now;
        if (same === 3) return now;
      }
    };
    await rounds(20);
    const before = await settled();
    await rounds(200);
    const after = await settled();
    assert.ok(after.listeners - before.listeners < 40, `${before.listeners} listeners became ${after.listeners}`);
    assert.ok(after.nodes - before.nodes < 400, `${before.nodes} nodes became ${after.nodes}`);
    assert.equal(await page.evaluate(() => document.querySelectorAll('faq-widget').length), 1);
  });
}
