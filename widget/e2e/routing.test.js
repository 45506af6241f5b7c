// @ts-check
// Answers and queries in the page's address and in the browser's history.
import assert from 'node:assert/strict';
import { idle, journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = {
  '/a.md': '## Apples?\nSee [pears](#pears).\n\n## Pears?\nSee [apples](#apples).\n\n## Quinces?\nYes.\n',
  '/b.md': '## Bread?\nBaked.\n\n## Pears?\nOther pears.\n',
  '/filler.css': '#filler { height: 3000px; }',
};
const inline = '<faq-widget src="/a.md" load="eager"></faq-widget>';
const filler = '<link rel="stylesheet" href="/filler.css"><div id="filler"></div>';

/** @param {Page} page */
const address = (page) => page.evaluate(() => location.search + location.hash);

/** @param {Page} page @param {string} name */
const answer = (page, name) => page.getByRole('heading', { level: 2, name }).waitFor();

/** @param {Page} page @param {string} want */
const addressed = (page, want) => page.waitForFunction((w) => location.search + location.hash === w, want);

/** @param {Page} page @param {string} hash */
const follow = (page, hash) =>
  page.evaluate((h) => {
    const link = document.createElement('a');
    link.href = h;
    document.body.append(link);
    link.click();
    link.remove();
  }, hash);

/** @param {Page} page */
const list = (page) => page.getByRole('button', { name: 'Quinces?' }).waitFor();

journey('an answer has an address; back and forward follow it', async ({ page, open }) => {
  await open(inline, files);
  await ready(page);
  await page.getByRole('combobox').fill('apples');
  await page.keyboard.press('Enter');
  await answer(page, 'Apples?');
  assert.equal(await address(page), '#faq/apples');
  await page.getByRole('link', { name: 'pears' }).click();
  await answer(page, 'Pears?');
  assert.equal(await address(page), '#faq/pears');
  await page.goBack();
  await answer(page, 'Apples?');
  assert.equal(await address(page), '#faq/apples');
  await page.goBack();
  await page.getByRole('option').first().waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'apples');
  assert.equal(await address(page), '#faq?q=apples');
  await page.goForward();
  await answer(page, 'Apples?');
});

journey('going back in the widget goes back in the history, and leaves nothing to go back to', async ({ page, open }) => {
  await open(inline, files);
  await ready(page);
  const length = await page.evaluate(() => history.length);
  await follow(page, '#mine');
  await page.getByRole('combobox').fill('apples');
  await page.keyboard.press('Enter');
  await answer(page, 'Apples?');
  await page.keyboard.press('Escape');
  await addressed(page, '#mine');
  assert.equal(await page.evaluate(() => history.length), length + 2); // one forward
  await page.goBack();
  assert.equal(await address(page), '');
});

journey('a link with an answer opens it, in view and with the focus, when the page comes', async ({ page, open }) => {
  await open(`${filler}${inline.replace('eager', 'intent')}`, files);
  await page.evaluate(() => (location.hash = 'faq/pears'));
  await page.reload();
  await answer(page, 'Pears?');
  const state = await page.evaluate(() => {
    const asked = document.querySelector('faq-widget')?.shadowRoot?.querySelector('.asked');
    const { top, bottom } = asked?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return { focused: asked?.matches(':focus'), seen: top >= 0 && bottom <= innerHeight };
  });
  assert.deepEqual(state, { focused: true, seen: true });
});

journey('a link anywhere in the page opens an answer, later too; back takes it back', async ({ page, open }) => {
  await open(inline, files);
  await ready(page);
  await follow(page, '#faq/quinces');
  await answer(page, 'Quinces?');
  await follow(page, '#faq/apples');
  await answer(page, 'Apples?');
  await page.goBack();
  await answer(page, 'Quinces?');
  await page.goBack();
  await list(page);
  assert.equal(await address(page), '');
});

journey('a link to elsewhere in the page does not take the answer away', async ({ page, open }) => {
  await open(inline, files);
  await ready(page);
  await follow(page, '#faq/quinces');
  await answer(page, 'Quinces?');
  await follow(page, '#elsewhere');
  await idle(page);
  await answer(page, 'Quinces?');
  assert.equal(await address(page), '#elsewhere');
});

journey('a typed query can be shared', async ({ page, open }) => {
  await open(inline, files);
  await ready(page);
  await page.getByRole('combobox').pressSequentially('quin');
  await addressed(page, '#faq?q=quin');
  await page.reload();
  await page.getByRole('option', { name: 'Quinces?' }).waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'quin');
  await page.getByRole('combobox').fill('');
  await addressed(page, '');
});

journey('an unknown answer changes nothing', async ({ page, open }) => {
  await open(`<button id="mine">Mine</button>${inline}`, files);
  await ready(page);
  await page.locator('#mine').focus();
  await follow(page, '#faq/bananas');
  await idle(page);
  await list(page);
  assert.equal(await address(page), '#faq/bananas');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'mine');
});

journey('routing by query keeps the parameters of the page', async ({ page, open }) => {
  await open('', files);
  await page.evaluate(() => history.replaceState(null, '', '?x=1&faq=pears&q=apples#mine'));
  await page.evaluate(() => {
    const widget = document.createElement('faq-widget');
    for (const [name, value] of Object.entries({ src: '/a.md', routing: 'query', mode: 'panel' })) widget.setAttribute(name, value);
    document.body.append(widget);
  });
  await answer(page, 'Pears?');
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: 'Apples?' }).waitFor();
  await addressed(page, '?x=1&faq=&q=apples#mine');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await addressed(page, '?x=1#mine');
});

journey('of two widgets the first that has an answer shows it, and each keeps its own place', async ({ page, open }) => {
  await open('<faq-widget id="a" src="/a.md" load="intent"></faq-widget><faq-widget id="b" src="/b.md" load="intent"></faq-widget>', files);
  await follow(page, '#faq/bread');
  await page.locator('#b').getByRole('heading', { level: 2, name: 'Bread?' }).waitFor();
  await follow(page, '#faq/pears'); // both have it
  await page.locator('#a').getByRole('heading', { level: 2, name: 'Pears?' }).waitFor();
  assert.equal(await page.locator('#b').getByRole('heading', { level: 2, name: 'Bread?' }).count(), 1);
  await page.goBack();
  await page.locator('#a').getByRole('button', { name: 'Quinces?' }).waitFor();
  await page.locator('#b').getByRole('heading', { level: 2, name: 'Bread?' }).waitFor();
});

journey('without routing an open panel has its place in the history, the address stays', async ({ page, open }) => {
  await open('<button id="mine">Mine</button><faq-widget mode="panel" src="/a.md"></faq-widget>', files);
  await page.evaluate(() => history.replaceState({ mine: 1 }, '', '#mine'));
  const length = await page.evaluate(() => history.length);
  await page.locator('[part=launcher]').click();
  await ready(page);
  await page.getByRole('combobox').fill('apples');
  await page.keyboard.press('Enter');
  await answer(page, 'Apples?');
  assert.deepEqual(await page.evaluate(() => [location.hash, history.state.mine, history.length]), ['#mine', 1, length + 2]);
  await page.goBack();
  await page.getByRole('option').first().waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.goForward();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => history.state.mine === 1 && !history.state.faq.places[Object.keys(history.state.faq.places)[0]].open);
});

journey('the page goes its own way in the history while a panel is open', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/a.md"></faq-widget>', files);
  await page.evaluate(() => {
    const seen = (/** @type {any} */ (window).seen = /** @type {unknown[]} */ ([]));
    window.addEventListener('popstate', (event) => seen.push(event.state?.step ?? null));
    history.replaceState({ step: 1 }, '');
  });
  await page.locator('[part=launcher]').click();
  await ready(page);
  await page.evaluate(() => history.pushState({ ...history.state, step: 2 }, '', '#two')); // a router that copies the state
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.deepEqual(await page.evaluate(() => [location.hash, history.state.step]), ['#two', 2]);
  await page.goBack();
  await page.waitForFunction(() => history.state.step === 1);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).seen), [1]);
});

journey('a state that is not an object is left alone', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/a.md"></faq-widget>', files);
  await page.evaluate(() => history.replaceState('mine', ''));
  await page.locator('[part=launcher]').click();
  await ready(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => history.state), 'mine');
});

journey('a page whose routes are in the hash keeps them', async ({ page, open }) => {
  await open(inline, files);
  await page.evaluate(() => history.replaceState(null, '', '#/settings'));
  await ready(page);
  await page.getByRole('combobox').fill('apples');
  await page.keyboard.press('Enter');
  await answer(page, 'Apples?');
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor();
  assert.equal(await address(page), '#/settings');
});

journey('where the history may not be changed, everything else works', async ({ page, open }) => {
  await open('', files);
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    history.pushState = history.replaceState = refuse;
    const widget = document.createElement('faq-widget');
    for (const [name, value] of Object.entries({ src: '/a.md', mode: 'palette', routing: 'hash' })) widget.setAttribute(name, value);
    document.body.append(widget);
  });
  await page.keyboard.press('Control+k');
  await ready(page);
  await page.getByRole('combobox').fill('apples');
  await page.keyboard.press('Enter');
  await answer(page, 'Apples?');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});
