// @ts-check
// What assistive technology gets: axe finds no breach of WCAG 2.2 AA in any state,
// and Chromium's accessibility tree has the right names.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * tree lists the accessible nodes of a page that have one of the roles: "role name".
 * @param {Page} page
 * @param {...string} roles
 * @returns {Promise<string[]>}
 */
async function tree(page, ...roles) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter((n) => !n.ignored && roles.includes(n.role?.value)).map((n) => `${n.role?.value} ${n.name?.value ?? ''}`.trim());
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const states = {
  'all questions': async () => {},
  'an open question': async (page) => {
    await page.getByRole('button', { expanded: false }).first().click();
    await page.getByRole('button', { expanded: true }).waitFor();
  },
  hits: async (page) => {
    await page.getByRole('combobox').fill('static ip');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { selected: true }).waitFor();
  },
  'an answer': async (page) => {
    await page.getByRole('combobox').fill('static ip');
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { level: 2, name: /static IP/ }).waitFor();
  },
  'no hits': async (page) => {
    await page.getByRole('combobox').fill('zzzzqqqq');
    await page.getByText('No results for').waitFor();
  },
};

for (const [state, reach] of Object.entries(states)) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    journey(`${state}, ${colorScheme}: nothing for axe to find`, async ({ page, open }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open('<meta name="color-scheme" content="light dark"><main><faq-widget load="eager"></faq-widget></main>');
      await page.evaluate(() => (document.body.style.background = 'Canvas')); // axe assumes white where a page has no background
      await ready(page);
      await reach(page);
      assert.deepEqual(await breaches(page), []);
    });
  }
}

journey('a page that is always light stays readable at night', async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('<main><faq-widget load="eager"></faq-widget></main>');
  await ready(page);
  assert.deepEqual(await breaches(page), []);
});

journey('an open panel: nothing for axe to find', async ({ page, open }) => {
  await open('<main><h1>Mine</h1></main><faq-widget mode="panel" open></faq-widget>');
  await ready(page);
  assert.deepEqual(await breaches(page), []);
});

journey('a failed load: nothing for axe to find', async ({ page, open, console: lines }) => {
  await open('<main><faq-widget load="eager" engine="/gone.wasm"><p>Mine</p></faq-widget></main>');
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await breaches(page), []);
  lines.splice(0); // the browser itself reports the 404
});

journey('axe looks into the shadow root', async ({ page, open }) => {
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), { id: 'nameless' });
    button.style.padding = '22px'; // large enough to press
    document.querySelector('faq-widget')?.shadowRoot?.append(button);
  });
  assert.deepEqual((await breaches(page)).map((breach) => breach.split(': ', 2).join(': ')), ['button-name: faq-widget #nameless']);
});

journey('the search box, its hits and the one chosen have roles and names', async ({ page, open }) => {
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  assert.deepEqual(await tree(page, 'region', 'search', 'combobox', 'listbox'), ['region Help', 'search', 'combobox Search for answers', 'listbox Results']); // of popular questions
  await page.getByRole('combobox').fill('static ip');
  const hits = await tree(page, 'listbox', 'option');
  assert.equal(hits[0], 'listbox Results');
  assert.match(hits[1], /^option .*static IP/);
});

journey('the launcher says what it opens; the dialog has a name and a way out', async ({ page, open }) => {
  await open('<faq-widget mode="panel"></faq-widget>');
  assert.deepEqual(await tree(page, 'button', 'dialog'), ['button Help']);
  await page.getByRole('button', { name: 'Help' }).click();
  await ready(page);
  const nodes = await tree(page, 'dialog', 'button');
  assert.ok(nodes.includes('dialog Help') && nodes.includes('button Close'), nodes.join(', '));
});
