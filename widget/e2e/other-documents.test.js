// @ts-check
// An element that is moved into another document, a page of XHTML, and frameworks that
// morph a page into what their server has sent.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { element, markdown } from './page-around-it.js';

for (const mode of ['inline', 'panel']) {
  journey(`${mode}: an element adopted into a frame keeps its styles and answers, and so it does when it comes back`, async ({ page, open }) => {
    await open(`<iframe src="/frame.html" width="900" height="600" title="Frame"></iframe>${element(mode)}`, { '/faq.md': markdown, '/frame.html': { body: '<!DOCTYPE html><html lang="en"><title>Frame</title><body>', policy: null } }, null);
    await ready(page);
    for (const to of ['frame', 'page']) {
      await page.evaluate((to) => {
        const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
        const own = /** @type {any} */ (globalThis);
        own.widget ??= document.querySelector('faq-widget');
        const body = to === 'frame' ? frame.contentDocument?.body : document.body;
        body?.append(own.widget);
      }, to);
      await page.evaluate(() => /** @type {any} */ (globalThis).widget.search('pears'));
      if (mode !== 'inline') await page.evaluate(() => void /** @type {any} */ (globalThis).widget.show());
      const where = to === 'frame' ? page.frameLocator('iframe') : page;
      const option = where.getByRole('option').first();
      await option.waitFor();
      const { width, sheets, font } = await page.evaluate(() => {
        const { widget } = /** @type {any} */ (globalThis);
        const input = widget.shadowRoot.querySelector('#input');
        return { width: input.getBoundingClientRect().width, sheets: widget.shadowRoot.adoptedStyleSheets.length, font: input.ownerDocument.defaultView.getComputedStyle(input).paddingInlineStart };
      });
      assert.equal(sheets, 2, to);
      assert.equal(font, '44px', `${to}: the search box is styled`);
      assert.ok(width > 200, `${width}`);
      await option.click();
      await where.getByRole('heading', { name: 'What are pears?' }).waitFor();
      if (mode === 'inline') continue;
      await where.locator('faq-widget').press('Escape');
      await page.evaluate(() => /** @type {any} */ (globalThis).widget.close());
    }
  });
}

journey('a page of XHTML: lists, answers and the rest of a long list', async ({ page, console: lines, site }) => {
  const many = Array.from({ length: 90 }, (_, i) => `## Is number ${i} a number?\nYes,<br>it is:\n\n- one\n- two\n\n![A picture](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n`).join('\n');
  const body = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Test</title><script src="/faq-widget.js" defer="defer"></script></head><body><faq-widget src="/faq.md" load="eager"><p>Mine</p></faq-widget></body></html>`;
  site.page('', { '/test.xhtml': { type: 'application/xhtml+xml', body }, '/faq.md': many });
  await page.goto(`${site.origin}/test.xhtml`);
  assert.equal(await page.evaluate(() => document.contentType), 'application/xhtml+xml');
  await ready(page);
  await page.getByRole('button', { name: 'Is number 3 a number?' }).click();
  await page.locator('#a3').getByText('it is:').waitFor();
  const more = page.locator('[data-skip]').first();
  if (await more.count()) await more.click();
  await page.getByRole('combobox').fill('number 7');
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { level: 2, name: 'Is number 7' }).first().waitFor();
  assert.equal(await page.locator('.article br').count(), 1, 'the answer is read as HTML');
  lines.splice(0, lines.length, ...lines.filter((line) => !/img-src|data:image/.test(line))); // the strict policy allows no images
});

/** @type {Record<string, (from: Element, to: Element) => void>} how frameworks remove what is not in the new HTML */
const morphs = {
  'from the last attribute to the first (morphdom, Idiomorph, Alpine)': (from, to) => {
    for (let i = from.attributes.length - 1; i >= 0; i--) if (!to.hasAttribute(from.attributes[i].name)) from.removeAttribute(from.attributes[i].name);
  },
  'from the first to the last': (from, to) => {
    for (const name of from.getAttributeNames()) if (!to.hasAttribute(name)) from.removeAttribute(name);
  },
};

/** refreshed morphs the element into its server's HTML. @param {import('playwright-core').Page} page */
const refreshed = (page) =>
  page.evaluate(() => {
    const widget = /** @type {Element} */ (document.querySelector('faq-widget'));
    const fresh = document.createElement('div');
    for (const name of ['mode', 'src', 'load', 'shortcut']) fresh.setAttribute(name, widget.getAttribute(name) ?? '');
    /** @type {any} */ (globalThis).morph(widget, fresh);
  });

/** @param {(from: Element, to: Element) => void} morph @returns {Record<string, import('./site.js').Answer>} */
const morphing = (morph) => ({
  '/faq.md': markdown,
  '/host.js': `globalThis.heard = []; for (const type of ['faq-open', 'faq-close']) addEventListener(type, () => heard.push(type)); globalThis.morph = ${morph};`,
});

for (const [how, morph] of Object.entries(morphs)) {
  journey(`a framework that morphs the page ${how} leaves open what a reader has opened, and what is typed`, async ({ page, open }) => {
    await open(`<p id="text">Text</p>${element('panel')}<script src="/host.js" defer></script>`, morphing(morph));
    await ready(page);
    const refresh = () => refreshed(page);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.keyboard.type('pears');
    await page.getByRole('option').first().waitFor();
    for (let n = 0; n < 3; n++) await refresh();
    await page.keyboard.type(' are');
    assert.equal(await page.getByRole('combobox').inputValue(), 'pears are');
    assert.equal(await page.locator('faq-widget').getAttribute('open'), '');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), ['faq-open'], 'nobody hears of it');
    await page.locator('faq-widget').evaluate((widget) => widget.removeAttribute('open'));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await refresh();
    assert.equal(await page.locator('faq-widget').getAttribute('open'), null, 'and what is closed stays closed');

    await page.locator('faq-widget').evaluate((widget) => widget.setAttribute('open', ''));
    await page.getByRole('dialog').waitFor();
    await refresh();
    await page.getByRole('dialog').waitFor({ state: 'hidden' }); // an element opened by the page's HTML is closed by it
  });

  journey(`a framework that morphs the page ${how} before the shell is there loses nothing, and a page that closes then is heeded`, async ({ page, open }) => {
    /** @type {() => void} */
    let send = () => {};
    const sent = new Promise((resolve) => (send = () => resolve(undefined)));
    await page.route('**/faq-shell*', async (route) => {
      await sent;
      await route.continue();
    });
    await open(`${element('panel')}<faq-widget mode="panel" src="/faq.md" label="Two"></faq-widget><script src="/host.js" defer></script>`, morphing(morph));
    const [one, two] = [page.locator('faq-widget').first(), page.locator('faq-widget').last()];
    for (const widget of [one, two]) await widget.evaluate((/** @type {any} */ each) => each.toggle());
    await refreshed(page);
    await two.evaluate((each) => each.removeAttribute('open'));
    send();
    for (const widget of [one, two]) await widget.evaluate((/** @type {any} */ each) => each.ready);
    await one.getByRole('combobox').fill('pears');
    await one.getByRole('option').first().waitFor();
    assert.equal(await one.getAttribute('open'), '');
    await two.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), ['faq-open', 'faq-open', 'faq-close']);
  });
}
