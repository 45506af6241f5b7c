// @ts-check
import assert from 'node:assert/strict';
import { expected, journey, ready } from './harness.js';

const inline = '<faq-widget load="eager"></faq-widget>';

/** Queries with the question that each must find first. */
const first = {
  'multipel contianers': /multiple containers/,
  ntp: /NTP/,
  'static ip': /static IP/,
  'vpn encryption': /encrypt/i,
  'port forward': /forward/,
};

for (const [query, question] of Object.entries(first)) {
  journey(`typing "${query}" finds its answer first`, async ({ page, open }) => {
    await open(inline);
    await ready(page);
    await page.getByRole('combobox').pressSequentially(query);
    assert.match(await page.getByRole('option').first().locator('.title').innerText(), question);
  });
}

journey('by keyboard alone: search, choose, read, go back', async ({ page, open }) => {
  await open(inline);
  await ready(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('static ip');
  await page.keyboard.press('ArrowDown');
  const input = page.getByRole('combobox');
  assert.equal(await input.getAttribute('aria-activedescendant'), 'hit0');
  assert.equal(await page.getByRole('option', { selected: true }).count(), 1);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: /static IP/ });
  await heading.waitFor();
  assert.equal(await heading.evaluate((e) => /** @type {ShadowRoot} */ (e.getRootNode()).activeElement === e), true, 'the question has the focus');
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor();
  assert.equal(await input.inputValue(), 'static ip');
  await page.keyboard.press('Escape');
  assert.equal(await input.inputValue(), '');
});

journey('the vars attribute fills the places of the FAQ that comes with the widget', async ({ page, open }) => {
  await open(`<faq-widget load="eager" lang="en" vars='{"names":{"os":{"upper":"MossyOS"}}}'></faq-widget>`);
  await ready(page);
  const slugs = await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).search('MossyOS'));
  assert.ok(slugs.length > 0);
  await page.evaluate((slug) => /** @type {any} */ (document.querySelector('faq-widget')).show(slug), slugs[0]);
  assert.match(await page.locator('#answer').innerText(), /MossyOS/);
});

journey('questions open in place, as an accordion', async ({ page, open }) => {
  await open(inline);
  await ready(page);
  const button = page.getByRole('button', { expanded: false }).first();
  const id = await button.getAttribute('aria-controls');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator(`#${id}`).getByText(/\w{3}/).first().waitFor();
  assert.equal(await page.getByRole('button', { expanded: true }).count(), 1);
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('button', { expanded: true }).count(), 0);
});

journey('no hits says so, and offers what the page offers', async ({ page, open }) => {
  await open('<faq-widget load="eager"><p slot="empty">Write to us</p></faq-widget>');
  await ready(page);
  await page.getByRole('combobox').fill('zzzzqqqq');
  await page.getByText('No results for').waitFor();
  await page.getByText('Write to us').waitFor();
});

journey('the number of hits is said once typing pauses', async ({ page, open }) => {
  await open(inline);
  await ready(page);
  await page.getByRole('combobox').pressSequentially('ntp');
  const status = page.getByRole('status');
  assert.equal(await status.textContent(), '');
  await page.waitForFunction(() => /^\d+ results?$/.test(document.querySelector('faq-widget')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''));
});

journey('methods and events do what typing does', async ({ page, open, console: lines }) => {
  await open(inline);
  const seen = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    /** @type {unknown[]} */
    const events = [];
    for (const type of ['faq-ready', 'faq-search', 'faq-show']) {
      document.addEventListener(type, (event) => events.push([type, /** @type {CustomEvent} */ (event).detail]));
    }
    const slugs = await widget.search('ntp');
    const shown = await widget.show(slugs[0]);
    const missing = await widget.show('no-such-question');
    return { events, slugs, shown, missing };
  });
  assert.deepEqual(seen.events.map((/** @type {any} */ e) => e[0]), ['faq-ready', 'faq-search', 'faq-show']);
  assert.equal(/** @type {any} */ (seen.events[1])[1].query, 'ntp');
  assert.deepEqual(/** @type {any} */ (seen.events[1])[1].slugs, seen.slugs);
  assert.equal(seen.shown, true);
  assert.equal(seen.missing, false);
  expected(lines, (line) => line === 'warning: faq: show: no question has the slug "no-such-question"');
});

journey('a promise of ready taken before an attribute changes is kept', async ({ page, open }) => {
  await open('<faq-widget load="intent"></faq-widget>');
  await page.evaluate(() => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    const { ready } = widget;
    widget.load = 'eager';
    widget.search('ntp');
    return ready;
  });
});

journey('one hit at a time is marked: by keys, or by a pointer that moves', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', { '/faq.md': `# T\n${[1, 2, 3].map((n) => `## Red ${n}?\nred\n`).join('')}` });
  await ready(page);
  const box = page.getByRole('combobox');
  await box.fill('red');
  const options = page.getByRole('option');
  const painted = () => options.evaluateAll((all) => all.map((it) => Number(getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)')).join(''));
  await options.nth(1).hover();
  await page.mouse.move(...(await middle(options.nth(2))));
  assert.equal(await painted(), '001');
  assert.equal(await box.getAttribute('aria-activedescendant'), 'hit2');
  await page.keyboard.press('ArrowUp'); // the pointer rests
  assert.equal(await painted(), '010');
  await box.fill('red ');
  assert.equal(await painted(), '100', 'nor is one marked that comes to lie beneath a pointer at rest, but the one that Enter opens');
  assert.equal(await box.getAttribute('aria-activedescendant'), null);
  await page.mouse.move(...(await middle(options.nth(0))));
  assert.equal(await painted(), '100');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Red' }).and(page.locator('.asked')).waitFor();
});

journey('seven hits fit into the palette where a query is corrected, too', async ({ page, open }) => {
  const files = { '/faq.md': `# Paint\n${[...'ABCDEFGHI'].map((n) => `## Is ${n} crimson?\nCrimson is said of ${n}, and more of it in every sentence.\n`).join('')}` };
  await open('<faq-widget mode="palette" open load="eager" src="/faq.md" limit="9"></faq-widget>', files);
  await ready(page);
  await page.getByRole('combobox').fill('crimsno');
  await page.getByText('Search instead for').waitFor();
  const seen = await page.locator('.body').evaluate((body) => [...body.querySelectorAll('.hit')].filter((hit) => hit.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom).length);
  assert.ok(seen >= 7, `${seen} hits are seen without scrolling`);
}, { viewport: { width: 1280, height: 800 } });

journey('the first hit is seen to be the one that Enter opens, until another is chosen', async ({ page, open }) => {
  await open('<faq-widget mode="palette" open load="eager" src="/faq.md /more.md"></faq-widget>', {
    '/faq.md': `# Paint\n${[...'ABCDEFGH'].map((n) => `## Is ${n} red?\n${`Red is said of ${n}, and more of it in every sentence. `.repeat(6)}\n`).join('')}`, '/more.md': '# Ink\n## Is ink red?\nAs red as ink.\n',
  });
  await ready(page);
  await page.getByRole('combobox').fill('red');
  const options = page.getByRole('option');
  const painted = () => options.evaluateAll((all) => all.map((it) => Number(getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)')).join(''));
  assert.equal(await painted(), '10000000');
  const seen = await page.locator('.body').evaluate((body) => [...body.querySelectorAll('.hit')].filter((hit) => hit.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom).length);
  assert.ok(seen >= 7, `${seen} hits are seen without scrolling`);
  const topics = await page.locator('.hit .topic').allTextContents();
  assert.equal(topics.length, 8);
  assert.ok(topics.every((name) => ['Paint', 'Ink'].includes(name)), topics.join());
  const [first] = await options.locator('.title').allTextContents();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.asked').textContent(), first);
});

journey('a mistyped query is corrected, and can be searched as typed', async ({ page, open }) => {
  await open('<faq-widget load="eager" src="/faq.md"></faq-widget>', { '/faq.md': '## Can I get a refund for shoes?\nYes.\n## Where are shoes made?\nHere.\n' });
  await ready(page);
  const box = page.getByRole('combobox');
  const marked = () => page.locator('.hit .title').first().locator('mark').allTextContents();
  await box.fill('refnud shoes');
  await page.getByText('Showing results for').waitFor();
  assert.deepEqual(await marked(), ['refund', 'shoes']);
  await page.setViewportSize({ width: 240, height: 640 });
  const [text, link] = await page.locator('#corrected').evaluate((sentence) => {
    const range = document.createRange();
    range.selectNodeContents(/** @type {Node} */ (sentence.firstChild));
    return [range, /** @type {Element} */ (sentence.querySelector('a'))].map((part) => part.getClientRects()[0].top);
  });
  assert.ok(Math.abs(text - link) < 16, 'where it is narrow, what is meant flows with its sentence');
  await page.getByRole('link', { name: 'refnud shoes', exact: true }).click();
  assert.deepEqual(await marked(), ['shoes']);
  assert.equal(await box.inputValue(), 'refnud shoes');
  assert.equal(await page.getByText('Showing results for').isVisible(), false);
  await box.fill('refnud shoes ');
  await page.getByRole('link', { name: /^refund shoes/ }).click(); // further typing is corrected again
  assert.match(await box.inputValue(), /^refund shoes/);
});

journey('where nothing is found the nearest, the topics and an empty box are a press away', async ({ page, open }) => {
  await open('<faq-widget mode="panel" open src="/a.md /b.md"></faq-widget>', { '/a.md': '# Paint\n## Is it red?\nYes.\n', '/b.md': '# Ink\n## Is it blue?\nNo.\n' });
  await ready(page);
  const box = page.getByRole('combobox');
  await box.fill('zzzz');
  assert.equal(await page.getByText('No results for').count(), 1);
  assert.deepEqual(await page.locator('#nothing [aria-labelledby=topics] button').allTextContents(), ['Paint', 'Ink']);
  await page.locator('#nothing').getByRole('button', { name: 'Ink' }).click();
  await page.getByRole('button', { name: 'Is it blue?' }).waitFor();
  await box.fill('zzzz');
  await page.locator('#nothing').getByRole('button', { name: 'Clear search' }).click();
  assert.equal(await box.inputValue(), '');
  assert.equal(await box.evaluate((it) => /** @type {ShadowRoot} */ (it.getRootNode()).activeElement === it), true);
});

/** @param {import('playwright-core').Locator} locator @returns {Promise<[number, number]>} */
async function middle(locator) {
  const box = await locator.boundingBox();
  assert.ok(box);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

journey('the palette names the keys that do something, its footer as wide as itself, its rows clear of the box', async ({ page, open }) => {
  await open('<faq-widget mode="palette" storage="none" src="/faq.md"></faq-widget>', { '/faq.md': '# T\n## Red?\nred\n## Blue?\nblue\n' });
  await page.locator('[part=launcher]').click();
  await ready(page);
  const keys = () => page.locator('.keys > span').filter({ visible: true }).allTextContents();
  assert.deepEqual(await keys(), ['Escto close']);
  await page.getByRole('combobox').fill('zzzz');
  await page.locator('.none').waitFor();
  assert.deepEqual(await keys(), ['Escto clear'], 'the line is not empty where nothing is found');
  await page.getByRole('combobox').fill('red');
  await page.getByRole('option').first().waitFor();
  assert.deepEqual(await keys(), ['↑↓to move', '↵to open', 'Escto clear']);
  await page.keyboard.press('ArrowDown');
  const [panel, line, search, hit] = await Promise.all(['[part=panel]', '.keys', '.search', '.hit'].map((part) => page.locator(part).first().evaluate((it) => it.getBoundingClientRect().toJSON())));
  assert.ok(Math.abs(panel.width - line.width) < 3, `${line.width} of ${panel.width}`);
  assert.ok(hit.top - search.bottom > 8, `${hit.top - search.bottom}`);
  await page.keyboard.press('Enter');
  await page.locator('.asked').waitFor();
  assert.deepEqual(await keys(), ['Escto go back']);
});

journey('the palette shows as much of a long word as its line holds', async ({ page, open }) => {
  const word = `https://example.org/${'reference-of-all-commands/'.repeat(8)}`;
  await open('<faq-widget mode="palette" load="eager" open src="/faq.md"></faq-widget>', { '/faq.md': `# T\n## Red?\nScarlet: ${word}\n## Blue?\nblue\n` });
  await ready(page);
  await page.getByRole('combobox').fill('scarlet');
  const about = page.getByRole('option').first().locator('.about');
  await about.waitFor();
  const [line, filled] = await about.evaluate((it) => {
    const range = document.createRange();
    range.selectNodeContents(it);
    const { top } = range.getClientRects()[0];
    return [it.getBoundingClientRect().right, Math.max(...[...range.getClientRects()].filter((part) => part.top < top + 8).map(({ right }) => right))];
  });
  assert.ok(line - filled < 40, `the line ends at ${line}, its text at ${filled}`);
});
