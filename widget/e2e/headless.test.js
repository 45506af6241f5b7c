// @ts-check
// The engine without the element: in a page it finds what the element finds and marks what the element marks.
import assert from 'node:assert/strict';
import { expected, journey, ready } from './harness.js';

const markdown = `# Harbour

## Berths
### Where is berth 7? 🙂
<!-- faq: aliases=mooring seven; tags=piers; pages=/berths/** -->
Behind the {{ tower }}, see [the prices](#what-does-it-cost) and <https://port.example/map>.

### What does it cost?
Ten a night. [Prices](prices.pdf)

## Straße
### Wo liegt die Größe? 𠮷野家
In der Straße <kbd>G</kbd>.

\`\`\`sh
moor --fast
\`\`\`

### <img src=x onerror=alert(1)> "quoted" & more?
No [bad](javascript:alert(1)) <b onclick=alert(1)>b</b>

<script>alert(1)</script>
`;
const files = { '/faq.md': markdown, '/other.md': '## Who keeps the light?\n\nAnna.\n' };

const tag = '<script type="module" src="/headless.js"></script>';
const script = `import * as door from '/faq-engine.mjs';
window.door = door;
window.faq = await door.open({ src: '/faq.md', vars: { tower: '**lighthouse**' }, base: 'https://port.example/help/' });`;

journey('hits, ranges, suggestions, topics and answers, as data', async ({ page, open, site }) => {
  await open(tag, { ...files, '/headless.js': script });
  await page.waitForFunction(() => 'faq' in window);
  const seen = await page.evaluate(async () => {
    const { faq, door } = /** @type {any} */ (window);
    const marked = (/** @type {string} */ text, /** @type {[number, number][]} */ ranges) => door.segments(text, ranges).map((/** @type {any} */ part) => (part.marked ? `[${part.text}]` : part.text)).join('');
    const search = async (/** @type {string} */ query, /** @type {object | undefined} */ options = undefined) => {
      const { count, meant, nearest, hits } = await faq.search(query, options);
      return { count, meant, nearest, hits: hits.map((/** @type {any} */ hit) => `${marked(hit.question, hit.questionRanges)} | ${marked(hit.snippet, hit.snippetRanges)} | ${hit.trail.join(' > ')} | ${hit.why} ${hit.via}`.trim()) };
    };
    return {
      of: [faq.entries, faq.title, faq.warnings.length, (await door.open({ markdown: '---\nvars:\n  b: c\n---\n## A?\n\n{{ d.e }}' })).warnings.length],
      typo: await search('brth 7 where'),
      typed: await search('brth', { asTyped: true }),
      alias: await search('mooring seven', { limit: 1 }),
      wide: await search('grosse 野家'),
      none: await search('xylophone'),
      blank: await search('  '),
      suggested: await faq.suggest('/berths/12'),
      topics: (await faq.topics()).map((/** @type {any} */ topic) => [topic.title, topic.slug, topic.questions.length]),
      missing: await faq.answer('no-such'),
      answer: await faq.answer('#where-is-berth-7-'),
    };
  });
  assert.deepEqual(seen.of, [4, 'Harbour', 0, 1]);
  assert.deepEqual([seen.typo.count, seen.typo.meant, seen.typo.nearest], [1, 'berth 7 where', null]);
  assert.match(seen.typo.hits[0], /^Where is \[berth\] \[7\]\? 🙂 \| Behind the \*\*lighthouse\*\*.* \| Harbour > Berths \| typo berth$/);
  assert.deepEqual([seen.typed.count, seen.typed.meant], [0, null]);
  assert.match(seen.alias.hits[0], /\| alias mooring seven$/);
  assert.match(seen.wide.hits[0], /^Wo liegt die \[Größe\]\? 𠮷\[野家\] /);
  assert.deepEqual([seen.none.count, seen.none.hits, seen.blank.count], [0, [], 0]);
  assert.deepEqual(seen.suggested, [{ slug: seen.answer.slug, question: 'Where is berth 7? 🙂', trail: ['Harbour', 'Berths'] }]);
  assert.deepEqual(seen.topics, [['Harbour', 'harbour', 4]]);
  assert.equal(seen.missing, null);
  const { html, markdown, text, related, ...rest } = seen.answer;
  assert.deepEqual(Object.keys(rest).sort(), ['lang', 'question', 'slug', 'trail']);
  assert.match(html, /^<p>Behind the \*\*lighthouse\*\*, see <a data-faq="what-does-it-cost" href="#what-does-it-cost">the prices<\/a> and <a href="https:\/\/port\.example\/map" target="_blank" rel="noopener noreferrer">/);
  assert.equal(markdown, 'Behind the \\*\\*lighthouse\\*\\*, see [the prices](#what-does-it-cost) and [https://port.example/map](https://port.example/map).');
  assert.equal(text.trim(), 'Behind the **lighthouse**, see the prices and https://port.example/map.');
  assert.ok(Array.isArray(related));
  assert.deepEqual(site.requests.filter((request) => /\.(wasm|js|mjs)$/.test(request) && !/faq-widget|headless/.test(request)).map((request) => request.split(' ')[1]).sort(), ['/faq-data.wasm', '/faq-engine.mjs', '/faq-markdown.wasm']);
});

journey('it ranks and marks as the element does', async ({ page, open }) => {
  await open(`${tag}<faq-widget load="eager" src="/faq.md" vars=\'{"tower": "**lighthouse**"}'></faq-widget>`, { ...files, '/headless.js': script });
  await page.waitForFunction(() => 'faq' in window);
  await ready(page);
  const unlike = await page.evaluate(async () => {
    const { faq, door } = /** @type {any} */ (window);
    const widget = /** @type {any} */ (document.querySelector('faq-widget'));
    const list = [];
    for (const query of ['berth', 'brth', 'wher is', 'cost night', 'strasse', 'GRÖSSE', '野家', 'mooring', 'piers', 'quoted', '"ten a night"', 'berth -cost', 'img', 'xyz', 'G']) {
      const slugs = await widget.search(query);
      const shown = [...widget.shadowRoot.querySelectorAll('#results .hit')].map((hit) => ['.title', '.snippet'].map((part) => hit.querySelector(part)?.innerHTML.replaceAll(' part="mark"', '') ?? '').join('\n'));
      const { hits } = await faq.search(query);
      const box = document.createElement('div');
      const html = (/** @type {string} */ text, /** @type {[number, number][]} */ ranges) => {
        box.replaceChildren(...door.segments(text, ranges).map((/** @type {any} */ part) => (part.marked ? Object.assign(document.createElement('mark'), { textContent: part.text }) : part.text)));
        return box.innerHTML;
      };
      const data = hits.map((/** @type {any} */ hit) => `${html(hit.question, hit.questionRanges)}\n${html(hit.snippet, hit.snippetRanges)}`);
      if (JSON.stringify([slugs, shown]) !== JSON.stringify([hits.map((/** @type {any} */ hit) => hit.slug), data])) list.push({ query, slugs, shown, data });
    }
    return list;
  });
  assert.deepEqual(unlike, []);
});

journey('what an author writes is text, and the HTML of an answer is safe', async ({ page, open }) => {
  await open(tag, { ...files, '/headless.js': script });
  await page.waitForFunction(() => 'faq' in window);
  const answers = await page.evaluate(async () => {
    const { faq } = /** @type {any} */ (window);
    const [{ questions }] = await faq.topics();
    return Promise.all(questions.map((/** @type {any} */ question) => faq.answer(question.slug)));
  });
  for (const { html, markdown } of answers) {
    assert.doesNotMatch(html, /<script|onclick=|javascript:|<button/);
    assert.doesNotMatch(markdown, /<script|onclick|javascript:/);
  }
  assert.match(answers[2].html, /<pre tabindex="0"><code class="language-sh">moor --fast/);
  assert.match(answers[2].markdown, /<kbd>G<\/kbd>\.\n\n```sh\nmoor --fast\n```$/);
});

journey('several are opened at once, from text and files, and share the programs', async ({ page, open, site }) => {
  await open(tag, { ...files, '/headless.js': script });
  await page.waitForFunction(() => 'faq' in window);
  const found = await page.evaluate(async () => {
    const { door } = /** @type {any} */ (window);
    const text = '## Is there a crane?\n\nNo.\n';
    const all = await Promise.all([door.open({ src: ['/faq.md', '/other.md'] }), door.open({ markdown: text }), door.open({ markdown: text }), door.open({ src: '/other.md', markdown: [text, '## Is there fuel?\n\nYes.\n'] })]);
    const counts = [];
    for (const faq of all) counts.push([faq.entries, ...(await Promise.all(['crane', 'light', 'fuel'].map((query) => faq.search(query)))).map(({ count }) => count)]);
    all[1].close();
    const closed = await all[1].search('crane').then(() => 'answered', (/** @type {Error} */ error) => error.message);
    return { counts, closed, open: (await all[2].search('crane')).count };
  });
  assert.deepEqual(found, { counts: [[5, 0, 1, 0], [1, 1, 0, 0], [1, 1, 0, 0], [3, 1, 1, 1]], closed: 'faq: the FAQ is closed', open: 1 });
  assert.equal(site.requests.filter((request) => request.endsWith('/faq-data.wasm')).length, 1);
});

journey('what cannot be opened says why, and so does a call that makes no sense', async ({ page, open, console: lines }) => {
  await open(tag, { ...files, '/empty.md': '\n', '/headless.js': script });
  await page.waitForFunction(() => 'faq' in window);
  const reasons = await page.evaluate(() => {
    const { door, faq } = /** @type {any} */ (window);
    const why = (/** @type {Promise<unknown>} */ promise) => promise.then(() => 'no reason', (error) => `${error.name}: ${error.message}`);
    return Promise.all([door.open({}), door.open({ src: '/missing.md' }), door.open({ src: '/empty.md' }), door.open({ markdown: '## A?\n\n{{ b', vars: [] }), faq.search('berth', { limit: 0 }), faq.suggest('/', { limit: 1.5 })].map(why));
  });
  expected(lines, (line) => line.includes('404'));
  assert.match(reasons[0], /^TypeError: faq: open: give src, the addresses of Markdown or of built FAQs, or markdown, its text$/);
  assert.match(reasons[1], /^Error: faq: .*\/missing\.md: cannot be fetched: status 404$/);
  assert.match(reasons[2], /^Error: faq: /);
  assert.match(reasons[3], /^Error: faq: the vars/);
  assert.match(reasons[4], /^RangeError: faq: 0 is not a number of questions: give a whole number from 1$/);
  assert.match(reasons[5], /^RangeError: faq: 1.5 is not/);
});
