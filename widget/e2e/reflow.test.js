// @ts-check
// Zoom to 400 % (320 CSS pixels), the text spacing of WCAG 1.4.12 and hostile content:
// nothing is cut off, and nothing scrolls sideways that need not.
import assert from 'node:assert/strict';
import { expected, journey } from './harness.js';
import { enter, inside, modes } from './states.js';

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'.repeat(2);
const question = `Is it possible that a question of two hundred characters, as people write them when they are in a hurry and would rather be somewhere else, still fits into a panel that is no wider than ${'a telephone, held upright, in one hand?'}`;

const corpus = `# Network and ${long}

## ${question} {#long}
An address: https://example.org/${long}/${long}

And \`${long}\`, and *${long}*.

| ${Array.from({ length: 12 }, (_, n) => `Column ${n}`).join(' | ')} |
|${'---|'.repeat(12)}
| ${Array.from({ length: 12 }, (_, n) => `value-${n}-unbroken`).join(' | ')} |

![A map of the whole network](/map.svg)

\`\`\`sh
docker-compose --file docker-compose.production.yml up --detach --remove-orphans --force-recreate
\`\`\`

> ${long}

1. ${long}

## ${long}?
Short.

## What now?
See [the first](#long), [${long}](https://example.org/).
`;
const map = '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="300"><rect width="4000" height="300" fill="teal"/></svg>';

/** The spacing that WCAG 1.4.12 lets readers set, as a reader's own style. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const states = {
  'all questions': async () => {},
  'an open question': async (page) => {
    await inside(page, '.question').first().click();
    await inside(page, '.prose').first().waitFor();
  },
  hits: async (page) => {
    await inside(page, '.input').fill('question of two hundred characters');
    await inside(page, '[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  'an answer': async (page) => {
    await inside(page, '.input').fill('question of two hundred characters');
    await inside(page, '[role=option]').first().click();
    await inside(page, '.asked').waitFor();
  },
  'no hits': async (page) => {
    await inside(page, '.input').fill(`${long.slice(0, 90)}zzzz`);
    await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.querySelector('#nothing, .hit')?.textContent);
  },
};

for (const mode of modes) {
  for (const [state, reach] of Object.entries(states)) {
    for (const spaced of [false, true]) {
      journey(`${mode}, ${state}, 320 px${spaced ? ', spaced' : ''}: nothing is cut off, nothing scrolls sideways`, async ({ page, open, console: lines }) => {
        await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024 at 400 %
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await enter(page, { reach }, () => open(`<meta name="viewport" content="width=device-width"><main><faq-widget mode="${mode}" src="/faq.md"></faq-widget></main>`, { '/faq.md': corpus, '/map.svg': map }));
        if (spaced) await page.evaluate(space, spacing);
        assert.deepEqual(await page.evaluate(cut), []);
        expected(lines, (line) => line.includes('img-src') || line.includes('map.svg')); // the test pages' policy allows no images
      });
    }
  }
}

for (const [mode, want] of /** @type {const} */ ([['inline', /the page scrolls sideways/], ['panel', /div\.body: \d+ wide in/]])) {
  journey(`${mode}: the measure finds what is cut off`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' }); // measured at rest
    await enter(page, { reach: async () => {} }, () => open(`<faq-widget mode="${mode}"></faq-widget>`));
    assert.deepEqual(await page.evaluate(cut), []);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.textContent = 'word'.repeat(200);
      box.style.whiteSpace = 'nowrap';
      document.querySelector('faq-widget')?.shadowRoot?.querySelector('.body')?.append(box);
    });
    assert.match((await page.evaluate(cut)).join('\n'), want);
  });
}

/** @param {string} css */
function space(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * cut runs in the page and lists what overflows its box or the window, and what scrolls sideways without need.
 * @returns {string[]}
 */
function cut() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('*'))) {
    if (!element.checkVisibility() || element.closest('.status, .external')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const name = `${element.localName}.${element.className}`;
    const scrolls = element.matches('.table, pre, input'); // what may be wider than the window
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && overflowX !== 'visible' && !scrolls) found.push(`${name}: ${element.scrollWidth} wide in ${element.clientWidth}`);
    if (element.scrollHeight > element.clientHeight + 1 && overflowY === 'hidden' && !element.matches('.about, input, .panel')) found.push(`${name}: ${element.scrollHeight} high in ${element.clientHeight}`);
    if (element.closest('.table, pre')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)) found.push(`${name}: from ${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`);
  }
  return found;
}
