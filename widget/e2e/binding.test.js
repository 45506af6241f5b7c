// @ts-check
// How pages and frameworks bind the element: by properties, even before the script is
// there, by its surroundings and children, and by its events.
import assert from 'node:assert/strict';
import { failing, journey, ready } from './harness.js';

const corpus = '## Where is the harbour?\n\nBehind the {{ what }}.\n\n## What does it cost?\n\nTen a night.\n';
const files = { '/faq.md': corpus };

/** recorded records the element's events as "TYPE DETAIL". @param {import('playwright-core').Page} page */
const recorded = (page) =>
  page.evaluate(() => {
    const events = /** @type {string[]} */ ((/** @type {any} */ (window).events = []));
    for (const type of ['faq-ready', 'faq-open', 'faq-close', 'faq-search', 'faq-show', 'faq-error']) {
      document.addEventListener(type, (event) => void events.push(`${type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail)}`));
    }
  });

/** events gives the recorded events and forgets them. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
const events = (page) => page.evaluate(() => /** @type {any} */ (window).events.splice(0));

/** answer finds a text in an answer that is open on its own. @param {import('playwright-core').Page} page @param {string} text */
const answer = (page, text) => page.locator('#answer').getByText(text);

/** fetched counts the requests of a file. @param {import('./site.js').Site} site @param {string} path */
const fetched = (site, path) => site.requests.filter((request) => request.endsWith(` ${path}`)).length;

journey('open is a property that reflects the attribute', async ({ page, open }) => {
  await open('<faq-widget mode="panel" src="/faq.md"></faq-widget>', files);
  await recorded(page);
  const widget = page.locator('faq-widget');
  const opened = () => widget.evaluate((/** @type {any} */ one) => [one.open, one.hasAttribute('open')]);
  assert.deepEqual(await opened(), [false, false]);
  await widget.evaluate((/** @type {any} */ one) => void (one.open = true));
  await page.getByRole('combobox').waitFor();
  assert.deepEqual(await opened(), [true, true]);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').waitFor({ state: 'hidden' });
  assert.deepEqual(await opened(), [false, false]);
  await page.getByRole('button', { name: 'Help' }).click();
  assert.deepEqual(await opened(), [true, true]);
  await widget.evaluate((/** @type {any} */ one) => void (one.open = ''));
  assert.deepEqual(await opened(), [false, false]);
  const set = await widget.evaluate((/** @type {any} */ one) => ['open', undefined, 1, null, 'false', false].map((value) => {
    one.open = value;
    return one.open === one.hasAttribute('open') && one.open;
  }));
  assert.deepEqual(set, [true, false, true, false, true, false]);
  assert.deepEqual((await events(page)).filter((event) => /open|close/.test(event)), Array.from({ length: 5 }, () => ['faq-open {}', 'faq-close {}']).flat());
});

journey('properties that were set before the script is there are taken over', async ({ page, open, site }) => {
  await open('<script src="/early.js"></script>', {
    ...files,
    '/early.js': `const early = document.createElement('faq-widget');
      Object.assign(early, { mode: 'panel', src: '/faq.md', vars: { what: 'lighthouse' }, limit: 1, placement: 'top-start', routing: 'query', open: true });
      document.body.append(early);`,
  });
  const widget = page.locator('faq-widget');
  await page.getByRole('combobox').fill('harbour');
  await page.getByRole('option').first().click();
  await answer(page, 'Behind the lighthouse.').waitFor();
  assert.deepEqual(await widget.evaluate((/** @type {any} */ one) => [one.mode, one.limit, one.placement, one.open, one.getAttribute('vars'), Object.keys(one)]),
    ['panel', 1, 'top-start', true, '{"what":"lighthouse"}', []]);
  assert.equal(fetched(site, '/faq.md'), 1);
});

journey('variables are an object too, and may change', async ({ page, open, site }) => {
  await open('<faq-widget mode="panel" src="/faq.md" load="eager" vars=\'{"what": "mole"}\'></faq-widget>', files);
  await ready(page);
  await page.evaluate(() => document.querySelector('faq-widget')?.show('where-is-the-harbour'));
  await answer(page, 'Behind the mole.').waitFor();
  await page.locator('faq-widget').evaluate((/** @type {any} */ one) => void (one.vars = { what: 'lighthouse' }));
  await answer(page, 'Behind the lighthouse.').waitFor();
  assert.equal(fetched(site, '/faq.md'), 1, 'the file is the same');
});

for (const [name, change] of /** @type {[string, string][]} */ ([
  ['the page', "document.documentElement.lang = 'de'"],
  ['a section around it', "document.querySelector('section').lang = 'de'"],
  ['the host of the shadow root that it is in', "document.querySelector('div').lang = 'de'"],
  ['the element', "document.querySelector('div').shadowRoot.querySelector('faq-widget').lang = 'de'"],
  ['the element, by being moved,', "document.querySelector('aside').append(document.querySelector('div'))"],
])) {
  journey(`the interface follows the language of ${name} when it changes`, async ({ page, open, site }) => {
    await open('<section><div></div></section><aside lang="de"></aside><script src="/root.js"></script>', {
      ...files,
      '/root.js': "const root = document.querySelector('div').attachShadow({ mode: 'open' }), widget = document.createElement('faq-widget'); Object.assign(widget, { mode: 'panel', src: '/faq.md' }); root.append(widget);",
    });
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('combobox').fill('harbour');
    await page.getByRole('option').first().click();
    await answer(page, 'Behind the').waitFor();
    await recorded(page);
    await page.evaluate(change);
    await page.locator('#input[aria-label*="Nach Antworten suchen"]').waitFor({ state: 'attached' });
    await answer(page, 'Behind the').waitFor();
    assert.equal(await page.getByRole('combobox').inputValue(), 'harbour');
    assert.deepEqual((await events(page)).map((event) => event.split(' ')[0]), ['faq-ready'], 'nothing is searched or shown again');
    assert.equal(fetched(site, '/faq.md'), 1);
    await page.evaluate(() => document.querySelector('div')?.shadowRoot?.querySelector('faq-widget')?.close());
    await page.getByRole('button', { name: 'Hilfe' }).waitFor();
  });
}

journey('the launcher follows the language before help is wanted, and nothing is fetched for that', async ({ page, open, site }) => {
  await open('<faq-widget mode="panel" src="/faq.md"></faq-widget>', files);
  await page.getByRole('button', { name: 'Help' }).waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'fr'));
  await page.getByRole('button', { name: 'Aide' }).waitFor();
  assert.deepEqual(site.requests.filter((request) => !/test\.html|faq-widget\.js|favicon/.test(request)), []);
});

journey('Markdown among the children is read again when it changes or comes, and what was typed stays', async ({ page, open, site }) => {
  const script = (/** @type {string} */ text) => `<script type="text/markdown">${text}</script>`;
  await open(`<faq-widget mode="panel" src="/faq.md">${script('## Is there a crane?\n\nNo.\n')}</faq-widget>`, files, null);
  await page.getByRole('button', { name: 'Help' }).click();
  const box = page.getByRole('combobox');
  await box.fill('crane');
  const option = page.getByRole('option');
  await option.getByText('Is there a crane?').waitFor();
  await page.locator('faq-widget').evaluate((one) => (/** @type {Element} */ (one.querySelector('script')).textContent = '## Who works the crane?\n\nAnna.\n'));
  await option.getByText('Who works the crane?').waitFor();
  await page.locator('faq-widget').evaluate((one) => {
    const more = document.createElement('script');
    more.type = 'text/markdown';
    more.textContent = '## Where is the crane?\n\nOn the mole.\n';
    one.append(more);
  });
  await option.getByText('Where is the crane?').waitFor();
  assert.equal(await option.count(), 2);
  assert.equal(await box.inputValue(), 'crane');
  assert.ok(await box.evaluate((input) => /** @type {ShadowRoot} */ (input.getRootNode()).activeElement === input), 'the focus stays');
  assert.equal(fetched(site, '/faq.md'), 1);
});

journey('reload() reads the files again, and what was typed stays', async ({ page, open, site }) => {
  let text = '## Is there a crane?\n\nNo.\n';
  await open('<faq-widget mode="panel" src="/crane.txt|/faq.md"></faq-widget>', {
    ...files,
    '/crane.txt': (_, response) => void response.writeHead(200, { 'Content-Type': 'text/plain' }).end(text),
  });
  const widget = page.locator('faq-widget');
  assert.equal(await widget.evaluate((/** @type {any} */ one) => one.reload()), true, 'there is nothing to read again');
  assert.equal(fetched(site, '/crane.txt'), 0);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('combobox').fill('crane');
  await page.getByRole('option', { name: 'Is there a crane?' }).waitFor();
  text = '## Who works the crane?\n\nAnna.\n';
  assert.equal(await widget.evaluate((/** @type {any} */ one) => one.reload()), true);
  await page.getByRole('option', { name: 'Who works the crane?' }).waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'crane');
  assert.equal(fetched(site, '/crane.txt'), 2);
});

journey('reload() tries again what has failed', async ({ page, open, site, console: lines }) => {
  let status = 404;
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', { '/faq.md': (_, response) => void response.writeHead(status, { 'Content-Type': 'text/markdown' }).end(corpus) });
  await page.getByText('/faq.md: cannot be fetched: status 404').waitFor();
  status = 200;
  assert.equal(await page.locator('faq-widget').evaluate((/** @type {any} */ one) => one.reload()), true);
  await page.getByText('What does it cost?').waitFor();
  assert.equal(fetched(site, '/faq.md'), 2);
  failing(lines, (line) => /404/.test(line));
});

journey('show() without a slug opens, and of an unknown one says so', async ({ page, open, console: lines }) => {
  await open('<faq-widget mode="panel" src="/faq.md"></faq-widget>', files);
  const widget = page.locator('faq-widget');
  const show = (/** @type {string | undefined} */ slug) => widget.evaluate((/** @type {any} */ one, asked) => one.show(asked), slug);
  assert.equal(await show('where-is-the-harbor'), false);
  assert.equal(await widget.evaluate((/** @type {any} */ one) => one.open), false);
  assert.deepEqual(lines.splice(0), ['warning: faq: show: no question has the slug "where-is-the-harbor"']);
  assert.equal(await show(undefined), true);
  assert.ok(await page.getByRole('combobox').evaluate((input) => /** @type {ShadowRoot} */ (input.getRootNode()).activeElement === input));
  assert.equal(await show('what-does-it-cost'), true);
  await answer(page, 'Ten a night.').waitFor();
});
