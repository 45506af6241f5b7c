// @ts-check
// Every hostile text, by every way into the widget, in a browser that watches: under
// the strict policy, and without any, so the policy cannot hide what the widget lets
// through.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { allowed, attacks, escapeHTML } from './attacks.js';
import { watch } from './canaries.js';
import { expected, journey } from './harness.js';
import { policy } from './site.js';

/** The strict policy, which also allows an author's images; the page has a Trusted Types policy of its own. */
const strict = `${policy} page; img-src 'self' data:`;

const count = { attacks: 0, elements: 0, requests: 0 };
after(() => console.log(`hostile texts: ${count.attacks} attacks tried, ${count.elements} elements seen, ${count.requests} requests, all to the widget's own files`));

/** A file with a NUL is refused as a whole; variables and queries may have one. */
const readable = attacks.map((text) => text.replaceAll('\0', '\u{1}'));

const line = (/** @type {string} */ text) => text.replace(/[\r\n]+/g, ' ');
const numbered = (/** @type {(text: string, i: number) => string} */ write) => Object.fromEntries(readable.map((text, i) => [`/a${i}.md`, write(text, i)]));
const src = attacks.map((_, i) => `/a${i}.md`).join(' ');
const widget = (/** @type {string} */ attributes, content = '') => `<p>Mine</p><faq-widget load="eager" limit="3" ${attributes}>${content}</faq-widget>`;

/** Markdown in the page, added by a script because </script> would end it in HTML. */
const inline = `const widget = document.querySelector('faq-widget');
const policy = trustedTypes.createPolicy('page', { createScript: (text) => text });
for (const text of ${JSON.stringify(readable.map((text, i) => `## What is Q${i} ${line(text)} ?\n\nIt is this.\n\n${text}\n`)).replaceAll('<', '\\u003c')}) {
  const script = document.createElement('script');
  script.type = 'text/markdown';
  script.text = policy.createScript(text);
  widget.append(script);
}
widget.setAttribute('load', 'eager');`;

/** @type {Record<string, [html: string, files: Record<string, import('./site.js').Answer>]>} */
const ways = {
  'questions and answers of src': [widget(`src="${src}"`), numbered((text, i) => `## What is Q${i} ${line(text)} ?\n\nIt is this.\n\n${text}\n`)],
  'tags, aliases, pages and slugs': [widget(`src="${src}"`), numbered((text, i) => `## What is Q${i}? {#${line(text)}}\n<!-- faq: tags=${text}; aliases=${text}; pages=${text} -->\nIt is this.\n\n[a](#${text}) b\n`)],
  'front matter': [widget(`src="${src}"`), numbered((text, i) => `---\ntitle: "${line(text)}"\nbase: ${line(text)}\n---\n## Q${i}\n[a](b)\n## ${line(text)}?\nb\n`)],
  'the vars attribute': [
    widget(`src="${src}" vars="${escapeHTML(JSON.stringify(Object.fromEntries(attacks.map((text, i) => [`v${i}`, text]))))}"`),
    numbered((_, i) => `## What is Q${i} {{ v${i} }} ?\nIt is this.\n\n{{ v${i} }} [a]({{ v${i} }}) \`{{ v${i} }}\` <kbd {{ v${i} }}>c</kbd> [{{ v${i} }}](d "{{ v${i} }}")\n`),
  ],
  'Markdown in the page': [`<p>Mine</p><faq-widget load="intent" limit="3"></faq-widget><script src="/inline.js"></script>`, { '/inline.js': inline }],
};

/** An image of one pixel, the response to every image request. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

for (const [way, [html, files]] of Object.entries(ways)) {
  for (const [under, csp] of Object.entries({ 'the strict policy': strict, 'no policy': null })) {
    journey(`hostile ${way}, under ${under}`, async ({ page, open, console: lines, site }) => {
      const unknown = /** @type {string[]} */ ([]);
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => lines.push(`dialog: ${dialog.message()}`)));
      page.context().on('page', (other) => lines.push(`window: ${other.url()}`));
      await page.addInitScript(watch, allowed);
      await open(html, { ...files, '*': { type: 'image/gif', body: pixel }, '/favicon.ico': { type: 'image/gif', body: pixel } }, csp);
      const seen = await page.evaluate(readAll, attacks);
      const heard = await page.evaluate(() => [...new Set(/** @type {any} */ (globalThis).watch.heard)]);
      assert.deepEqual(heard, []);
      assert.ok(seen.answers >= attacks.length * 0.9, `${seen.answers} answers opened`);
      for (const request of site.requests) {
        if (!/^(document|script|empty) \/(test\.html|inline\.js|faq-widget\.js|faq-shell\.js|faq(-markdown)?\.wasm|locales\/en\.json|a\d+\.md|.*\.js)$|^image /.test(request)) unknown.push(request);
      }
      assert.deepEqual(unknown, []);
      assert.deepEqual(await page.context().cookies(), []);
      expected(lines, (each) => each.startsWith('warning: faq: ')); // faults of the texts
      count.attacks += attacks.length * 2;
      count.elements += seen.elements;
      count.requests += site.requests.length;
    });
  }
}

journey('the canaries hear what they are for', async ({ page, open, console: lines }) => {
  await page.addInitScript(watch, allowed);
  await open(widget(''), {}, null);
  const heard = await page.evaluate(async () => {
    const { watch } = /** @type {any} */ (globalThis);
    await /** @type {any} */ (document.querySelector('faq-widget')).ready;
    const place = document.createElement('div');
    place.innerHTML = '<kbd onclick="canary()">a</kbd><svg></svg><a href="java&Tab;script:canary()">b</a><img src="data:image/svg+xml,a">';
    watch.look(place);
    place.querySelector('kbd')?.click();
    Object.assign(globalThis, { leaked: 1 });
    document.title = 'Yours';
    document.body.append(place);
    /** @type {any} */ (Array.prototype).extra = 1;
    await new Promise((resolve) => setTimeout(resolve));
    watch.compare();
    return watch.heard.join('\n');
  });
  for (const sound of [/<kbd onclick/, /<svg>/, /<a href=java/, /<img src=data/, /canary was called/, /childList of <BODY> changed/, /window\.leaked changed/, /document\.title changed/, /elements changed/, /Array\.prototype changed/]) {
    assert.match(heard, sound);
  }
  lines.splice(0);
});

/**
 * readAll runs in the page: it opens every answer and asks every query.
 * @param {string[]} queries
 */
async function readAll(queries) {
  const { watch } = /** @type {any} */ (globalThis);
  const widget = /** @type {any} */ (document.querySelector('faq-widget'));
  await widget.ready;
  const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
  const look = (/** @type {string} */ id) => watch.look(root.getElementById(id));
  for (let more; (more = /** @type {HTMLElement | null} */ (root.querySelector('.more[data-skip]'))); ) more.click();
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('#browse [aria-expanded]'));
  buttons.forEach((button) => button.click());
  const idle = async () => {
    for (let i = 0; i < 10; i++) await new Promise((resolve) => requestIdleCallback(resolve));
  };
  await idle(); // handlers and images have had their turn
  let elements = look('browse');
  for (const query of queries) {
    await widget.search(query);
    elements += look('results') + look('nothing') + look('corrected');
    /** @type {HTMLElement | null} */ (root.querySelector('[role=option]'))?.click();
    elements += look('answer');
  }
  await idle();
  watch.compare();
  return { answers: buttons.length, elements };
}
