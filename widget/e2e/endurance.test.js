// @ts-check
// A day of use in one page: searches, mounts, routes. Nodes, listeners and the
// engine's memory stay level; the heap grows by at most 5 kB a round. The durations
// of steps are printed. FAQ_ENDURANCE=full runs ten times as many rounds.
import assert from 'node:assert/strict';
import { idle, journey, ready } from './harness.js';
import { programs } from './programs.js';

const full = process.env.FAQ_ENDURANCE === 'full';
const rounds = full ? { searches: 10_000, mounts: 1_000, routes: 500 } : { searches: 1_000, mounts: 100, routes: 50 };

/**
 * measure brings the widget into the same state, forces a garbage collection and gives what the page holds.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} cdp
 */
async function measure(page, cdp) {
  await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    for (const query of ['static ip', '']) await widget.search(query); // the same lists each time, and nothing left waiting for a pause
  });
  await idle(page);
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const get = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const engine = await page.evaluate(() => /** @type {any} */ (globalThis).programs.filter((/** @type {any} */ { engine }) => engine).map((/** @type {any} */ { memory }) => memory.buffer.byteLength));
  return { heap: get('JSHeapUsedSize'), nodes: get('Nodes'), listeners: get('JSEventListeners'), engines: engine.length, memory: engine.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) };
}

/** @type {Record<string, { times: number, run: (times: number) => Promise<number> }>} each runs in the page and gives the duration of a step in ms */
const uses = {
  searches: {
    times: rounds.searches,
    async run(times) {
      const widget = /** @type {any} */ (document.querySelector('faq-widget'));
      const letters = 'aeiourstnlcdmp  ';
      let query = '';
      const start = performance.now();
      for (let i = 0; i < times; i++) {
        query = Math.random() < 0.1 ? '' : query.slice(0, 30) + letters[Math.floor(Math.random() * letters.length)];
        await widget.search(query);
        if (i % 10 === 0) widget.shadowRoot.querySelector('[role=option]')?.click();
        if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      return (performance.now() - start) / times;
    },
  },
  mounts: {
    times: rounds.mounts,
    async run(times) {
      const modes = ['inline', 'panel', 'popover', 'palette'];
      const start = performance.now();
      for (let i = 0; i < times; i++) {
        const widget = /** @type {any} */ (document.createElement('faq-widget'));
        widget.setAttribute('mode', modes[i % modes.length]);
        widget.setAttribute('load', 'eager');
        document.body.append(widget);
        await widget.ready;
        widget.show();
        await widget.search('static ip');
        widget.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return (performance.now() - start) / times;
    },
  },
  routes: {
    times: rounds.routes,
    async run(times) {
      const start = performance.now();
      for (let i = 0; i < times; i++) {
        history.replaceState(null, '', `?page=${i}`);
        history.replaceState(null, '', `#faq/how-do-i-${i % 7}`);
        dispatchEvent(new PopStateEvent('popstate'));
        dispatchEvent(new HashChangeEvent('hashchange'));
        await new Promise((resolve) => setTimeout(resolve));
      }
      return (performance.now() - start) / times;
    },
  },
};

journey(`what the page holds stays level after ${Object.values(rounds).join(', ')} ${Object.keys(uses).join(', ')}`, async ({ page, open }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.addInitScript(programs);
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await page.locator('.answer [part=answer] code').first().waitFor({ state: 'attached' }); // rendered for the browser's own search: those are new nodes
  for (const [name, { times, run }] of Object.entries(uses)) {
    const warm = Math.max(20, times / 5);
    const first = await page.evaluate(run, warm);
    const before = await measure(page, cdp);
    const last = await page.evaluate(run, times);
    const now = await measure(page, cdp);
    console.log(`endurance: ${times} ${name}: ${first.toFixed(2)} → ${last.toFixed(2)} ms each; heap ${kB(before.heap)} → ${kB(now.heap)}, engine ${kB(before.memory)} → ${kB(now.memory)}, nodes ${before.nodes} → ${now.nodes}, listeners ${before.listeners} → ${now.listeners}`);
    assert.equal(now.engines, 1, 'one engine, whatever was mounted');
    assert.ok(now.listeners <= before.listeners + 5, `${name}: ${now.listeners - before.listeners} listeners more`);
    assert.ok(now.nodes <= before.nodes * 1.1 + 300, `${name}: ${now.nodes - before.nodes} nodes more`);
    assert.ok(now.heap <= before.heap * 1.15 + 500_000 + 5_000 * times, `${name}: the heap grew from ${before.heap} to ${now.heap} bytes`);
    assert.ok(now.memory <= before.memory * 1.3, `${name}: the engine's memory grew from ${before.memory} to ${now.memory} bytes`);
  }
}, { timeout: full ? 1_800_000 : 600_000 });

/** @param {number} bytes */
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;
