// @ts-check
// The same journey in Chromium, Firefox and WebKitGTK.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../site.js';
import { engines } from './engines.js';

/** @type {import('../site.js').Site} */
let site;
before(async () => {
  site = await serve();
});
after(() => site.close());

for (const [name, engine] of Object.entries(engines)) {
  const skip = !existsSync(engine.executable) && process.env.CI !== 'true' ? `there is no ${engine.executable}` : false;
  test(`${name}: an answer is found, read and left by keyboard`, { skip, timeout: 60_000 }, async () => {
    const driver = await engine.launch();
    try {
      await driver.goto(site.page('<faq-widget load="eager"></faq-widget>'));
      await driver.evaluate("await document.querySelector('faq-widget').ready");
      await driver.evaluate("document.querySelector('faq-widget').shadowRoot.getElementById('input').focus()");
      await driver.type('multipel contianers');
      const first = await driver.evaluate("return document.querySelector('faq-widget').shadowRoot.querySelector('[role=option] .title').textContent");
      assert.match(first, /multiple containers/);
      await driver.press('ArrowDown');
      await driver.press('Enter');
      const heading = "const h = document.querySelector('faq-widget').shadowRoot.querySelector('.asked'); return h ? h.textContent : ''";
      assert.match(await driver.evaluate(heading), /multiple containers/);
      await driver.press('Escape');
      const focused = await driver.evaluate("return document.querySelector('faq-widget').shadowRoot.activeElement.id");
      assert.equal(focused, 'input');
      assert.ok((await driver.screenshot()).length > 1000);
    } finally {
      await driver.close();
    }
  });
}
