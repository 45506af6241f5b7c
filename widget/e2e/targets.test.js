// @ts-check
// On a phone every target is at least 44 px high and wide, except links in a text,
// whose lines set their height (WCAG 2.5.5).
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { host } from './host.js';
import { inside, modes, states, walk } from './states.js';

/** @typedef {import('playwright-core').Page} Page */

const phone = { isMobile: true, hasTouch: true, viewport: { width: 320, height: 640 } };

/**
 * small lists the targets that are smaller.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
const small = (page) => page.evaluate(() => {
  const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
  const found = [];
  for (const target of root.querySelectorAll('button, a[href], input, select, textarea, summary, [role=option], [tabindex="0"]')) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.matches('.prose pre, .prose .table, .body')) continue; // these scroll, and are not targets
    if (target.matches('a') && target.closest('.prose, .contact p, .corrected')) continue; // links in a text
    const { offsetWidth: width, offsetHeight: height } = /** @type {HTMLElement} */ (target); // the size without any transform
    if (width < 44 || height < 44) found.push(`${target.localName}.${target.className} "${(target.textContent ?? '').trim().slice(0, 20)}": ${width} × ${height}`);
  }
  return found;
});

for (const mode of modes) {
  journey(`${mode}: all that can be pressed is large enough for a finger, in every state`, async ({ page, open, console: lines }) => {
    await walk(page, mode, (attributes = 'contact="mailto:help@example.org?subject={query}"') => open(...host(mode, 'en', attributes)), async (name) => {
      assert.deepEqual(await small(page), [], name);
      if (states[name].engine === 'fails') lines.splice(0); // the 404, and the widget's own report of it
    });
  }, phone);
}

journey('so is what comes with an answer, with feedback and with what was asked before', async ({ page, open }) => {
  await open('<meta name="viewport" content="width=device-width"><faq-widget mode="panel" contact="mailto:help@example.org" src="/faq.md"></faq-widget>', {
    '/faq.md': '# Fruit\n## Apples?\n<!-- faq: popular -->\nRed, [see](#pears).\n\n```sh\neat --all\n```\n\n<details><summary>More</summary>Seeds.</details>\n\n## Pears?\nGreen.\n\n## Plums?\nBlue apples, of a kind.\n',
  });
  await page.locator('[part=launcher]').tap();
  await ready(page);
  assert.deepEqual(await small(page), [], 'home');
  await inside(page, '.input').fill('appels');
  await inside(page, '[role=option]').first().waitFor();
  assert.deepEqual(await small(page), [], 'hits of a misspelt query');
  await inside(page, '[role=option]').first().tap();
  await inside(page, '.prose .code, .prose pre').first().waitFor();
  assert.deepEqual(await small(page), [], 'an answer with code');
  await page.getByRole('button', { name: 'No', exact: true }).tap();
  await inside(page, 'textarea').waitFor();
  assert.deepEqual(await small(page), [], 'what was missing');
  await page.getByRole('button', { name: 'Results' }).tap();
  await inside(page, '.clear').tap();
  await inside(page, '.forget').waitFor();
  assert.deepEqual(await small(page), [], 'recent searches');
}, phone);
