// @ts-check
// The states in which people meet the widget, and how to reach each. Tests and
// screenshots use the same table.

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {object} State
 * @property {(page: Page) => Promise<unknown>} reach goes there from an open widget whose engine is ready
 * @property {'hangs' | 'fails'} [engine] what happens to the engine's request; otherwise it succeeds
 * @property {boolean} [closed] whether the state is that of a widget nobody has opened
 * @property {string} [attributes] of the element, which the state needs
 */

export const modes = /** @type {const} */ (['inline', 'panel', 'popover', 'palette']);

const contact = 'contact="mailto:help@example.org?subject={query}"';

/** @type {Record<string, State>} */
export const states = {
  closed: { closed: true, reach: async () => {} },
  empty: { reach: async () => {} },
  question: {
    reach: async (page) => {
      await inside(page, '.question, .group').first().click();
      const question = inside(page, '.question').nth(1);
      await question.click();
      await inside(page, '.prose').first().waitFor();
    },
  },
  typing: { reach: (page) => type(page, 'stati', '[role=option]') },
  hits: {
    reach: async (page) => {
      await type(page, 'multipel contianers', '[role=option]');
      await page.keyboard.press('ArrowDown');
      await inside(page, '[aria-selected=true]').waitFor();
    },
  },
  none: { reach: (page) => type(page, 'zzzzqqqq', '.none') },
  answer: {
    reach: async (page) => {
      await type(page, 'static ip', '[role=option]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await inside(page, '.asked').waitFor();
    },
  },
  contact: { attributes: contact, reach: (page) => inside(page, '.contact a').waitFor() },
  no: {
    attributes: contact,
    reach: async (page) => {
      await type(page, 'static ip', '[role=option]');
      await page.keyboard.press('Enter');
      await inside(page, '.asked').waitFor();
      await inside(page, '.article [data-helpful=no]').click();
      await inside(page, '.missing').waitFor();
    },
  },
  loading: { engine: 'hangs', reach: (page) => inside(page, '[aria-busy]:not(.launcher)').first().waitFor({ state: 'attached' }) },
  failed: { engine: 'fails', reach: (page) => inside(page, '[role=alert] button').waitFor() },
  details: { engine: 'fails', reach: (page) => inside(page, '[role=alert] summary').click() },
  labelled: { closed: true, attributes: 'label="Help"', reach: (page) => inside(page, '.launcher').hover() },
  tip: {
    closed: true,
    attributes: 'shortcut="Control+k"',
    reach: async (page) => {
      await inside(page, '.launcher').hover();
      await inside(page, '.launcher[data-tip]').waitFor({ timeout: 10_000 });
      await page.waitForTimeout(600); // the state appears after a delay
    },
  },
  waiting: { closed: true, engine: 'hangs', attributes: 'load="eager"', reach: (page) => inside(page, '.launcher[aria-busy]').waitFor() },
};

/**
 * enter shows a page's only widget in a state.
 * @param {Page} page
 * @param {State} state
 * @param {(attributes?: string) => Promise<unknown>} open goes to the page, whose element has the attributes
 */
export async function enter(page, state, open) {
  if (state.engine === 'hangs') await page.route('**/faq.wasm*', () => {});
  if (state.engine === 'fails') await page.route('**/faq.wasm*', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open(state.attributes);
  await page.waitForFunction(() => customElements.get('faq-widget'));
  await (state.closed ? state.reach(page) : reach(page, state));
}

/** @param {Page} page @param {State} state */
async function reach(page, state) {
  await page.evaluate(async (wait) => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    const opened = widget.show();
    if (wait) await Promise.all([opened, widget.ready]);
  }, !state.engine);
  await state.reach(page);
}

/**
 * walk shows a page's only widget in every state, one after another, on as few pages as possible.
 * @param {Page} page
 * @param {string} mode
 * @param {(attributes?: string) => Promise<unknown>} open goes to the page, whose element has the attributes
 * @param {(name: string) => Promise<unknown>} visit is called in each state
 */
export async function walk(page, mode, open, visit) {
  let fresh = true;
  for (const [name, state] of Object.entries(states)) {
    if (state.closed && mode === 'inline') continue;
    const own = Boolean(state.engine || state.attributes);
    if (fresh || own) await enter(page, state, open);
    else await reach(page, state);
    await visit(name);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    fresh = own;
  }
}

/**
 * inside finds elements in the widget's shadow root.
 * @param {Page} page
 * @param {string} selector
 */
export function inside(page, selector) {
  return page.locator('faq-widget').locator(selector);
}

/**
 * @param {Page} page
 * @param {string} query
 * @param {string} sign what appears when the query is answered
 */
async function type(page, query, sign) {
  const box = inside(page, '.input');
  if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) await box.tap();
  await box.fill(query);
  await inside(page, sign).first().waitFor();
}
