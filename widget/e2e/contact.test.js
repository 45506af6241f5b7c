// @ts-check
// The contact row: where it is offered, what its address carries, and what was missing.
import assert from 'node:assert/strict';
import { breaches } from './axe.js';
import { expected, journey, ready } from './harness.js';

const files = { '/faq.md': '# T\n## Is it red & blue?\nNo.\n## Is it green?\nYes.\n' };
const widget = (/** @type {string} */ attributes, content = '') => `<main><faq-widget load="eager" src="/faq.md" page="/a b" ${attributes}>${content}</faq-widget></main>`;
const mail = 'contact="mailto:us@shop.example?subject={query}&amp;body={page}%0A{slug}"';

/** @param {import('playwright-core').Page} page */
const row = (page) => page.locator('[part=contact]');
/** @param {import('playwright-core').Page} page */
const href = (page) => row(page).getByRole('link').getAttribute('href');

journey('it is offered at home, where nothing is found and after "No", and says what goes along', async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(widget(`mode="panel" open ${mail}`), files);
  await ready(page);
  const box = page.getByRole('combobox');
  assert.equal(await href(page), 'mailto:us@shop.example?subject=&body=%2Fa%20b%0A');
  assert.equal(await row(page).innerText(), 'Still need help? Contact us\nYour message will mention: /a b');
  await box.fill('zzzz & <b>');
  await page.locator('.none').waitFor();
  assert.equal(await href(page), 'mailto:us@shop.example?subject=zzzz%20%26%20%3Cb%3E&body=%2Fa%20b%0A');
  assert.match(await row(page).innerText(), /mention: zzzz & <b> · \/a b$/);
  assert.deepEqual(await breaches(page), []);
  await box.fill('red');
  await page.getByRole('option').first().waitFor();
  assert.equal(await row(page).isVisible(), false, 'hits come first');
  await page.keyboard.press('Enter');
  await page.locator('.asked').waitFor();
  assert.equal(await row(page).isVisible(), false, 'so does an answer');
  await page.locator('.article').getByRole('button', { name: 'Yes' }).click();
  assert.equal(await row(page).isVisible(), false);
  await page.locator('.article').getByRole('button', { name: 'No' }).click();
  await row(page).waitFor();
  assert.equal(await href(page), 'mailto:us@shop.example?subject=red&body=%2Fa%20b%0Ais-it-red--blue');
  assert.match(await row(page).innerText(), /mention: red · \/a b · Is it red & blue\?$/);
  assert.deepEqual(await breaches(page), []);
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor();
  assert.equal(await row(page).isVisible(), false);
  await page.keyboard.press('Enter');
  await row(page).waitFor(); // the rating of the answer is remembered
  assert.equal(await page.locator('.missing').isVisible(), false);
});

for (const place of ['an answer on its own', 'an answer in the list']) {
  journey(`${place}: what was missing is asked after "No", by keyboard alone, and told to the page`, async ({ page, open }) => {
    await open(widget(mail), files);
    await ready(page);
    await page.evaluate(() => {
      const told = /** @type {any} */ (globalThis);
      told.said = [];
      document.addEventListener('faq-feedback', ({ detail }) => told.said.push(detail));
    });
    if (place === 'an answer on its own') await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('is-it-green'));
    else await page.getByRole('button', { name: 'Is it green?' }).click();
    const no = page.locator('[part=feedback] button').filter({ visible: true, hasText: 'No' });
    await no.focus();
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'What was missing?' });
    await text.waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    assert.equal(await text.evaluate((it) => /** @type {ShadowRoot} */ (it.getRootNode()).activeElement === it), true, 'an empty box is sent nowhere');
    await page.keyboard.type('the shade');
    await page.keyboard.press('Tab');
    const asked = await page.locator('.missing').boundingBox();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Thanks for your feedback!').waitFor({ state: 'attached' });
    assert.equal(await page.locator('.missing').innerText(), 'Thanks for your feedback!');
    assert.deepEqual(await page.locator('.missing').boundingBox(), asked, 'in the place of the box');
    assert.equal(await no.evaluate((it) => /** @type {ShadowRoot} */ (it.getRootNode()).activeElement === it), true, 'the focus stays near');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).said), [{ slug: 'is-it-green', helpful: false }, { slug: 'is-it-green', helpful: false, missing: 'the shade' }]);
    assert.equal(await row(page).isVisible(), true);
    await no.press('Enter');
    assert.equal(await text.inputValue(), '', 'and can be asked again');
  });
}

journey('a slot takes the place of the link; without either nothing is asked', async ({ page, open }) => {
  await open(widget('', '<p slot="contact">Ring the bell</p>'), files);
  await ready(page);
  await page.getByText('Ring the bell').waitFor();
  assert.equal(await row(page).getByRole('link').count(), 0);
  await open(widget(''), files);
  await ready(page);
  assert.equal(await row(page).isVisible(), false);
  await page.getByRole('button', { name: 'Is it green?' }).click();
  await page.locator('#a1').getByRole('button', { name: 'No' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'What was missing?' }).count(), 0);
});

journey('an address that leads to nobody is not offered, and the console says so', async ({ page, open, console: lines }) => {
  await open(widget('contact="javascript:alert(1)"'), files);
  await ready(page);
  assert.equal(await row(page).isVisible(), false);
  expected(lines, (line) => line.startsWith('warning: faq: the contact "javascript:alert(1)" leads nowhere'));
});

for (const mode of ['panel', 'popover', 'palette']) {
  for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }, { width: 320, height: 256 }]) {
    const sticks = viewport.height > 480; // in a low window, as at 400 %, the list needs the room
    journey(`${mode}, ${viewport.width} × ${viewport.height} px: at home it ${sticks ? 'is in sight' : 'scrolls with the list'}, and hides nothing that has the focus`, async ({ page, open }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(`<meta name="viewport" content="width=device-width"><faq-widget mode="${mode}" open load="eager" src="/long.md" contact="mailto:us@shop.example"></faq-widget>`, {
        '/long.md': `# T\n${Array.from({ length: 40 }, (_, i) => `## Which is number ${i}?\nThis.\n`).join('')}`,
      });
      await ready(page);
      const seen = (/** @type {string} */ what) =>
        page.evaluate((selector) => {
          const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
          const part = /** @type {Element} */ (selector ? root.querySelector(selector) : root.activeElement);
          const { left, width, top, bottom } = part.getBoundingClientRect();
          return [top + 4, bottom - 4].every((y) => part.contains(root.elementFromPoint(left + width / 2, y)));
        }, what);
      const below = () =>
        page.evaluate(() => {
          const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
          const row = /** @type {Element} */ (root.querySelector('[part=contact]'));
          const { left, right } = row.getBoundingClientRect();
          const edge = Math.min(/** @type {Element} */ (row.parentElement).getBoundingClientRect().bottom, innerHeight) - 2;
          return [left + 20, (left + right) / 2].every((x) => [row, row.parentElement].includes(root.elementFromPoint(x, edge)));
        });
      assert.equal(await seen('[part=contact]'), sticks);
      await page.locator('.question').first().focus();
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        assert.equal(await seen(''), true, `question ${i + 1}`);
        if (sticks) assert.equal(await below(), true, `question ${i + 1} shows below the row`);
      }
      assert.equal(await seen('[part=contact]'), sticks);
    }, { viewport });
  }
}
