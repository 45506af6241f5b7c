// @ts-check
// Reading: an answer in the widget, the ways out and back, and what can be copied.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const files = {
  '/faq.md': `# Billing

## Paying

### How do I pay?
By *card* or by **in**voice: see [how to get a refund](#how-do-i-get-a-refund) and [the bank](https://bank.example/).

- one
- two

\`\`\`sh
pay --now "5 <€>"
\`\`\`

### How do I get a refund?
Write to us about the invoice[^1]. Café owners too.

[^1]: Within 30 days.

## Account

### Can I close my account?
At any time. The last invoice comes by mail.
${'\nMore about that.\n'.repeat(60)}
### Who sees my invoice?
Only you.
`,
};

const widget = '<faq-widget load="eager" routing="hash" src="/faq.md"></faq-widget>';

/** @param {Page} page @param {string} question */
const heading = (page, question) => page.getByRole('heading', { name: question, level: 2 });

/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.textContent);

/** @param {Page} page @param {string} text */
const said = (page, text) => page.getByRole('status').getByText(text, { exact: true }).waitFor({ state: 'attached' });

journey('what was asked for is marked in question and answer, and nothing else changes', async ({ page, open }) => {
  await open(widget, files);
  await ready(page);
  await page.getByRole('combobox').fill('pay invoice cafe');
  await page.getByRole('option', { name: /How do I pay/ }).click();
  await heading(page, 'How do I pay?').waitFor();
  const marks = page.locator('.article mark');
  assert.deepEqual(await marks.allTextContents(), ['pay', 'in', 'voice', 'pay']);
  assert.equal(await marks.first().getAttribute('part'), 'mark');
  assert.equal(await page.locator('.article a[href="https://bank.example/"]').getAttribute('rel'), 'noopener noreferrer');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('option', { name: /^How do I get a refund/ }).click();
  assert.deepEqual(await page.locator('.article mark').allTextContents(), ['invoice', 'Café']);
});

journey('an answer opened from the list of questions has no marks', async ({ page, open }) => {
  await open(widget, files);
  await ready(page);
  await page.getByRole('button', { name: 'How do I pay?' }).click();
  await page.getByText('By card or by invoice').waitFor();
  assert.equal(await page.locator('mark').count(), 0);
});

journey('a link in an answer leads on, and Back leads back: answer by answer, to the hits as they were', async ({ page, open }) => {
  await open(`${widget}`, files);
  await ready(page);
  const input = page.getByRole('combobox');
  await input.fill('pay');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'how to get a refund' }).click();
  await heading(page, 'How do I get a refund?').waitFor();
  assert.equal(await focused(page), 'How do I get a refund?');
  await page.getByRole('button', { name: 'Previous How do I pay?' }).click();
  await heading(page, 'How do I pay?').waitFor();
  for (const [question, link] of /** @type {[string, RegExp][]} */ ([['How do I get a refund?', /How do I pay\?$/], ['How do I pay?', /^how to get a refund$/]])) {
    await page.getByRole('button', { name: 'Back' }).click();
    await heading(page, question).waitFor();
    assert.match((await focused(page)) ?? '', link, 'what led on has the focus again');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor();
  assert.equal(await input.inputValue(), 'pay');
  assert.equal(await input.getAttribute('aria-activedescendant'), 'hit0');
  assert.equal(await page.getByRole('option', { selected: true }).count(), 1);
});

for (const mode of ['inline', 'panel']) {
  journey(`${mode}: going back from a long answer is being where the link was`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' }); // positions are compared, not the motion
    await open(`<faq-widget mode="${mode}" ${mode === 'panel' ? 'open' : 'load="eager"'} src="/faq.md"></faq-widget>`, {
      '/faq.md': files['/faq.md'].replace('More about that.\n\n### Who', 'See [who sees it](#who-sees-my-invoice).\n\n### Who'),
    });
    await ready(page);
    await page.getByRole('button', { name: 'Can I close my account?' }).click();
    const link = page.getByRole('link', { name: 'who sees it' });
    await link.scrollIntoViewIfNeeded();
    const before = await link.boundingBox();
    await link.click();
    await heading(page, 'Who sees my invoice?').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await link.waitFor();
    assert.equal((await link.boundingBox())?.y, before?.y);
    assert.equal(await focused(page), 'who sees it', 'the link has the focus again');
  });
}

journey('the page of an answer names its topic, and links to it', async ({ page, open }) => {
  await open(widget, files);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('who-sees-my-invoice'));
  const crumbs = page.getByRole('navigation', { name: 'Topics' });
  assert.deepEqual(await crumbs.getByRole('listitem').allTextContents(), ['Account']);
  const more = page.getByRole('navigation', { name: 'More questions' });
  assert.deepEqual(await more.getByRole('button').allTextContents(), ['Previous Can I close my account?']);
  await page.getByRole('region', { name: 'Related questions' }).getByRole('button').first().waitFor();
  await crumbs.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Who sees my invoice?', expanded: false }).waitFor();
  assert.equal(await focused(page), 'Account');
});

for (const mode of ['panel', 'popover', 'palette']) {
  journey(`${mode}: the bar of an answer that is scrolled lies at the edge, and no text shows above it`, async ({ page, open }) => {
    await open(`<faq-widget mode="${mode}" open src="/faq.md"></faq-widget>`, { '/faq.md': `## Is it long?\n${'Yes.\n\n'.repeat(99)}` });
    await ready(page);
    await page.getByRole('combobox').fill('long');
    await page.locator('[role=option]').first().click();
    const above = await page.locator('.bar').evaluate((bar) => {
      const body = /** @type {Element} */ (bar.closest('.body'));
      body.scrollTop = 500;
      return [body.scrollTop, bar.getBoundingClientRect().top - body.getBoundingClientRect().top];
    });
    assert.deepEqual(above, [500, 0]);
  });
}

journey('code, answer and address can be copied, and it is said', async ({ page, open }) => {
  await open(widget, files);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('how-do-i-pay'));
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  const code = page.getByRole('button', { name: 'Copy', exact: true });
  await code.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await clipboard(), 'pay --now "5 <€>"\n');
  await said(page, 'Copied');

  await page.getByRole('button', { name: 'Copy answer' }).click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text.startsWith('How')));
  assert.equal(await clipboard(), 'How do I pay?\n\nBy card or by invoice: see how to get a refund and the bank.\n\n• one\n• two\npay --now "5 <€>"\n');

  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  assert.equal(await clipboard(), `${page.url().split('#')[0]}#faq/how-do-i-pay`);
  await said(page, 'Link copied');
});

journey('where the clipboard is denied, the older way is tried, then it is said', async ({ page, open }) => {
  await open(widget, files);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    return /** @type {any} */ (document.querySelector('faq-widget')).show('how-do-i-pay');
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  await page.evaluate(() => (document.execCommand = () => false));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Not copied' }).waitFor();
});

journey('an address is that of the query where routing says so, and none is offered without', async ({ page, open }) => {
  await open('<faq-widget load="eager" routing="query" src="/faq.md"></faq-widget>', files);
  await ready(page);
  await page.getByRole('button', { name: 'How do I pay?' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\/test\.html\?faq=how-do-i-pay$/);
  await open('<faq-widget load="eager" routing="none" src="/faq.md"></faq-widget>', files);
  await ready(page);
  await page.getByRole('button', { name: 'How do I pay?' }).click();
  await page.getByRole('button', { name: 'Copy answer' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Copy link' }).count(), 0);
});

journey('a footnote is read in place, without touching the address', async ({ page, open }) => {
  await open(widget, files);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('faq-widget')).show('how-do-i-get-a-refund'));
  const before = page.url();
  await page.getByRole('link', { name: '1', exact: true }).click();
  assert.match((await focused(page)) ?? '', /Within 30 days/);
  assert.equal(page.url(), before);
});

for (const lang of ['ar', 'en']) {
  journey(`in ${lang} a question is aligned as its answer, whichever word it begins with`, async ({ page, open }) => {
    await open(`<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><faq-widget load="eager" routing="none" src="/a.md"></faq-widget></div>`,
      { '/a.md': '## Wi-Fi لا يعمل؟ {#a}\nأعد تشغيل الجهاز.\n## شبكة Wi-Fi {#b}\nPress the button.\n' });
    await ready(page);
    for (const [slug, side] of [['a', 'right'], ['b', 'left']]) {
      await page.evaluate((name) => /** @type {any} */ (document.querySelector('faq-widget')).show(name), slug);
      const [question, answer] = await page.locator('.article > :is(.asked, .prose)').evaluateAll((all) => all.map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return range.getBoundingClientRect().toJSON();
      }));
      assert.ok(Math.abs(question[side] - answer[side]) < 2, `${slug}: ${JSON.stringify([question, answer])}`);
    }
  });
}

for (const [lang, side] of [['ar', 'left'], ['en', 'right']]) {
  journey(`in a list in ${lang} a question of the other direction is aligned as its answer`, async ({ page, open }) => {
    const text = lang === 'ar' ? '## Which port?\nOpen it.\n\n- first\n- second\n' : '## أي منفذ؟\nافتحه.\n\n- أول\n- ثان\n';
    await open(`<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><faq-widget load="eager" src="/a.md"></faq-widget></div>`, { '/a.md': text });
    await ready(page);
    await page.locator('.question').click();
    await page.locator('.prose li').first().waitFor();
    const sides = await page.locator('.question > span, .prose > p').evaluateAll((all, edge) => all.map((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      return range.getBoundingClientRect()[/** @type {'left'} */ (edge)] - part.getBoundingClientRect()[/** @type {'left'} */ (edge)];
    }), side);
    assert.ok(sides.every((distance) => Math.abs(distance) < 2), `${sides}`);
  });
}
