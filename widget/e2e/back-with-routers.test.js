// @ts-check
// Back and forward in pages whose own router changes the address, keeps state in the
// history, and recreates its elements.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';
import { library } from './libraries.js';

/** @typedef {import('playwright-core').Page} Page */

const markdown = '## Apples?\nSee [pears](#pears).\n\n## Pears?\nGreen.\n\n## Quinces?\nYes.\n';

/** A router that keeps its routes in the path, and rewrites its view on every notification. */
const plain = `
const view = () => (location.pathname === '/other' ? '<h1>Other</h1>' : window.widget);
const render = () => (document.querySelector('main').innerHTML = view());
window.visit = (path) => { history.pushState({ n: (history.state?.n ?? 0) + 1 }, '', path); render(); };
window.position = () => history.state?.n ?? 0;
addEventListener('popstate', render);
addEventListener('DOMContentLoaded', () => { history.replaceState({ n: 0 }, ''); render(); });
`;

/** Vue Router, whose view is recreated for every address. */
const vue = `
addEventListener('DOMContentLoaded', () => {
  const { createApp, h } = Vue;
  const { createRouter, createWebHistory, RouterView } = VueRouter;
  const help = { render: () => h('div', { innerHTML: window.widget }) };
  const other = { render: () => h('h1', 'Other'), beforeRouteLeave: () => !window.stay };
  const router = createRouter({ history: createWebHistory(), routes: [{ path: '/test.html', component: help }, { path: '/other', component: other }] });
  const app = createApp({ render: () => h(RouterView, { key: router.currentRoute.value.fullPath }) });
  window.visit = (path) => router.push(path);
  window.position = () => history.state.position;
  app.use(router).mount('main');
});
`;

/**
 * What Angular's router does to the history: it numbers navigations and pages, passes
 * on the rest of an entry's state, and rewrites the state once a view is there.
 */
const angular = `
const outlet = () => (document.querySelector('main').innerHTML = location.pathname === '/other' ? '<h1>Other</h1>' : window.widget);
let id = 0;
let page = 0;
const stateOf = (extras, at) => ({ ...extras, navigationId: ++id, ɵrouterPageId: at });
window.visit = (path) => {
  page = (history.state?.ɵrouterPageId ?? page) + 1;
  history.pushState(stateOf({}, page), '', path);
  outlet();
};
window.position = () => history.state.ɵrouterPageId;
addEventListener('popstate', ({ state }) => setTimeout(() => {
  const { navigationId, ɵrouterPageId, ...extras } = state ?? {};
  page = ɵrouterPageId;
  history.replaceState(stateOf(extras, page), '', location.href);
  outlet();
}));
addEventListener('DOMContentLoaded', () => { history.replaceState(stateOf({}, 0), ''); outlet(); });
`;

const routers = {
  'a plain router': { '/router.js': plain },
  'Vue Router': { '/vue.js': library('vue.js'), '/vue-router.js': library('vue-router.js'), '/router.js': vue },
  "Angular's state": { '/router.js': angular },
};

/** @param {Page} page @param {string} name */
const answer = (page, name) => page.getByRole('heading', { level: 2, name }).waitFor();

/** @param {Page} page @param {string} path */
const visit = (page, path) => page.evaluate((to) => /** @type {any} */ (window).visit(to), path);

/** @param {Page} page @param {string} want */
const addressed = (page, want) => page.waitForFunction((w) => location.pathname + location.hash === w, want);

/** @param {Page} page */
const position = (page) => page.evaluate(() => /** @type {any} */ (window).position());

/** @param {Page} page @param {string} text */
const typed = (page, text) => page.waitForFunction((t) => /** @type {any} */ (document.querySelector('faq-widget')?.shadowRoot?.querySelector('#input'))?.value === t, text);

for (const [name, scripts] of Object.entries(routers)) {
  const files = { ...scripts, '/a.md': markdown };
  /** @param {string} widget */
  const body = (widget) => `<main></main><script id="widget" type="text/plain">${widget}</script><script>window.widget = document.getElementById('widget').textContent</script>${Object.keys(scripts).map((src) => `<script src="${src}"></script>`).join('')}`;

  journey(`${name}: an inline widget that is made anew takes every Back`, async ({ page, open }) => {
    await open(body('<faq-widget src="/a.md" load="eager"></faq-widget>'), files, null);
    await ready(page);
    await page.getByRole('combobox').fill('apples');
    await page.keyboard.press('Enter');
    await answer(page, 'Apples?');
    await page.getByRole('link', { name: 'pears' }).click();
    await answer(page, 'Pears?');
    await visit(page, '/other');
    await page.getByRole('heading', { name: 'Other' }).waitFor();
    await page.goBack();
    await addressed(page, '/test.html#faq/pears');
    await answer(page, 'Pears?');
    await page.goBack();
    await addressed(page, '/test.html#faq/apples');
    await answer(page, 'Apples?');
    await page.goBack();
    await page.getByRole('option', { name: 'Apples?' }).waitFor();
    await typed(page, 'apples');
    await page.goForward();
    await answer(page, 'Apples?');
    await addressed(page, '/test.html#faq/apples');
    await page.keyboard.press('Escape'); // going back in the widget is Back
    await page.getByRole('option', { name: 'Apples?' }).waitFor();
    await page.goForward();
    await answer(page, 'Apples?');
  });

  journey(`${name}: a panel that is made anew is open where it was, and closed before`, async ({ page, open }) => {
    await open(body('<faq-widget mode="panel" src="/a.md"></faq-widget>'), files, null);
    await page.locator('[part=launcher]').click();
    await ready(page);
    await page.getByRole('combobox').fill('apples');
    await page.keyboard.press('Enter');
    await answer(page, 'Apples?');
    await visit(page, '/other');
    await page.getByRole('heading', { name: 'Other' }).waitFor();
    await page.goBack();
    await answer(page, 'Apples?');
    await page.goBack();
    await page.getByRole('option', { name: 'Apples?' }).waitFor();
    await typed(page, 'apples');
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('[part=launcher]').waitFor();
  });

  journey(`${name}: its own state is kept, and counts the entries of the widget`, async ({ page, open }) => {
    await open(body('<faq-widget src="/a.md" load="eager"></faq-widget>'), files, null);
    const first = await position(page);
    await ready(page);
    await page.evaluate(() => history.replaceState({ ...history.state, mine: 1 }, ''));
    await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('apples'));
    await addressed(page, '/test.html#faq/apples');
    const state = await page.evaluate(() => history.state);
    assert.equal(state.mine, 1);
    if (name === 'Vue Router') {
      assert.deepEqual([state.back, state.current, state.forward, state.position], ['/test.html', '/test.html#faq/apples', null, first + 1]);
    }
    await visit(page, '/other');
    await page.getByRole('heading', { name: 'Other' }).waitFor();
    if (name !== 'a plain router') assert.equal(await position(page), first + 2);
    await page.goBack();
    await addressed(page, '/test.html#faq/apples');
    await page.goBack();
    await addressed(page, '/test.html');
    await page.waitForFunction(() => history.state.mine === 1);
  });
}

journey('Vue Router: a route that is not left stays, whatever the widget has put into the history', async ({ page, open }) => {
  const scripts = routers['Vue Router'];
  const head = '<main></main><script>window.widget = "<faq-widget src=/a.md load=eager></faq-widget>"</script>';
  await open(`${head}${Object.keys(scripts).map((src) => `<script src="${src}"></script>`).join('')}`, { ...scripts, '/a.md': markdown }, null);
  await ready(page);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('apples'));
  await addressed(page, '/test.html#faq/apples');
  await visit(page, '/other');
  await page.getByRole('heading', { name: 'Other' }).waitFor();
  const at = await position(page);
  await page.evaluate(() => (/** @type {any} */ (window).stay = true));
  await page.evaluate(() => history.go(-2));
  await page.waitForFunction((want) => location.pathname === '/other' && history.state.position === want, at);
});
