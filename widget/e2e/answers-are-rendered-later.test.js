// @ts-check
// The program that renders Markdown comes after the engine. Until then answers are
// plain text, and their rendered form shifts nothing around it.
import assert from 'node:assert/strict';
import { expected, journey, ready } from './harness.js';
import { programs } from './programs.js';

const text = '# T\n\nThe **lead**.\n\n## A?\n\nTake *one* or `two` of [them](#b).\n\n1. first\n2. second\n\n## B?\n\nBeta.\n';
const files = { '/faq.md': text };
const address = '**/faq-markdown.wasm*';

/**
 * held withholds the program from a page until it is released.
 * @param {import('playwright-core').Page} page
 */
async function held(page) {
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  const gate = new Promise((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

const coded = 'How do I forward container ports?'; // a question of the shipped FAQ whose answer has a block of code

const prose = '[part=answer]';
const own = `#answer ${prose}`; // of an answer on its own

for (const mode of ['inline', 'panel']) {
  journey(`${mode}: an answer that is open is rendered in its place, and focus, scroll and what was said stay`, async ({ page, open }) => {
    const release = await held(page);
    await open(`<p>Above.</p><faq-widget mode="${mode}" load="eager" ${mode === 'inline' ? '' : 'open'}></faq-widget>${'<p>Below.</p>'.repeat(60)}`);
    await ready(page);
    await page.getByRole('combobox').fill('static ip');
    await page.getByRole('option').first().waitFor();
    const count = await page.getByRole('option').count();
    await page.keyboard.press('Enter');
    await page.locator(own).waitFor();
    assert.equal(await page.locator(`${own} code, ${own} a, ${own} ol`).count(), 0, 'it is plain text');
    const place = () => page.evaluate(() => {
      const root = /** @type {any} */ (document.querySelector('faq-widget')).shadowRoot;
      const { top } = root.querySelector('.asked').getBoundingClientRect();
      return { focus: root.activeElement?.className, top, scroll: scrollY, status: root.querySelector('[role=status]').textContent };
    });
    const before = await place();
    const words = await page.locator(own).innerText();
    await page.evaluate(() => {
      const root = /** @type {any} */ (document.querySelector('faq-widget')).shadowRoot;
      const host = /** @type {any} */ (window);
      host.said = [];
      host.asked = root.querySelector('.asked');
      new MutationObserver((records) => host.said.push(...records.map((record) => record.target.textContent))).observe(root.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
    });
    release();
    await page.locator(`${own} code, ${own} a, ${own} strong`).first().waitFor();
    assert.deepEqual(await place(), before);
    assert.deepEqual(await page.evaluate(() => [/** @type {any} */ (window).said, /** @type {any} */ (window).asked.isConnected]), [[], true], 'nothing is said again, and the question is the same element');
    assert.equal((await page.locator(own).innerText()).replace(/\W/g, '').slice(0, 40), words.replace(/\W/g, '').slice(0, 40), 'the words are the same');
    await page.getByRole('button', { name: 'Back' }).click();
    assert.equal(await page.getByRole('option').count(), count);
  });
}

for (const [where, show, answer] of /** @type {const} */ ([['on its own', 'option', own], ['in a list', 'button', `.answer:not([hidden]) ${prose}`]])) {
  journey(`code of an answer ${where} is scrolled by keyboard while it is plain text, and keeps the focus when it is rendered`, async ({ page, open }) => {
    const release = await held(page);
    await open('<faq-widget load="eager"></faq-widget>');
    await ready(page);
    if (show === 'option') await page.getByRole('combobox').fill(coded);
    await page.getByRole(show, { name: coded }).first().click();
    const code = page.locator(`${answer} pre`);
    await code.waitFor();
    while (await code.evaluate((block) => block !== /** @type {ShadowRoot} */ (block.getRootNode()).activeElement)) await page.keyboard.press('Tab');
    release();
    await page.locator(`${answer} .code`).waitFor();
    assert.ok(await code.evaluate((block) => block === /** @type {ShadowRoot} */ (block.getRootNode()).activeElement));
  });
}

journey('answers in a list are rendered when that can be done', async ({ page, open }) => {
  const release = await held(page);
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  const question = page.getByRole('button', { name: 'static IP' }).first();
  await question.click();
  const rendered = page.locator('.answer:not([hidden])').locator('code, strong, a');
  await page.locator(`.answer:not([hidden]) ${prose} p`).first().waitFor();
  assert.equal(await rendered.count(), 0);
  release();
  await rendered.first().waitFor();
  assert.equal(await question.getAttribute('aria-expanded'), 'true');
});

journey('where the program is missing, the FAQ that is compiled is searched and read as plain text', async ({ page, open, console: lines }) => {
  await page.route(address, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await page.getByRole('combobox').fill('static ip');
  await page.getByRole('option', { name: /static IP/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`${own} p`).first().waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await page.unroute(address);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('option').first().click();
  await page.locator(`${own} code, ${own} strong, ${own} a`).first().waitFor();
  expected(lines, (line) => /Failed to load resource|faq-markdown\.wasm cannot be fetched: status 404/.test(line));
});

journey('Markdown of the page needs the program: where it is missing, a sentence says so and a press tries again', async ({ page, open, console: lines }) => {
  await page.route(address, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open('<faq-widget load="eager" src="/faq.md"><p>Of the page.</p></faq-widget>', files);
  await page.getByRole('alert').waitFor();
  await page.getByText('Of the page.').waitFor();
  await page.unroute(address);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'A?' }).click();
  await page.getByText('first').waitFor();
  expected(lines, (line) => /Failed to load resource|^error: .*faq|faq-markdown\.wasm/.test(line));
});

/** stopping makes the rendering program trap at its next window.traps calls. */
const stopping = () => {
  const host = /** @type {any} */ (window);
  host.started = (/** @type {WebAssembly.Instance} */ instance, /** @type {boolean} */ engine) => {
    if (engine) return undefined;
    const trap = () => {
      host.traps--;
      throw new WebAssembly.RuntimeError('unreachable');
    };
    const exports = new Proxy({}, { get: (_, key) => (key === 'resume' && host.traps > 0 ? trap : instance.exports[String(key)]) });
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
  };
};

journey('an answer at which the program stops is plain text, and all others are rendered, each with the links of its own file', async ({ page, open, console: lines }) => {
  const of = (/** @type {string} */ name) => `# ${name}\n\n## ${name} first?\n\n*Yes*, see [this](page.txt).\n\n## ${name} second?\n\n*No*, see [that](page.txt).\n`;
  await page.addInitScript(programs);
  await page.addInitScript(stopping);
  await open('<faq-widget mode="panel" open load="eager" src="/one/a.md /two/b.md"></faq-widget>', { '/one/a.md': of('One'), '/two/b.md': of('Two') });
  await ready(page);
  const show = async (/** @type {string} */ slug, /** @type {string | null} */ href) => {
    await page.evaluate((slug) => /** @type {any} */ (document.querySelector('faq-widget')).show(slug), slug);
    await page.locator(`${own} p`).first().waitFor();
    assert.equal(await page.locator(`${own} em`).count(), href ? 1 : 0);
    if (href) assert.equal(new URL(String(await page.locator(`${own} a`).getAttribute('href')), page.url()).pathname, href);
  };
  await show('one-first', '/one/page.txt');
  await page.evaluate(() => (/** @type {any} */ (window).traps = 1));
  await show('two-first', null);
  await show('one-second', '/one/page.txt');
  await show('two-first', '/two/page.txt');
  expected(lines, (line) => line.includes('is shown as plain text'));
});

journey('print has every answer: rendered, or plain where the program never came', async ({ page, open, console: lines }) => {
  const print = () => page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.route(address, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await print();
  const answers = page.locator(`.answer ${prose}`);
  const count = await answers.count();
  assert.ok(count > 20, `${count} answers`);
  for (const words of await answers.allTextContents()) assert.ok(words.trim());
  expected(lines, (line) => /Failed to load resource|faq-markdown\.wasm cannot be fetched/.test(line));
  await page.unroute(address);
  await open('<faq-widget load="eager"></faq-widget>');
  await ready(page);
  await page.locator(`.answer ${prose} code`).first().waitFor({ state: 'attached' }); // the program is there, for the browser's own search
  await print();
  assert.equal(await answers.count(), count);
  assert.ok(await page.locator(`.answer ${prose} code`).count() > 5);
});

journey('values of the vars attribute are text, wherever they are', async ({ page, open }) => {
  const source = '---\nvars:\n  product: "*Acme*"\n---\n## What is {{ name }}?\n\nIt is {{ name }}, of {{ product }}, in `{{ name }}` and at [a place]({{ place }}).\n\n{{ head }} One?\n';
  const vars = JSON.stringify({ name: '**N** <b>&', place: 'javascript:alert(1)', head: '##' });
  await open(`<faq-widget load="eager" src="/faq.md" vars='${vars.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'></faq-widget>`, { '/faq.md': source });
  await ready(page);
  assert.equal(await page.locator('.question').count(), 1, 'a value makes no question');
  await page.getByRole('button', { name: 'What is **N** <b>&?' }).click();
  const answer = page.locator(prose);
  await answer.locator('em').waitFor();
  assert.equal((await answer.innerText()).split('\n')[0], 'It is **N** <b>&, of Acme, in **N** <b>& and at a place.');
  assert.equal(await answer.locator('code').innerText(), '**N** <b>&');
  assert.equal(await answer.locator('a[href]').count(), 0);
  await page.getByRole('combobox').fill('**N**');
  await page.getByRole('option', { name: 'What is **N** <b>&?' }).waitFor();
});
