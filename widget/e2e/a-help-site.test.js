// @ts-check
// The help site that `faq build` writes: its header, topics, a page for each question, search, colours, former addresses.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { built } from './built.js';
import { expected, journey } from './harness.js';
import { policy } from './site.js';

const content = {
  'index.md': '---\ntitle: Harbour\nlogo: img/logo.svg\nlinks:\n  Berths: https://berths.example/\n---\n',
  'img/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>',
  '1-arriving.md': '# Arriving\n\n## Where is the harbour?\n\nBehind the lighthouse; see [the price](#what-does-a-night-cost).\n\n## May I arrive at night?\n\nYes.\n',
  '2-berths.md': '# Berths\n\n## What does a night cost?\n<!-- faq: was=price -->\n\nTen.\n\n| Length | Price |\n|---|---|\n| 8 m | 18 € |\n',
  '1-arriving.ar.md': '# الوصول\n\n## أين يقع الميناء؟ {#where-is-the-harbour}\n\nخلف المنارة.\n',
};
const site = built({ '/help/': content }, { 'Content-Security-Policy': `${policy}; img-src 'self'` });

/** @param {string[]} lines */
const quiet = (lines) => expected(lines, (line) => line.startsWith(`request: ${site.origin}/help/`));

const paths = ['index.html', 'topics/arriving/index.html', 'q/what-does-a-night-cost/index.html', 'ar/index.html', 'ar/q/where-is-the-harbour/index.html'];
for (const path of paths) {
  journey(`${path} is accessible and fits a narrow screen, light and dark`, async ({ page, console: lines }) => {
    await page.goto(`${site.origin}/help/${path}`);
    await page.evaluate(() => customElements.whenDefined('faq-widget'));
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      assert.deepEqual(await breaches(page, 'body'), []);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off at the side');
    quiet(lines);
  });
}

journey('without script a reader gets from the topics to a question, and on to the next', async ({ page, console: lines }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.origin}/help/index.html`);
  await tab.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Arriving' }).click();
  assert.equal(await tab.getByRole('link', { name: 'Arriving' }).getAttribute('aria-current'), 'page');
  await tab.getByText('Where is the harbour?').click();
  await tab.getByRole('link', { name: 'Open on its own page' }).filter({ visible: true }).click();
  assert.equal(await tab.title(), 'Where is the harbour? · Harbour');
  assert.ok(await tab.getByText('Behind the lighthouse').isVisible());
  await tab.getByRole('link', { name: 'the price' }).click();
  assert.equal(await tab.getByRole('heading', { level: 1 }).textContent(), 'What does a night cost?');
  await tab.getByRole('link', { name: /Previous/ }).click();
  assert.equal(await tab.getByRole('heading', { level: 1 }).textContent(), 'May I arrive at night?');
  assert.ok(!(await tab.locator('[data-theme-switch]').isVisible()), 'a button that does nothing is not there');
  await tab.close();
  quiet(lines);
});

journey('the header has name, logo and links, and the page says of itself what others show', async ({ page, console: lines }) => {
  await page.goto(`${site.origin}/help/q/what-does-a-night-cost/index.html`);
  const header = page.getByRole('banner');
  assert.equal(await header.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 0), true, 'the logo is there');
  assert.equal(await header.getByRole('navigation', { name: 'Harbour' }).getByRole('link', { name: 'Berths' }).getAttribute('href'), 'https://berths.example/');
  const said = await page.evaluate(() => ({
    ...Object.fromEntries([...document.querySelectorAll('meta[property]')].map((meta) => [meta.getAttribute('property'), meta.getAttribute('content')])),
    icon: /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="icon"]')).href.replace(location.origin, ''),
    facts: JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}')['@type'],
  }));
  assert.deepEqual(said, { 'og:type': 'article', 'og:title': 'What does a night cost?', 'og:description': 'Ten. Length Price 8 m 18 €', 'og:site_name': 'Harbour', 'og:locale': 'en', icon: '/help/img/logo.svg', facts: 'FAQPage' });
  await header.getByRole('link', { name: 'Harbour' }).first().click();
  assert.equal(await page.title(), 'Harbour');
  await page.getByRole('contentinfo').getByText('Harbour').waitFor();
  quiet(lines);
});

journey('the header of a question searches the whole FAQ, and the focus returns to it', async ({ page, console: lines }) => {
  await page.goto(`${site.origin}/help/q/may-i-arrive-at-night/index.html`);
  await page.locator('[data-find]').click();
  await page.locator('faq-widget').getByRole('combobox').fill('nihgt cost');
  await page.locator('faq-widget').getByRole('option', { name: 'What does a night cost?' }).waitFor();
  assert.deepEqual(await breaches(page, 'body'), []);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.matches('[data-find]'));
  quiet(lines);
});

journey('the colours that a reader chose hold on every page, for the widget too', async ({ page, console: lines }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${site.origin}/help/index.html`);
  const button = page.getByRole('button', { name: 'Dark colours' });
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  await page.goto(`${site.origin}/help/topics/berths/index.html`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  assert.equal(await page.locator('meta[name="theme-color"][media="all"]').getAttribute('content'), '#16181a');
  await page.goto(`${site.origin}/help/index.html`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready);
  const light = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('.panel'));
    return getComputedStyle(box).colorScheme;
  });
  assert.equal(light, 'dark');
  await page.getByRole('button', { name: 'Dark colours' }).click();
  assert.equal(await page.evaluate(() => localStorage.getItem('faq-site-theme')), null, 'what the system says needs no choice');
  quiet(lines);
});

journey('addresses of a question that was called otherwise lead to it', async ({ page, console: lines }) => {
  for (const former of ['q/price/index.html', 'index.html#price']) {
    await page.goto('about:blank');
    await page.goto(`${site.origin}/help/${former}`);
    await page.waitForURL(`${site.origin}/help/q/what-does-a-night-cost/index.html`);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'What does a night cost?');
  }
  quiet(lines);
});

journey('an address that cannot be decoded breaks nothing', async ({ page, console: lines }) => {
  await page.goto(`${site.origin}/help/index.html#100%`);
  await page.getByRole('button', { name: 'Dark colours' }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  quiet(lines);
});

journey('a question looks the same before the engine is there and after', async ({ page, console: lines }) => {
  const look = (/** @type {Element} */ e) => {
    const { fontSize, fontWeight, fontFamily, lineHeight, color, paddingTop, minHeight } = getComputedStyle(e);
    return { fontSize, fontWeight, fontFamily, lineHeight, color, paddingTop, minHeight };
  };
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.origin}/help/index.html`);
  const before = await tab.locator('summary').first().evaluate(look);
  await tab.close();
  await page.goto(`${site.origin}/help/index.html`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready);
  assert.deepEqual(await page.locator('faq-widget .question').first().evaluate(look), before);
  quiet(lines);
});

journey('untranslated entries stay on the same side when the engine takes over', async ({ page, console: lines }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.origin}/help/ar/index.html`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready);
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.origin}/help/ar/index.html`);
  for (const text of ['Berths', 'What does a night cost?', 'أين يقع الميناء؟']) {
    const [before, after] = await Promise.all([tab, page].map((each) => each.locator('main').getByText(text).filter({ visible: true }).first().evaluate((element) => {
      const range = new Range();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      return [Math.round(left), Math.round(right)];
    })));
    assert.deepEqual(before, after, text);
  }
  await tab.close();
  quiet(lines);
});
