// @ts-check
// No text is written into the code: with every phrase of the language and every
// question in brackets, all visible text is in brackets.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness.js';
import { modes, states, walk } from './states.js';

const english = { failed: 'Help couldn’t load. Check your connection and try again.', retry: 'Try again', ...JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8')) };
const bracketed = JSON.stringify(Object.fromEntries(Object.entries(english).map(([key, text]) => [key, `⟦${text}⟧`])));

const corpus = `# ⟦One⟧

## ⟦static ip⟧
⟦Yes⟧ [⟦link⟧](https://example.org) ⟦and a task:⟧

- [x] ⟦done⟧

\`\`\`sh
⟦code⟧
\`\`\`

| ⟦head⟧ |
|---|
| ⟦cell⟧ |

# ⟦Two⟧

## ⟦multiple containers⟧
<!-- faq: aliases=⟦stationary⟧ -->
⟦No.⟧

## ⟦three⟧
⟦Text.⟧
`;

/** @returns {string[]} the letters outside all brackets, in text and in attributes that are read */
function outside() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
  const found = [];
  let depth = 0;
  let loose = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('kbd, .notice details, .contact bdi, .asked-before')) continue; // names of keys, the reader's own queries and answers, and the engine's messages
    for (const letter of node.textContent ?? '') {
      if (letter === '⟦') depth++;
      else if (letter === '⟧') depth--;
      else if (depth === 0 && /\p{L}/u.test(letter)) loose += letter;
    }
  }
  if (loose || depth) found.push(`${loose} (${depth} open)`);
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
      const value = element.getAttribute(name);
      if (value && !/^⟦.*⟧$/.test(value)) found.push(`${name}="${value}"`);
    }
  }
  return found;
}

for (const mode of modes) {
  journey(`${mode}: in every state, all that is read comes from the language and the questions`, async ({ page, open, console: lines }) => {
    const html = `<faq-widget lang="de" mode="${mode}" src="/faq.md"></faq-widget>`;
    await page.context().route('**/locales/de.js*', (route) => route.fulfill({ contentType: 'text/javascript', body: `export default ${bracketed}` }));
    await walk(page, mode, (attributes = '') => open(html.replace(' src', ` ${attributes} src`), { '/faq.md': corpus }), async (name) => {
      if (states[name].closed) return; // the launcher's name in each language is in the first script
      await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('[aria-label^="⟦"]'));
      assert.deepEqual(await page.evaluate(outside), [], name);
      if (states[name].engine === 'fails') lines.splice(0); // the browser itself reports the 404
    });
  });
}
