// @ts-check
// Everything in a page inherits the styles of its body; an open panel does not. A
// sticky header does not cover an answer, and each theme is readable.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { element, markdown } from './page-around-it.js';

/** Inherited properties as pages set them, and their values in the widget all the same. @type {Record<string, [set: string, kept: string]>} */
const inherited = {
  'pointer-events': ['none', 'auto'],
  'user-select': ['none', 'text'],
  cursor: ['wait', 'auto'],
  'text-transform': ['uppercase', 'none'],
  'letter-spacing': ['1em', 'normal'],
  'word-spacing': ['2em', '0px'],
  'text-indent': ['4em', '0px'],
  'text-align': ['right', 'start'],
  'text-shadow': ['2px 2px red', 'none'],
  'word-break': ['break-all', 'normal'],
  'white-space': ['pre', 'normal'],
  'line-height': ['0', '25.6px'],
  direction: ['rtl', 'ltr'],
  'writing-mode': ['vertical-rl', 'horizontal-tb'],
  'font-variant': ['small-caps', 'normal'],
  'font-style': ['italic', 'normal'],
  'list-style-type': ['none', 'disc'],
  'tab-size': ['1', '8'],
  quotes: ['none', 'auto'],
  '-webkit-text-security': ['disc', 'none'],
  '-webkit-text-stroke-width': ['3px', '0px'],
  'caret-color': ['transparent', 'auto'],
};

journey('nothing that a page sets on its body reaches into an open panel, which can be pressed and selected', async ({ page, open }) => {
  const sheet = `body { ${Object.entries(inherited).map(([name, [value]]) => `${name}: ${value};`).join(' ')} -webkit-text-fill-color: transparent; }`;
  await open(`<link rel="stylesheet" href="/host.css"><p>Text</p>${element('panel')}`, { '/faq.md': markdown, '/host.css': sheet });
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('pears');
  await page.getByRole('option').first().click();
  const text = page.locator('.prose p').first();
  await text.waitFor();
  const styles = await text.evaluate((p, names) => names.map((name) => getComputedStyle(p).getPropertyValue(name)), Object.keys(inherited));
  Object.entries(inherited).forEach(([name, [, kept]], i) => {
    const want = { 'word-spacing': ['0px', 'normal'], 'caret-color': [styles[i]] }[name] ?? [kept];
    assert.ok(want.includes(styles[i]), `${name} is ${styles[i]}, not ${kept}`);
  });
  const fill = await text.evaluate((p) => getComputedStyle(p).getPropertyValue('-webkit-text-fill-color') === getComputedStyle(p).color);
  assert.ok(fill, 'the text is seen');
  await text.dblclick({ position: { x: 12, y: 12 } });
  assert.match(await page.evaluate(() => String(getSelection())), /Green/);
});

for (const [how, css] of Object.entries({
  'scroll-padding of the page': 'html { scroll-padding-top: 120px; }',
  'the custom property': 'faq-widget { --faq-scroll-margin: 120px; }',
})) {
  journey(`a sticky header does not cover an answer that was opened, by ${how}`, async ({ page, open }) => {
    const long = Array.from({ length: 40 }, (_, i) => `## Is number ${i} long?\n${'It is a long text. '.repeat(200)}\n`).join('\n');
    const sheet = `${css} body { margin: 0; } header { position: sticky; top: 0; z-index: 9; height: 110px; background: gold; } p { height: 600px; }`;
    await open(`<link rel="stylesheet" href="/host.css"><header>Mine</header><p>Text</p>${element('inline')}<p>Text</p>`, { '/faq.md': long, '/host.css': sheet });
    await ready(page);
    for (const query of ['number 7', 'number 30']) {
      await page.getByRole('combobox').fill(query);
      await page.getByRole('option').last().scrollIntoViewIfNeeded();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: query }).first().waitFor();
      const covered = await page.evaluate(() => {
        const header = /** @type {Element} */ (document.querySelector('header')).getBoundingClientRect();
        const asked = /** @type {Element} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('.asked')).getBoundingClientRect();
        return asked.top < header.bottom || asked.bottom > innerHeight;
      });
      assert.equal(covered, false, query);
      await page.keyboard.press('Escape');
    }
  });
}

/** @param {import('playwright-core').Page} page */
const look = (page) =>
  page.evaluate(() => {
    const part = (/** @type {string} */ name) => getComputedStyle(/** @type {Element} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector(name)));
    const light = (/** @type {string} */ color) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, n) => sum + Number(n), 0) > 382;
    return { text: light(part('.panel').color), ground: part('.panel').backgroundColor, painted: light(part('.panel').backgroundColor) };
  });

journey('theme="dark" inline is painted on a light page, theme="light" on a dark one', async ({ page, open }) => {
  for (const [theme, host] of [['dark', 'light'], ['light', 'dark']]) {
    await open(`<link rel="stylesheet" href="/host.css">${element('inline', `theme="${theme}"`)}`, { '/faq.md': markdown, '/host.css': `html { color-scheme: ${host}; }` });
    await ready(page);
    const { text, painted, ground } = await look(page);
    assert.notEqual(ground, 'rgba(0, 0, 0, 0)');
    assert.equal(painted, theme === 'light', ground);
    assert.equal(text, theme === 'dark', 'text against its ground');
  }
});

journey('theme="page" follows the switches of pages', async ({ page, open }) => {
  await open(element('inline', 'theme="page"'), { '/faq.md': markdown });
  await ready(page);
  const dark = async (/** @type {boolean} */ want, /** @type {string} */ after) => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
    assert.equal((await look(page)).text, want, after);
  };
  await dark(false, 'no switch');
  for (const where of ['html', 'body']) {
    for (const [name, on, off] of [['class', 'x dark', 'x'], ['class', 'dark-mode', 'light-mode'], ['data-theme', 'dark', 'light'], ['data-bs-theme', 'dark', 'light'], ['data-mantine-color-scheme', 'dark', 'auto'], ['class', 'text-dark', '']]) {
      const set = (/** @type {string} */ value) => page.locator(where).evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
      await set(on);
      await dark(on !== 'text-dark', `${name}="${on}" on ${where}`);
      await set(off);
      await dark(false, `${name}="${off}" on ${where}`);
      await page.locator(where).evaluate((element, name) => element.removeAttribute(name), name);
    }
  }
  await page.locator('html').evaluate((html) => html.setAttribute('data-theme', 'dark'));
  await page.locator('faq-widget').evaluate((widget) => widget.setAttribute('theme', 'auto'));
  await dark(false, 'a theme that is not the page\'s');
});
