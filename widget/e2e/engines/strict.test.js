// @ts-check
// All modes under the strict policy with Trusted Types, in each browser that
// enforces it: no breach is reported.
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

const listen = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ': ' + event.sample));`;

const walk = `const widget = document.querySelector('faq-widget');
await widget.ready;
widget.open();
await widget.search('static ip');
widget.shadowRoot.querySelector('[role=option]').click();
const asked = widget.shadowRoot.querySelector('.asked').textContent;
widget.close();
return [asked, ...violations];`;

for (const name of ['chromium', 'firefox']) {
  const engine = engines[name];
  const skip = !existsSync(engine.executable) && process.env.CI !== 'true' ? `there is no ${engine.executable}` : false;
  test(`${name}: all modes work under the strict policy, without a violation`, { skip, timeout: 90_000 }, async () => {
    const driver = await engine.launch();
    try {
      for (const mode of ['inline', 'panel', 'popover', 'palette']) {
        await driver.goto(site.page(`<script src="/listen.js"></script><faq-widget mode="${mode}" load="eager"></faq-widget>`, { '/listen.js': listen }));
        const [asked, ...violations] = await driver.evaluate(walk);
        assert.match(asked, /static IP/, mode);
        assert.deepEqual(violations, [], mode);
      }
    } finally {
      await driver.close();
    }
  });
}
