// @ts-check
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

journey('the panel opens, answers, closes and gives the focus back', async ({ page, open }) => {
  await open('<button>Mine</button><faq-widget mode="panel"></faq-widget>');
  const launcher = page.locator('[part=launcher]'); // the open drawer covers it, so it is hidden then
  assert.equal(await launcher.getAttribute('aria-expanded'), 'false');
  await launcher.focus();
  await page.keyboard.press('Enter');
  await ready(page);
  assert.equal(await launcher.getAttribute('aria-expanded'), 'true');
  await page.getByRole('dialog', { name: 'Help' }).waitFor();
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
  await page.keyboard.type('static ip');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: /static IP/ }).waitFor();
  await page.keyboard.press('Escape'); // back to the hits
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.className), 'launcher');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: /static IP/ }).waitFor(); // where the reader was
});

journey('open and close are reflected and told', async ({ page, open }) => {
  await open('<faq-widget mode="panel"></faq-widget>');
  const seen = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    /** @type {string[]} */
    const events = [];
    widget.addEventListener('faq-open', () => events.push('open'));
    widget.addEventListener('faq-close', () => events.push('close'));
    await widget.show();
    events.push(String(widget.hasAttribute('open')));
    widget.toggle();
    events.push(String(widget.hasAttribute('open')));
    return events;
  });
  assert.deepEqual(seen, ['open', 'true', 'close', 'false']);
});

journey('nothing is fetched before help is wanted', async ({ page, open }) => {
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await open('<faq-widget mode="panel"></faq-widget>');
  await page.getByRole('button', { name: 'Help' }).waitFor();
  assert.deepEqual(requests, ['/test.html', '/faq-widget.js']);
});

journey('two widgets on one page do not disturb each other', async ({ page, open }) => {
  await open('<faq-widget id="a" load="eager"></faq-widget><faq-widget id="b" load="eager"></faq-widget>');
  await ready(page, '#a');
  await ready(page, '#b');
  await page.locator('#a').getByRole('combobox').fill('ntp');
  await page.locator('#b').getByRole('combobox').fill('static ip');
  assert.match(await page.locator('#a').getByRole('option').first().innerText(), /NTP/);
  assert.match(await page.locator('#b').getByRole('option').first().innerText(), /static IP/);
});

journey('a widget that is removed and added again answers', async ({ page, open }) => {
  await open('<main><faq-widget load="eager"></faq-widget></main><aside></aside>');
  await ready(page);
  await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    for (let i = 0; i < 5; i++) {
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('aside')?.append(widget);
      await widget.search('ntp');
    }
  });
  assert.match(await page.getByRole('option').first().innerText(), /NTP/);
});

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  journey(`text is legible in ${scheme}`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open('<meta name="color-scheme" content="light dark"><faq-widget load="eager"></faq-widget>');
    await ready(page);
    const color = await page.getByRole('button', { expanded: false }).first().evaluate((e) => getComputedStyle(e).color);
    const light = (color.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) > 128);
    assert.equal(light, scheme === 'dark');
  });
}

journey('a panel that covers a phone is a modal dialog, and is none where the page is wide again', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open('<button>Mine</button><faq-widget mode="panel"></faq-widget>');
  await page.locator('[part=launcher]').click();
  await ready(page);
  const panel = page.locator('[part=panel]');
  const modal = () => panel.evaluate((it) => it.matches(':modal'));
  const typing = () => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id);
  assert.equal(await modal(), true);
  assert.equal(await typing(), 'input');
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.waitForFunction(() => !document.querySelector('faq-widget')?.shadowRoot?.querySelector(':modal'));
  assert.equal(await typing(), 'input', 'the focus stays where it was');
  await page.getByRole('button', { name: 'Mine' }).click();
  await page.setViewportSize({ width: 390, height: 700 });
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector(':modal'));
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
});

journey('a panel that comes open with a phone\'s page leaves the focus to the page', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open('<button>Mine</button><faq-widget mode="panel" open></faq-widget>');
  await ready(page);
  assert.deepEqual(await page.evaluate(() => [document.activeElement === document.body, document.querySelector('faq-widget')?.shadowRoot?.querySelector(':modal')]), [true, null]);
});

for (const mode of ['panel', 'popover']) {
  journey(`Tab leads out of a ${mode} to what follows its launcher`, async ({ page, open }) => {
    await open(`<button>Before</button><faq-widget mode="${mode}" src="/faq.md"></faq-widget><button>After</button>`, { '/faq.md': '## A?\na\n## B?\nb\n' });
    await page.locator('[part=launcher]').click();
    await ready(page);
    await page.getByRole('button', { name: 'B?' }).focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'After');
  });
}

journey('while it loads, a ring turns around a launcher that stays as it is', async ({ page, open }) => {
  /** @type {() => void} */
  let go = () => {};
  const gate = new Promise((resolve) => (go = () => resolve(undefined)));
  await open('<faq-widget mode="panel" src="/faq.md"></faq-widget>', { '/faq.md': async (_, response) => {
    await gate;
    response.writeHead(200, { 'Content-Type': 'text/markdown' }).end('## A?\na\n');
  } });
  await page.locator('[part=launcher]').click();
  const look = () => page.locator('[part=launcher]').evaluate((it) => [getComputedStyle(it).opacity, getComputedStyle(it, '::after').animationName]);
  await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('header'));
  assert.deepEqual(await look(), ['1', 'faq-turn']);
  go();
  await ready(page);
  assert.deepEqual(await look(), ['1', 'none']);
});
