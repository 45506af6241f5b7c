// @ts-check
// Pages that make it hard for a widget: strict policies, sandboxes, styles that undo
// everything, scripts that change the globals all scripts rely on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { dist, failing, journey, ready } from './harness.js';
import { ofVersion, version } from './site.js';

const count = { violations: 0, pages: 0 };
after(() => console.log(`hostile pages: ${count.pages} pages, ${count.violations} violations of their policies`));

const modes = ['inline', 'panel', 'popover', 'palette'];
const widget = (/** @type {string} */ mode, more = '') => `<faq-widget mode="${mode}" load="eager" ${more}><p>The page's own help</p></faq-widget>`;

/**
 * answers opens a widget, searches, opens an answer, and checks that everything is
 * visible and can be pressed.
 * @param {import('./harness.js').Journey} journey
 * @param {string} [mode]
 */
async function answers({ page }, mode = 'inline') {
  count.pages++;
  await ready(page);
  await page.evaluate(() => void /** @type {any} */ (document.querySelector('faq-widget')).show());
  await page.getByRole('combobox').click();
  await page.getByRole('combobox').fill('static ip');
  await page.getByRole('option').first().click();
  const heading = page.getByRole('heading', { name: 'static IP' });
  await heading.waitFor();
  const { width, height } = /** @type {{ width: number, height: number }} */ (await heading.boundingBox());
  assert.ok(width > 100 && height > 10, `the question is ${width} by ${height} pixels`);
  if (mode !== 'inline') {
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).close());
    await heading.waitFor({ state: 'hidden' });
  }
}

/** @param {import('./harness.js').Journey} journey */
const countViolations = ({ page }) =>
  page.addInitScript(() => {
    const host = /** @type {any} */ (globalThis);
    host.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => host.violations.push(`${event.violatedDirective}: ${event.sourceFile}: ${event.sample}`));
  });

for (const mode of modes) {
  journey(`${mode}, under a strict policy with Trusted Types, without a violation`, async (j) => {
    await countViolations(j);
    await j.open(widget(mode));
    await answers(j, mode);
    const violations = await j.page.evaluate(() => /** @type {any} */ (globalThis).violations);
    count.violations += violations.length;
    assert.deepEqual(violations, []);
  });

  journey(`${mode}, in a sandboxed frame of no origin`, async (j) => {
    count.pages++;
    const frame = `<iframe sandbox="allow-scripts" src="/inner.html" width="1000" height="600"></iframe>`;
    const inner = `<!DOCTYPE html><html lang="en"><title>Inner</title><script src="/faq-widget.js" defer></script>${widget(mode)}`;
    await j.open(frame, { '/inner.html': { body: inner, policy: null } }, null);
    const inside = j.page.frameLocator('iframe');
    if (mode !== 'inline') await inside.getByRole('button', { name: 'Help' }).click();
    await inside.getByRole('combobox').fill('static ip');
    await inside.getByRole('option').first().click();
    await inside.getByRole('heading', { name: 'static IP' }).waitFor();
  });

  journey(`${mode}, on a page whose styles undo everything`, async (j) => {
    const sheet = `* { all: unset !important; }
      div, button, input, dialog, section { display: none !important; }
      body * { position: relative !important; z-index: 2147483647 !important; }
      html, body, p { display: block !important; }
      body { font-size: 0 !important; line-height: 0 !important; color: transparent !important; letter-spacing: 1em !important; text-transform: uppercase !important; }`;
    await j.open(`<link rel="stylesheet" href="/hostile.css">${widget(mode)}`, { '/hostile.css': sheet });
    await answers(j, mode);
    const style = await j.page.locator('#input').evaluate((input) => {
      const { fontSize, color } = getComputedStyle(input);
      return { size: parseFloat(fontSize), color };
    });
    assert.ok(style.size >= 16, `${style.size} px`);
    assert.notEqual(style.color, 'rgba(0, 0, 0, 0)', 'the text has a colour of its own');
  });

  journey(`${mode}, beneath an overlay with the highest z-index`, async (j) => {
    await j.open(`<link rel="stylesheet" href="/hostile.css"><div id="over"></div>${widget(mode)}`, {
      '/hostile.css': `#over { position: fixed; inset: 0; z-index: 2147483647; ${mode === 'inline' ? 'pointer-events: none; ' : ''}background: rgb(255 0 0 / .1); }`,
    });
    await answers(j, mode);
  });
}

journey('on a page that extends the prototypes of arrays, objects and functions', async (j) => {
  await j.page.addInitScript(() => {
    const junk = { each() {}, extend() {}, clone() {}, last: 1, unique: [], toJSON: undefined, inject: null, bind2() {} };
    for (const type of [Array, Object, Function, String, Promise, Map, Element]) Object.assign(type.prototype, junk);
  });
  await j.open(widget('panel', `vars='{"a": {"b": "c"}}'`));
  await answers(j, 'panel');
});

journey('on a page whose scripts wrap fetch, JSON and customElements.define', async (j) => {
  await j.page.addInitScript(() => {
    const host = /** @type {any} */ (globalThis);
    host.calls = { fetch: 0, define: 0, parse: 0 };
    const { fetch, JSON, customElements } = host;
    const { define } = customElements;
    host.fetch = function (/** @type {any[]} */ ...a) {
      host.calls.fetch++;
      return fetch.apply(this, a);
    };
    const { parse } = JSON;
    JSON.parse = (/** @type {any[]} */ ...a) => {
      host.calls.parse++;
      return parse(...a);
    };
    customElements.define = function (/** @type {any[]} */ ...a) {
      host.calls.define++;
      return define.apply(customElements, a);
    };
  });
  await j.open(widget('inline', `vars='{"a": 1}'`));
  await answers(j);
  const calls = await j.page.evaluate(() => /** @type {any} */ (globalThis).calls);
  assert.ok(calls.fetch > 0 && calls.define === 1, 'the widget uses what the page has put there');
});

journey('two versions of the widget on one page: the first defines the element, the second keeps out of its way', async (j) => {
  const old = ofVersion('faq-widget.js', '0.0.9');
  const shell = readFileSync(`${dist}/faq-shell.js`, 'utf8');
  await j.open(`${widget('inline')}<script src="/other/faq-widget.js"></script>`, { '/other/faq-widget.js': old, '/other/faq-shell.js': shell });
  // The second script is in the body and runs first: its shell and engine do not fit each other.
  count.pages++;
  const message = await j.page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready.catch((/** @type {Error} */ error) => error.message));
  assert.match(message, /faq-shell\.js is of another build/);
  failing(j.console, (line) => /status of 404/.test(line)); // nothing there can repair it
  await j.page.getByText("The page's own help").waitFor();
  await j.open(`${widget('inline')}<script src="/other/faq-widget.js" defer></script>`, { '/other/faq-widget.js': old, '/other/faq-shell.js': shell });
  await answers(j);
  assert.deepEqual(j.site.requests.filter((each) => each.includes('/other/')), ['script /other/faq-widget.js']);
});

for (const mode of modes) {
  for (const event of ['faq-ready', 'faq-search', 'faq-show', ...(mode === 'inline' ? [] : ['faq-open', 'faq-close'])]) {
    journey(`${mode}: a page that removes the element in ${event}, and puts it back`, async (j) => {
      await j.open(widget(mode));
      await ready(j.page);
      const removed = await j.page.evaluate(async (type) => {
        const widget = /** @type {any} */ (document.querySelector('faq-widget'));
        let count = 0;
        const gone = new Promise((resolve) => widget.addEventListener(type, () => resolve((count++, widget.remove())), { once: true }));
        // Calls to a removed element wait until it is back.
        const quiet = (/** @type {Promise<unknown>} */ promise) => Promise.race([promise, gone]).catch(() => {});
        if (type === 'faq-ready') widget.setAttribute('vars', '{}');
        await quiet(widget.show());
        await quiet(widget.search('static ip'));
        widget.shadowRoot.querySelector('[role=option]')?.click();
        await quiet(widget.search('ntp'));
        widget.close();
        for (let i = 0; i < 10; i++) await new Promise((resolve) => requestIdleCallback(resolve));
        document.body.append(widget);
        return count;
      }, event);
      assert.equal(removed, 1, 'the event came');
      await answers(j, mode);
    });
  }
}

journey('a hundred widgets on one page share one engine and one index', async (j) => {
  await j.open(Array.from({ length: 100 }, (_, i) => widget(modes[i % 4], 'limit="1"')).join(''));
  count.pages++;
  const slugs = await j.page.evaluate(async () => {
    const widgets = /** @type {any[]} */ ([...document.querySelectorAll('faq-widget')]);
    await Promise.all(widgets.map((widget) => widget.ready));
    return Promise.all(widgets.map((widget) => widget.search('static ip')));
  });
  assert.equal(slugs.length, 100);
  for (const each of slugs) assert.deepEqual(each, slugs[0]);
  await j.page.evaluate((slug) => /** @type {any} */ (document.querySelector('faq-widget')).show(slug), slugs[0][0]); // which resolves once its answer is rendered
  const fetched = j.site.requests.filter((each) => /wasm|shell/.test(each));
  assert.deepEqual(fetched.sort(), ['empty /faq-markdown.wasm', 'empty /faq.wasm', 'script /faq-shell.js']);
});
