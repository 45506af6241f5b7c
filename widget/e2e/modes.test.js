// @ts-check
// The modes that open: what each is, how it is opened and left, and that the page stays as it is.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** What each mode is, next to a dialog with a name. */
const modes = { panel: { modal: false }, popover: { modal: false }, palette: { modal: true } };

/** @param {Page} page */
const focus = (page) =>
  page.evaluate(() => {
    const inner = document.querySelector('faq-widget')?.shadowRoot?.activeElement;
    return inner ? inner.id || inner.className : document.activeElement?.id;
  });

/** @param {Page} page @param {string} id */
const focused = (page, id) =>
  page.waitForFunction((want) => {
    const inner = document.querySelector('faq-widget')?.shadowRoot?.activeElement;
    return (inner ? inner.id || inner.className : document.activeElement?.id) === want;
  }, id);

for (const [mode, { modal }] of Object.entries(modes)) {
  const html = `<button id="mine">Mine</button><faq-widget mode="${mode}"></faq-widget>`;

  journey(`${mode}: the launcher opens a dialog, ${modal ? 'modal' : 'not modal'}, in the top layer`, async ({ page, open }) => {
    await open(html);
    const launcher = page.locator('[part=launcher]');
    const box = await launcher.boundingBox();
    assert.ok(box && box.width >= 44 && box.height >= 44);
    assert.deepEqual(await launcher.evaluate((e) => [e.ariaExpanded, e.ariaHasPopup, e.getAttribute('aria-controls')]), ['false', 'dialog', 'panel']);
    await launcher.click();
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    assert.equal(await launcher.getAttribute('aria-expanded'), 'true');
    const panel = page.locator('[part=panel]');
    assert.equal(await panel.evaluate((e) => e.matches(':modal')), modal);
    assert.equal(await panel.evaluate((e) => e.matches(':modal, :popover-open')), true);
    assert.notEqual(await panel.getAttribute('aria-modal'), 'true');
    await page.getByRole('button', { name: 'Close' }).waitFor();
  });

  journey(`${mode}: Escape leaves the answer, then the query, then the panel, and the focus is where it was`, async ({ page, open }) => {
    await open(html);
    await page.locator('#mine').focus();
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
    await focused(page, 'input');
    await page.keyboard.type('static ip');
    await page.keyboard.press('Enter');
    await focused(page, 'asked');
    await page.keyboard.press('Escape');
    await focused(page, 'input');
    assert.equal(await page.getByRole('combobox').inputValue(), 'static ip');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('combobox').inputValue(), '');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.equal(await focus(page), 'mine');
    assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.hasAttribute('open')), false);
  });

  journey(`${mode}: closing keeps query, answer and place; opening shows them`, async ({ page, open }) => {
    await open(html);
    await page.locator('[part=launcher]').click();
    await ready(page);
    await page.getByRole('combobox').fill('port');
    const body = page.locator('.body');
    await page.setViewportSize({ width: 800, height: 420 });
    await body.evaluate((e) => (e.scrollTop = 60));
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter'); // the focus is on the launcher
    await focused(page, 'input');
    assert.equal(await page.getByRole('combobox').inputValue(), 'port');
    assert.equal(await body.evaluate((e) => e.scrollTop), 60);
    await page.keyboard.press('Enter');
    await focused(page, 'asked');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Enter');
    await focused(page, 'asked');
  });

  journey(`${mode}: an invoker that is gone leaves the focus to the launcher`, async ({ page, open }) => {
    await open(html);
    await page.locator('#mine').focus();
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
    await focused(page, 'input');
    await page.evaluate(() => document.querySelector('#mine')?.remove());
    await page.keyboard.press('Escape');
    await focused(page, 'launcher');
  });
}

journey('a click on the backdrop closes the palette, the end of a selection there does not', async ({ page, open }) => {
  await open('<faq-widget mode="palette"></faq-widget>');
  await page.locator('[part=launcher]').click();
  await ready(page);
  const dialog = page.getByRole('dialog');
  const box = await page.locator('[part=panel]').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 40, box.y + box.height - 20);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  await dialog.waitFor();
  await page.mouse.click(5, 5);
  await dialog.waitFor({ state: 'hidden' });
  await focused(page, 'launcher');
});

journey('a page behind the palette does not scroll, and is free again after it', async ({ page, open }) => {
  await open('<div id="tall"></div><faq-widget mode="palette"></faq-widget>');
  await page.evaluate(() => {
    const tall = document.getElementById('tall');
    if (tall) tall.style.height = '4000px';
    scrollTo(0, 500);
  });
  await page.locator('[part=launcher]').click();
  await ready(page);
  await page.mouse.move(5, 5);
  await page.evaluate(() => {
    // Two frames later the wheel has taken effect.
    const drawn = (/** @type {(value: unknown) => void} */ resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve));
    Object.assign(window, { wheeled: new Promise((resolve) => addEventListener('wheel', () => drawn(resolve), { capture: true, once: true })) });
  });
  await page.mouse.wheel(0, 400);
  await page.evaluate(() => /** @type {any} */ (window).wheeled);
  assert.equal(await page.evaluate(() => scrollY), 500);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.body.style.overflow + document.documentElement.style.overflow), '');
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => scrollY > 500);
});

for (const mode of ['panel', 'popover']) {
  journey(`${mode}: Escape on something it hides uncovers that`, async ({ page, open }) => {
    await open(`<button id="hidden">Hidden</button><button id="free">Free</button><faq-widget mode="${mode}"></faq-widget>`);
    await page.evaluate(() => {
      Object.assign(document.getElementById('hidden')?.style ?? {}, { position: 'fixed', right: '60px', bottom: '150px' });
    });
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
    await page.locator('#free').focus();
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('dialog').isVisible(), true);
    await page.locator('#hidden').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.equal(await focus(page), 'hidden');
  });
}

journey('a panel that is open from the start leaves the focus to the page', async ({ page, open }) => {
  await open('<button id="mine" autofocus>Mine</button><faq-widget mode="panel" open></faq-widget>');
  await ready(page);
  await page.getByRole('dialog').waitFor();
  await page.locator('#mine:focus').waitFor(); // browsers give the focus when they first draw, which may be later
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await focus(page), 'mine');
});

journey('a mode that changes while it is open is open in the other', async ({ page, open }) => {
  await open('<faq-widget mode="panel"></faq-widget>');
  await page.locator('[part=launcher]').click();
  await ready(page);
  for (const [mode, { modal }] of Object.entries(modes).reverse()) {
    await page.evaluate((value) => document.querySelector('faq-widget')?.setAttribute('mode', value), mode);
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    assert.equal(await page.locator('[part=panel]').evaluate((e) => e.matches(':modal')), modal);
    await page.getByRole('combobox').waitFor();
  }
});

journey('in the palette, the query and the close button are on one line', async ({ page, open }) => {
  await open('<faq-widget mode="palette" load="eager"></faq-widget>');
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
  const middle = async (/** @type {import('playwright-core').Locator} */ part) => {
    const { y, height } = /** @type {{ y: number, height: number }} */ (await part.boundingBox());
    return y + height / 2;
  };
  const away = await middle(page.getByRole('button', { name: 'Close' })) - await middle(page.getByRole('combobox'));
  assert.ok(Math.abs(away) < 1, `${away} px`);
});
