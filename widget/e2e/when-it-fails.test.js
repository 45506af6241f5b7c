// @ts-check
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answers, dist, failing, focused, idle, journey, ready, settled } from './harness.js';
import { host } from './host.js';
import { enter, inside, states } from './states.js';

/**
 * failure opens a page whose widget cannot work, and gives the error that the page gets.
 * @param {import('./harness.js').Journey} journey
 * @param {string} attributes
 * @param {Record<string, import('./harness.js').Answer>} files
 */
async function failure({ page, open, console: lines }, attributes, files = {}) {
  await open(`<faq-widget ${attributes} load="eager"><p>The page's own help</p></faq-widget><button>Mine</button>`, files);
  const message = await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).ready.catch((/** @type {Error} */ e) => e.message));
  await page.getByText("The page's own help").waitFor();
  await page.getByRole('alert').getByText('Help couldn’t load. Check your connection and try again.').waitFor();
  await page.getByRole('button', { name: 'Mine' }).click();
  assert.equal(lines.filter((line) => line.startsWith('warning: ') && line.includes(message)).length, 1, 'the cause is in the console, once');
  failing(lines);
  return message;
}

journey('an engine that is 404 keeps the fallback, says so, and is tried again', async (j) => {
  const message = await failure(j, 'engine="/gone.wasm"');
  assert.match(message, /gone\.wasm cannot be fetched: status 404/);
  j.console.splice(0); // the browser itself reports the 404
  await j.page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('engine', '/faq.wasm'));
  const retry = j.page.getByRole('button', { name: 'Try again' });
  if (await retry.isVisible()) await retry.click();
  await j.page.getByRole('combobox').fill('ntp');
  assert.match(await j.page.getByRole('option').first().innerText(), /NTP/);
});

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`a failure in a ${mode} leads a reader's focus to what tries again, and never out of it`, async ({ page, open, console: lines }) => {
    const focus = () => page.evaluate(() => /** @type {any} */ (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement).className);
    await open(`<faq-widget mode="${mode}" engine="/gone.wasm"></faq-widget>`);
    await page.locator('[part=launcher]').click();
    await page.getByRole('alert').getByText('Help couldn’t load. Check your connection and try again.').waitFor();
    assert.equal(await focus(), 'retry');
    if (mode === 'palette') assert.deepEqual(await page.locator('.keys > span').filter({ visible: true }).allTextContents(), ['Escto close'], 'there is nothing to move in');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await focus(), 'retry', 'after the next failure too');
    assert.match(lines.splice(0).join('\n'), /404/);
    await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('engine', '/faq.wasm'));
    await page.keyboard.press('Enter');
    await page.getByRole('option').or(page.getByRole('combobox')).first().waitFor();
    await settled(page);
    assert.equal(await focus(), 'input', 'and in the search box when all is well');
    await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('vars', '{nope')); // while the box has the focus
    await page.getByRole('alert').getByText('Help couldn’t load. Check your connection and try again.').waitFor();
    assert.equal(await focus(), 'retry');
    failing(lines);
  });
}

/** @type {[what: string, attributes: string, address: string | RegExp, well?: (route: import('playwright-core').Route) => unknown][]} */
const missing = [
  ['the engine', 'engine="/gone.wasm"', '**/gone.wasm', (route) => route.fulfill({ path: `${dist}/faq.wasm`, contentType: 'application/wasm' })],
  ['the shell', '', /faq-(shell|repair)/],
];
for (const [what, attributes, address, well] of missing) {
  journey(`inline without ${what}, trying again keeps the focus, and moves it into the search box on success`, async ({ page, open, console: lines }) => {
    const answer = await answers(page, address);
    answer((route) => route.fulfill({ status: 404 }));
    await open(`<button>Mine</button><faq-widget load="eager" ${attributes}></faq-widget>`);
    await page.getByRole('button', { name: 'Mine' }).focus();
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    assert.equal(await focused(page), undefined, 'a failure takes it from nobody');
    await retry.focus();
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await focused(page), 'retry');
    lines.splice(0); // the browser itself reports the 404s
    answer(well);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox').waitFor();
    await settled(page);
    assert.equal(await focused(page), 'input');
    failing(lines);
  });
}

journey('the cause is folded', async (j) => {
  const message = await failure(j, 'vars="{nope"');
  const alert = j.page.getByRole('alert');
  assert.equal((await alert.innerText()).includes(message), false);
  await j.page.locator('.notice details').click();
  assert.ok((await alert.innerText()).includes(message));
});

for (const [lang, details] of Object.entries({ en: 'Details', ar: 'التفاصيل', ja: '詳細' })) {
  journey(`${lang}: what unfolds the cause speaks the language of the failure`, async ({ page, open, console: lines }) => {
    await open(`<faq-widget lang="${lang}" mode="panel" engine="/gone.wasm"></faq-widget>`);
    await page.locator('[part=launcher]').click();
    await page.getByRole('alert').waitFor();
    assert.equal(await page.locator('.notice summary').innerText(), details);
    await page.locator('.retry').click();
    await settled(page);
    assert.deepEqual(await page.locator('.notice summary').allInnerTexts(), [details]);
    lines.splice(0); // the browser itself reports the 404s
  });
}

journey('where the source changes while it loads, loading is still shown', async ({ page, open }) => {
  const first = await answers(page, '**/one.md');
  first(() => {}); // it never comes
  const second = await answers(page, '**/two.md');
  /** @type {(() => unknown)[]} */
  const held = [];
  second((route) => held.push(() => route.continue()));
  await open('<faq-widget load="eager" src="/one.md"></faq-widget>', { '/two.md': '## A?\n\nAlpha.\n' });
  const busy = () => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('[part=panel]')?.ariaBusy);
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('[aria-busy]'));
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('src', '/two.md'));
  while (!held.length) await idle(page, 1);
  await idle(page);
  assert.equal(await busy(), 'true');
  held[0]();
  await page.getByRole('button', { name: 'A?' }).waitFor();
  assert.equal(await busy(), null);
});

journey('after a failure only a press tries again, however the load began', async ({ page, open, site, console: lines }) => {
  await open('<faq-widget load="intent" engine="/gone.wasm"></faq-widget>');
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show());
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.hover();
  await retry.focus();
  await idle(page);
  const asked = () => site.requests.filter((each) => each.endsWith('/gone.wasm')).length;
  assert.equal(asked(), 1);
  await retry.press('Enter');
  await settled(page);
  assert.equal(asked(), 2);
  assert.match(lines.splice(0).join('\n'), /404/);
});

journey('an engine that is HTML', async (j) => {
  const message = await failure(j, 'engine="/page.wasm"', { '/page.wasm': { type: 'text/html', body: '<!DOCTYPE html>' } });
  assert.match(message, /page\.wasm cannot be started/);
});

journey('an engine with the wrong MIME type works', async ({ page, open }) => {
  await open('<faq-widget load="eager" engine="/odd.bin"></faq-widget>', { '/odd.bin': { type: 'text/plain', body: readFileSync(`${dist}/faq.wasm`) } });
  await ready(page);
});

const sources = /** @type {Record<string, [import('./harness.js').Answer, RegExp]>} */ ({
  missing: [{ status: 404 }, /faq: \/faq\.md: cannot be fetched: status 404/],
  HTML: ['<!DOCTYPE html><p>Not found', /faq: \/faq\.md:1: this is an HTML page, not Markdown/],
  binary: [{ body: Buffer.from([65, 0, 66]) }, /faq: \/faq\.md:1: this is a binary file/],
  'Latin-1': [{ body: Buffer.from([65, 0xe9, 66]) }, /faq: \/faq\.md: the text is not UTF-8/],
  'without a question': ['Just text.', /faq: \/faq\.md: no question found/],
});
for (const [name, [content, message]] of Object.entries(sources)) {
  journey(`a src that is ${name}`, async (j) => {
    assert.match(await failure(j, 'src="/faq.md"', { '/faq.md': content }), message);
    failing(j.console, (line) => line.includes('404'));
  });
}

journey('what was typed is still there after a failure and a retry', async ({ page, open, console: lines }) => {
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await page.getByRole('combobox').fill('static ip');
  await page.evaluate(() => document.querySelector('faq-widget')?.setAttribute('vars', '{nope'));
  await page.getByRole('alert').getByText('Help couldn’t load. Check your connection and try again.').waitFor();
  await page.evaluate(() => document.querySelector('faq-widget')?.removeAttribute('vars'));
  const retry = page.getByRole('button', { name: 'Try again' });
  if (await retry.isVisible()) await retry.click();
  assert.match(await page.getByRole('option').first().innerText(), /static IP/);
  assert.equal(await page.getByRole('combobox').inputValue(), 'static ip');
  failing(lines);
});

journey('vars that are not JSON', async (j) => {
  assert.match(await failure(j, `vars="{nope"`), /the vars attribute is not JSON/);
});

journey('an unknown variable stays visible and is warned of', async ({ page, open, console: lines }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', { '/faq.md': '## Is {{ $names.os }} free?\nYes.\n## B?\nb' });
  await ready(page);
  await page.getByRole('button', { name: 'Is {{ $names.os }} free?' }).waitFor();
  assert.match(lines.splice(0).join('\n'), /^warning: faq: \/faq\.md:1:7: unknown variable "names\.os"/);
});

journey('Markdown inside the element is a corpus', async ({ page, open }) => {
  await open('<faq-widget load="eager"><script type="text/markdown">\n    ## One?\n    First.\n    ## Two?\n    Second.\n  </script></faq-widget>');
  await ready(page);
  assert.equal(await page.getByRole('button', { expanded: false }).count(), 2);
});

const seed = new URL('../../../shared/seed-faq.md', import.meta.url);
if (existsSync(seed)) {
  journey('the seed file, exactly as it is', async ({ page, open }) => {
    const vars = { names: { company: { lower: 'acme', upper: 'Acme', short: 'ac' }, os: { lower: 'acmeos' }, domain: 'acme.example' }, links: { githubOS: 'https://git.example/acme' } };
    await open(`<faq-widget load="eager" src="/seed-faq.md" vars='${JSON.stringify(vars)}'></faq-widget>`, { '/seed-faq.md': readFileSync(seed) .toString() });
    await ready(page);
    const questions = page.getByRole('button', { expanded: false });
    assert.equal(await questions.count(), 21);
    for (let n = 20; n >= 0; n--) await questions.nth(n).click();
    const text = await page.locator('faq-widget').locator('#browse').innerText();
    assert.equal(text.includes('{{'), false);
    assert.equal(text.includes(']['), false);
  });
} else {
  test('the seed file, exactly as it is', { skip: '../shared/seed-faq.md is not here' }, () => {});
}

journey('from right to left, the cause under "Details" is on the side where its English begins', async ({ page, site, console: lines }) => {
  await enter(page, states.details, () => page.goto(site.page(...host('panel', 'ar'))));
  const [cause, box] = await inside(page, '.notice details').evaluate((details) => {
    const range = new Range();
    range.selectNodeContents(/** @type {Node} */ (details.lastChild));
    return [Math.round([...range.getClientRects()].at(-1)?.left ?? 0), Math.round(details.getBoundingClientRect().left)];
  });
  assert.ok(Math.abs(cause - box) <= 1, `the cause begins at ${cause}, its box at ${box}`);
  lines.splice(0); // the browser itself reports the 404
});
