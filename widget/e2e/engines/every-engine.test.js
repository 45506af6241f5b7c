// @ts-check
// By keyboard alone, in every mode, in Chromium, Firefox and WebKitGTK, under the
// strict policy: open, search with a typo, read, follow a link, go back, close, and
// have the focus where it was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { policy, serve } from '../site.js';
import { absent, engines } from './engines.js';

/** @typedef {import('./engines.js').Driver} Driver */

/** What the page itself hears: errors, breaches of the policy, and console messages. */
const listen = `const heard = (globalThis.heard = []);
addEventListener('error', (event) => heard.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => heard.push('unhandled: ' + event.reason));
document.addEventListener('securitypolicyviolation', (event) => heard.push('policy: ' + event.effectiveDirective));
for (const kind of ['error', 'warn']) {
  const real = console[kind];
  console[kind] = (...words) => { heard.push(kind + ': ' + words.join(' ')); real.apply(console, words); };
}`;

const markdown = '## Where do apples grow?\nOn trees, as [pears](#what-are-pears) do.\n\n## What are pears?\nGreen.\n\n## Are quinces eaten raw?\nNo.\n';
const files = { '/listen.js': listen, '/faq.md': markdown, '/favicon.ico': { status: 204 } };

/** @param {string} widget */
const body = (widget) => `<script src="/listen.js"></script><button id="mine">Mine</button>${widget}`;

/** @param {string} mode */
const element = (mode) => `<faq-widget mode="${mode}" src="/faq.md"></faq-widget>`;

/** How each mode is opened, and what has the focus when it is closed again. */
const modes = {
  inline: { open: ['Tab'], back: 'input' },
  panel: { open: ['Tab', 'Enter'], back: 'launcher' },
  popover: { open: ['Tab', 'Enter'], back: 'launcher' },
  palette: { open: ['Tab', 'Enter'], back: 'launcher' },
  'palette by its shortcut': { open: ['Control+k'], back: 'mine' },
};

/** @type {import('../site.js').Site} */
let site;
/** put serves a page; the only image that it may load is the icon, which Firefox requests. @param {string} html @param {object} [more] */
const put = (html, more) => site.page(html, { ...files, ...more }, `${policy}; img-src 'self'`);
before(async () => {
  site = await serve();
});
after(() => site.close());

/**
 * until waits in the page until an expression holds.
 * @param {Driver} driver
 * @param {string} expression with `root`, the widget's shadow root, and `focus`, the focused element: an id, a class or a tag
 */
async function until(driver, expression) {
  const script = `const deadline = Date.now() + 60000;
for (;;) {
  const root = document.querySelector('faq-widget').shadowRoot;
  const at = root?.activeElement ?? document.activeElement;
  const focus = at ? at.id || at.className || at.localName : '';
  if (${expression}) return '';
  if (Date.now() > deadline) return 'focus on ' + focus + ', shown: ' + root.querySelector('.asked')?.textContent;
  await new Promise((resolve) => setTimeout(resolve, 20));
}`;
  assert.equal(await driver.evaluate(script), '', expression);
}

/** @param {Driver} driver @param {string} question */
const reads = (driver, question) => until(driver, `root.querySelector('.asked')?.textContent === '${question}' && root.querySelector('#answer').checkVisibility()`);

/** @param {Driver} driver */
const empty = async (driver) => assert.deepEqual([...driver.lines.splice(0), ...(await driver.evaluate('return heard'))], [], 'the console is empty');

/** @param {Driver} driver @param {{ open: string[], back: string }} way */
async function journey(driver, { open, back }) {
  await driver.evaluate("await customElements.whenDefined('faq-widget'); document.getElementById('mine').focus()");
  if (back === 'input') await driver.evaluate("await document.querySelector('faq-widget').ready");
  for (const key of open) await driver.press(key);
  await until(driver, "focus === 'input'");
  await driver.type('appels');
  await until(driver, "root.querySelector('[role=option]')?.textContent.includes('apples')");
  await driver.press('ArrowDown');
  await until(driver, "root.querySelector('[aria-selected=true]')?.id === root.querySelector('#input').getAttribute('aria-activedescendant')");
  await driver.press('Enter');
  await reads(driver, 'Where do apples grow?');
  await until(driver, "focus === 'asked'");
  for (let n = 0; n < 12 && !(await driver.evaluate("return document.querySelector('faq-widget').shadowRoot.activeElement?.matches('.prose a')")); n++) await driver.press('Tab');
  await driver.press('Enter');
  await reads(driver, 'What are pears?');
  await driver.press('Escape');
  await reads(driver, 'Where do apples grow?');
  await until(driver, "root.activeElement?.matches('.prose a')"); // the link that was followed
  await driver.press('Enter');
  await reads(driver, 'What are pears?');
  await driver.evaluate('history.back()');
  await reads(driver, 'Where do apples grow?');
  await driver.press('Escape');
  await until(driver, "focus === 'input' && root.querySelector('#input').value === 'appels'");
  await driver.press('Escape');
  await until(driver, "root.querySelector('#input').value === ''");
  if (back !== 'input') {
    await driver.press('Escape');
    await until(driver, "!root.querySelector('#panel').checkVisibility()");
  }
  await until(driver, `focus === '${back}'`);
}

for (const [name, engine] of Object.entries(engines)) {
  test(name, { skip: absent(engine), timeout: 180_000 }, async (t) => {
    const driver = await engine.launch();
    try {
      for (const [mode, way] of Object.entries(modes)) {
        await t.test(`${mode}: an answer is found, read and left by keyboard`, async () => {
          await driver.goto(put(body(element(mode.split(' ')[0]))));
          await journey(driver, way);
          await empty(driver);
        });
      }
      await t.test('an address with an answer opens it, in view and with the focus', async () => {
        await driver.goto(`${put(body(`<p id="tall"></p>${element('inline')}`), { '/listen.js': `${listen}\naddEventListener('DOMContentLoaded', () => (document.getElementById('tall').style.height = '3000px'));` })}?direct#faq/what-are-pears`);
        await reads(driver, 'What are pears?');
        await until(driver, "focus === 'asked' && root.activeElement.getBoundingClientRect().top >= 0 && root.activeElement.getBoundingClientRect().bottom <= innerHeight");
        await driver.evaluate("location.hash = 'faq/where-do-apples-grow'");
        await reads(driver, 'Where do apples grow?');
        await driver.evaluate('history.back()');
        await reads(driver, 'What are pears?');
        await empty(driver);
      });
      await t.test('an error, a warning and a breach of the policy would have been heard', async () => {
        await driver.goto(put(`${body(element('inline'))}<script src="/bad.js"></script>`, { '/bad.js': "document.body.setAttribute('style', 'color: red'); console.warn('mine'); missing();" }));
        await until(driver, 'heard.length > 2');
        const heard = (await driver.evaluate('return heard')).join('\n');
        for (const want of [/^policy: style-src/m, /^warn: mine$/m, /^error: .*missing/m]) assert.match(heard, want);
        if (name !== 'webkit') assert.match(driver.lines.splice(0).join('\n'), /missing/);
      });
    } finally {
      await driver.close();
    }
  });
}
