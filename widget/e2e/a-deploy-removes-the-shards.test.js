// @ts-check
// A deploy removes the shards of an open page, which "Try again" replaces with the present page.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { answers, expected, journey, ready } from './harness.js';
import { large } from './large.js';

/** @type {ReturnType<typeof large>} */
let faq;
before(() => (faq = large()));
after(() => faq?.end());

journey('a deploy drops what an open page asks: trying again reads the page that is there now, and what was typed is answered', async ({ page, console: lines }) => {
  const host = await serveFolders({ '/help/': faq.out }, {});
  const large = await answers(page, /assets-/);
  try {
    await page.goto(`${host.origin}/help/index.html`);
    await ready(page);
    const name = /assets-[0-9a-f]{16}/.exec(await page.content())?.[0] ?? '';
    large((route) => (route.request().url().includes(name) ? route.fulfill({ status: 404 }) : route.fallback()));
    await page.getByRole('combobox').fill('weigh broken umbrella');
    const retry = page.getByRole('alert').getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await retry.click(); // the page that is there is the same: the shards are asked again
    await retry.waitFor();
    large();
    await page.route('**/help/index.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(name, 'assets-0123456789abcdef'), headers: { 'content-type': 'text/html' } });
    });
    await page.route(/assets-0123456789abcdef/, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('assets-0123456789abcdef', name) }) }));
    large((route) => (route.request().url().includes(name) ? route.fulfill({ status: 404 }) : route.fallback()));
    await retry.click();
    await page.getByRole('option', { name: 'How do I weigh a broken umbrella?' }).first().waitFor();
    assert.equal(await page.getByRole('combobox').inputValue(), 'weigh broken umbrella');
  } finally {
    host.close();
  }
  expected(lines, (line) => /^request: |404|cannot be fetched/.test(line));
});
