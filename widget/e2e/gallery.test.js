// @ts-check
// The front page of the gallery: one's own Markdown answers at once, and the chosen looks can be copied.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failing, journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const own = '# Bakery\n\n## Do you bake without gluten?\n\nOn Thursdays.\n\n## When do you open?\n\nAt six.\n';

/** @param {Page} page */
const box = (page) => page.getByRole('textbox', { name: 'Paste your own Markdown' });
/** @param {Page} page */
const search = (page) => page.locator('#inline').getByRole('combobox');
/** counted waits for the number of questions. @param {Page} page @param {string} said */
const counted = (page, said) => page.locator('#said').getByText(said, { exact: true }).waitFor();

journey('the widget is the first thing one sees, and answers what is in the box', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit('index.html');
  await ready(page, '#inline');
  const place = await search(page).boundingBox();
  assert.ok(place && place.y < 450, `its search box is in the upper half: ${JSON.stringify(place)}`);
  assert.match(await box(page).inputValue(), /^# Tern Ferries\n/);
  await page.getByRole('button', { name: 'bicylce' }).click();
  await page.locator('#inline').getByRole('option', { name: /bicycle on board/ }).waitFor();
});

for (const [width, height] of [[320, 640], [390, 844]]) {
  journey(`${width} px: the widget is on the first screen, and a press leads to the box for one's own Markdown`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height });
    await visit('index.html');
    await ready(page, '#inline');
    const place = await search(page).boundingBox();
    assert.ok(place && place.y + place.height < (height * 2) / 3, `its search box is in sight: ${JSON.stringify(place)}`);
    assert.ok(await page.locator('#inline').getByRole('button', { name: /bicycle/ }).evaluate((it) => it.getBoundingClientRect().bottom < innerHeight), 'and a question');
    await page.getByRole('link', { name: 'Try it with your own' }).click();
    assert.ok(await box(page).evaluate((it) => it.getBoundingClientRect().top < innerHeight / 2));
    assert.equal(await box(page).evaluate((it) => it === document.activeElement), true);
  });
}

journey('Markdown that is pasted answers at once, in each mode, and what was typed stays', async ({ page, visit }) => {
  await visit('index.html');
  await ready(page, '#inline');
  await search(page).fill('glutin');
  await page.evaluate((text) => navigator.clipboard.writeText(text), own);
  await box(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await counted(page, '2 questions');
  await page.locator('#inline').getByRole('option', { name: /without gluten/ }).waitFor();
  assert.equal(await box(page).evaluate((it) => it === document.activeElement), true, 'the focus stays in the box');
  assert.equal(await page.getByRole('list', { name: 'Searches to try' }).isVisible(), false, 'they are about the sample');
  await page.getByRole('button', { name: 'Open it', exact: true }).click();
  await page.locator('#floating').getByRole('button', { name: 'When do you open?' }).waitFor();
});

journey('a text without a question is named, and the widget goes on with what it had', async ({ page, visit, console: lines }) => {
  await visit('index.html');
  await ready(page, '#inline');
  await box(page).fill('Just a text.');
  await page.locator('#said').getByText(/^Your Markdown: no question found/).waitFor();
  await page.locator('#inline').getByRole('button', { name: 'May my dog come along?' }).waitFor();
  await box(page).fill(own);
  await counted(page, '2 questions');
  await box(page).fill('');
  await counted(page, '6 questions');
  failing(lines);
});

journey('files answer too: chosen or dropped, each under its own title', async ({ page, visit }) => {
  const folder = mkdtempSync(join(tmpdir(), 'faq-gallery-'));
  try {
    writeFileSync(join(folder, 'bakery.md'), own);
    await visit('index.html');
    await ready(page, '#inline');
    await page.getByLabel('Choose files').setInputFiles(join(folder, 'bakery.md'));
    await counted(page, '2 questions');
    await page.locator('.play').evaluate((around, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'bread.md'));
      data.items.add(new File(['---\ntitle: x\n---\n## Is there cake?\n\nOn Sundays.\n'], 'cake.md'));
      for (const type of ['dragover', 'drop']) around.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }, own);
    await counted(page, '3 questions');
    assert.match(await box(page).inputValue(), /# bread\n[^]*# cake\n\n## Is there cake\?/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

journey('the looks that one chooses are on every widget, and their tag and rules are copied', async ({ page, visit }) => {
  await visit('index.html');
  await ready(page, '#inline');
  const form = page.locator('.controls');
  await form.getByLabel('Mode').selectOption('popover');
  await form.getByLabel('Label').fill('Ask "us" & more');
  await form.locator('[name=placement]').selectOption('bottom-start');
  await form.getByLabel('Colour').fill('#ffd84d');
  await form.getByLabel('Type').selectOption('Serif');
  assert.match(await form.locator('.contrast').innerText(), /1\.4 : 1/);
  const copy = async (/** @type {string} */ name) => {
    const figure = page.locator('.editor .snippet', { has: page.getByText(name, { exact: true }) });
    await figure.getByRole('button', { name: 'Copy' }).click();
    await figure.getByRole('button', { name: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const [tag, rules] = [await copy('HTML'), await copy('CSS')];
  assert.match(tag, /^<script src="faq-widget\.js" defer><\/script>\n<faq-widget mode="popover" label="Ask &quot;us&quot; &amp; more" placement="bottom-start" src="faq\.md"><\/faq-widget>$/);
  assert.match(rules, /--faq-accent: light-dark\(#ffd84d, [^]*--faq-on-accent: light-dark\(#000, #000\);\n {2}--faq-radius: 10px;\n {2}--faq-font: Georgia/);
  const look = await page.locator('#floating').evaluate((it) => {
    const button = /** @type {HTMLElement} */ (it.shadowRoot?.querySelector('.launcher'));
    return [getComputedStyle(button).backgroundColor, getComputedStyle(button).color, String(button.getBoundingClientRect().left < 100), button.ariaLabel];
  });
  assert.deepEqual(look, ['rgb(255, 216, 77)', 'rgb(0, 0, 0)', 'true', 'Ask "us" & more']);
  await form.getByLabel('Mode').selectOption('inline');
  assert.equal(await form.getByLabel('Label').isDisabled(), true);
  assert.match(await page.locator('#tag').innerText(), /<faq-widget src="faq\.md">/);
  await form.getByLabel('Mode').selectOption('palette');
  assert.match(await page.locator('#tag').innerText(), /mode="palette" label="Ask/);
});

journey('each mode opens from its card', async ({ page, visit }) => {
  await visit('index.html');
  await ready(page, '#inline');
  for (const [i, mode] of ['panel', 'popover', 'palette'].entries()) {
    await page.getByRole('button', { name: 'Open it here' }).nth(i).click();
    const dialog = page.locator('#floating').getByRole('dialog');
    await dialog.waitFor();
    assert.match(await dialog.evaluate((it) => it.className), mode === 'panel' ? /drawer/ : new RegExp(mode));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
});

journey('without script the questions of the page have the room they need, and all of it', async ({ page, site }) => {
  const tab = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await tab.goto(`${site.origin}/index.html`);
  const stage = /** @type {{ width: number, height: number }} */ (await tab.locator('.stage').boundingBox());
  const head = /** @type {{ width: number }} */ (await tab.locator('.play .head').boundingBox());
  const asked = /** @type {{ height: number }} */ (await tab.locator('#inline').boundingBox());
  assert.equal(stage.width, head.width);
  assert.ok(stage.height < asked.height + 60, `${stage.height} px around ${asked.height}`);
  await tab.close();
});
