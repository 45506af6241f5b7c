// @ts-check
import assert from 'node:assert/strict';
import { idle, journey, ready } from './harness.js';

const files = { '/faq.md': '# T\n## A?\nfirst answer\n## B?\nsecond answer\n' };

/** @param {number} n */
const many = (n) => `# Many\n${Array.from({ length: n }, (_, i) => `## Q${i}?\nanswer ${i}\n`).join('')}`;

journey('print shows all answers open, and the page as it was afterwards', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', files);
  await ready(page);
  await page.getByRole('button', { name: 'B?' }).click();
  await page.getByRole('combobox').fill('first');
  await page.getByRole('option').first().waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.getByText('first answer').last().waitFor();
  await page.getByText('second answer').last().waitFor();
  assert.equal(await page.getByRole('combobox').count(), 0, 'there is nothing to type on paper');
  assert.equal(await page.getByRole('button', { name: 'Copy answer' }).count(), 0);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').fill('');
  assert.deepEqual(await page.getByRole('button', { expanded: true }).allTextContents(), ['B?']);
});

journey('a reader of an answer in the page has the focus back after printing', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget><button>Mine</button>', files);
  await ready(page);
  const focus = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.textContent);
  await page.getByRole('combobox').fill('second');
  await page.keyboard.press('Enter');
  await page.locator('#answer').getByText('second answer').waitFor();
  assert.equal(await focus(), 'asked');
  await page.pdf(); // as the browser itself does it
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.className === 'asked');
  await page.getByRole('button', { name: 'Mine' }).focus();
  await page.pdf();
  await idle(page);
  assert.equal(await focus(), 'Mine');
});

journey('a table that scrolls on the screen is whole on paper', async ({ page, open }) => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  const row = `| ${`${word} | \`--${word}\` | `.repeat(3)}\n`;
  await page.setViewportSize({ width: 700, height: 600 });
  await open('<main><faq-widget load="eager" src="/faq.md"></faq-widget></main>', { '/faq.md': `# T\n## A?\n${row}|${'---|'.repeat(6)}\n${row}` });
  await ready(page);
  await page.getByRole('button', { name: 'A?' }).click();
  const table = page.getByRole('table');
  await table.waitFor();
  const wider = () => table.evaluate((it) => it.getBoundingClientRect().right - document.documentElement.clientWidth);
  assert.ok(await wider() > 0, 'on the screen it scrolls');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await wider() <= 0, `${await wider()} px are cut off`);
});

journey('topics and questions that were not shown yet are printed too', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/one.md /two.md"></faq-widget>', { '/one.md': many(520), '/two.md': '# Other\n## Last?\nthe very last\n' });
  await ready(page);
  assert.equal(await page.getByRole('button', { name: 'Last?' }).count(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.getByText('answer 519', { exact: true }).waitFor();
  await page.getByText('the very last').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.getByText('answer 519', { exact: true }).isVisible(), false);
  assert.equal(await page.getByRole('button', { expanded: true }).count(), 0);
});

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`an answer open in a ${mode} is printed below the page, which it does not cover`, async ({ page, open }) => {
    await open(`<main>Mine</main><faq-widget mode="${mode}" src="/faq.md"></faq-widget>`, files);
    const dialog = page.getByRole('dialog', { name: 'Help' });
    const shown = () => page.locator('[part=panel]').evaluate((panel) => panel.matches(':modal, :popover-open'));
    const print = (/** @type {boolean} */ on) => page.evaluate((type) => window.dispatchEvent(new Event(type)), on ? 'beforeprint' : 'afterprint');
    await page.locator('[part=launcher]').click();
    await ready(page);
    await print(true);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await dialog.isVisible(), false, 'a list of questions is no reading');
    await page.emulateMedia({ media: 'screen' });
    await print(false);
    await page.pdf(); // as the browser itself does it
    await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className === 'input');
    await page.getByRole('combobox').fill('second');
    await page.keyboard.press('Enter');
    await page.getByText('second answer').last().waitFor();
    await print(true);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('second answer').last().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Close' }).count(), 0);
    const [above, below] = await Promise.all([page.locator('main').boundingBox(), page.locator('[part=panel]').boundingBox()]);
    assert.ok(above && below && below.y >= above.y + above.height, `${JSON.stringify(below)} is below ${JSON.stringify(above)}`);
    assert.ok(below.height < 200, 'as high as the answer');
    await page.emulateMedia({ media: 'screen' });
    await print(false);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve))); // a dialog's close event comes later
    assert.equal(await shown(), true);
    await page.pdf(); // as the browser itself does it
    assert.equal(await shown(), true);
    await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className === 'asked');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await print(true);
    await print(false);
    assert.equal(await dialog.isVisible(), false);
  });

  journey(`a closed ${mode} prints nothing`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" load="eager" src="/faq.md"></faq-widget>`, files);
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('faq-widget').getByRole('button').count(), 0);
    assert.equal(await page.locator('faq-widget').getByRole('dialog').count(), 0);
  });
}
