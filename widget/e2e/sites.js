// @ts-check
// The gallery and sites that `faq build` writes, for pictures and for axe: our own
// questions; a site in English and Arabic with most of what an answer can hold; one
// so large that topics have pages; and one whose list continues on a second page.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serveFolders } from './folder.js';
import { dist } from './site.js';

const root = new URL('../..', import.meta.url).pathname;

/** The pages of the gallery. */
export const gallery = readdirSync(dist).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''));

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#0f5f6e"/><path d="M6 19q5-5 10 0t10 0" fill="none" stroke="#fff" stroke-width="3"/></svg>';
const head = (/** @type {string} */ title, /** @type {string} */ links) => `---\ntitle: ${title}\nlogo: logo.svg\nlinks:\n${links}---\n`;

const arriving = `# Arriving

## Where is the harbour?
Behind the lighthouse; see [what a night costs](#what-does-a-night-cost), and [the chart](https://charts.example/).

## How do I let the harbour know when I arrive?
Send it from the boat's computer, a line a day:

\`\`\`sh
curl --request POST https://harbour.example/arrivals --data 'boat=Tern' --data 'length=8.4' --data 'day=2026-05-01'
\`\`\`

> The answer is \`ok\`, or a sentence that says what is missing.

## May I arrive at night?
1. Slow down at the *green* light.
2. Call on channel \`12\`.
3. Take any berth that is free.
`;

const berths = `# Berths

## What does a night cost?
| Length | Summer | Winter |
|---|---|---|
| up to 8 m | 18 € | 9 € |
| up to 12 m | 26 € | 13 € |

## Is there electricity?
Yes, **16 A** at each berth.
`;

const arabic = `# الوصول

## أين يقع الميناء؟ {#where-is-the-harbour}
خلف المنارة. اقرأ عن [ثمن الليلة](#what-does-a-night-cost).

## كيف أخبر الميناء بموعد وصولي؟ {#how-do-i-let-the-harbour-know-when-i-arrive}
أرسل السطر التالي من حاسوب القارب:

\`\`\`sh
curl --request POST https://harbour.example/arrivals --data 'boat=Tern' --data 'day=2026-05-01'
\`\`\`
`;

const things = ['Kites', 'Lanterns', 'Bicycles', 'Telescopes', 'Umbrellas', 'Musical instruments and what belongs to them'];
const verbs = ['borrow', 'return', 'repair', 'insure', 'register', 'transport', 'weigh', 'photograph', 'paint', 'clean', 'sell'];

/** topic gives a file of eleven questions. @param {string} thing */
const topic = (thing) => `# ${thing}\n\n${verbs.map((verb) => `## How do I ${verb} one of the ${thing.toLowerCase()}?\nTake it to the desk and ask for **${verb}**; it takes ten minutes. See [how to insure one](#how-do-i-insure-one-of-the-${thing.toLowerCase().replaceAll(' ', '-')}).\n`).join('\n')}`;

/** A file of more questions than a page lists. */
const ledger = `---\ntitle: Ledger\n---\n${Array.from({ length: 212 }, (_, n) => `## What is entry ${n + 1}?\nA sum, to be kept.\n`).join('\n')}`;

/** @type {Record<string, Record<string, string>>} content of sites by their names */
const contents = {
  harbour: { 'index.md': head('Harbour', '  Berths: https://berths.example/\n  Charts: https://charts.example/\n'), 'logo.svg': logo, '1-arriving.md': arriving, '2-berths.md': berths, 'index.ar.md': '---\ntitle: الميناء\n---\n', '1-arriving.ar.md': arabic },
  lending: { 'index.md': head('Lending', '  Opening hours: https://hours.example/\n'), 'logo.svg': logo, ...Object.fromEntries(things.map((thing, n) => [`${n}.md`, topic(thing)])) },
  ledger: { 'ledger.md': ledger },
};

/**
 * serveSites builds sites in a folder and serves them next to the gallery, each under a path of its own.
 * @param {string} home an empty folder
 * @param {string[]} [names] of the sites; default all
 */
export async function serveSites(home, names = ['site', ...Object.keys(contents)]) {
  for (const name of names) {
    const content = name === 'site' ? join(root, 'content') : join(home, 'content', name);
    for (const [file, text] of Object.entries(contents[name] ?? {})) {
      mkdirSync(content, { recursive: true });
      writeFileSync(join(content, file), text);
    }
    execFileSync('go', ['run', './wasm/cmd/faq', 'build', '-dist', dist, '-out', join(home, name), content], { cwd: root });
  }
  return serveFolders({ '/gallery/': dist, ...Object.fromEntries(names.map((name) => [`/${name}/`, join(home, name)])) }, {});
}

/**
 * sitesAhead builds and serves sites before the journeys of a file, and removes them afterwards.
 * @param {string[]} [names] as for serveSites
 * @returns {{ home: string, origin: string }} their folder and address, filled in once they are there
 */
export function sitesAhead(names) {
  const sites = { home: '', origin: '' };
  let close = () => {};
  before(async () => {
    sites.home = mkdtempSync(join(tmpdir(), 'faq-sites-'));
    ({ origin: sites.origin, close } = await serveSites(sites.home, names));
  });
  after(() => {
    close();
    rmSync(sites.home, { recursive: true, force: true });
  });
  return sites;
}

/**
 * pagesOf gives the paths of all pages by their names.
 * @param {string} home where the sites are built
 * @returns {Record<string, string>}
 */
export function pagesOf(home) {
  const first = (/** @type {string} */ folder) => `${folder}/${readdirSync(join(home, folder)).sort()[0]}/index.html`;
  return {
    ...Object.fromEntries(gallery.map((name) => [`gallery-${name}`, `gallery/${name}.html`])),
    'site-index': 'site/index.html', 'site-topic': first('site/topics'), 'site-question': first('site/q'), 'site-404': 'site/404.html',
    'harbour-index': 'harbour/index.html', 'harbour-question': 'harbour/q/how-do-i-let-the-harbour-know-when-i-arrive/index.html', 'harbour-404': 'harbour/404.html',
    'rtl-index': 'harbour/ar/index.html', 'rtl-topic': first('harbour/ar/topics'), 'rtl-question': 'harbour/ar/q/how-do-i-let-the-harbour-know-when-i-arrive/index.html',
    'lending-index': 'lending/index.html', 'lending-topic': first('lending/topics'), 'lending-question': first('lending/q'), 'ledger-part': 'ledger/topics/2/index.html',
  };
}

/** through scrolls through a page, so content that loads in view is there. @param {import('playwright-core').Page} page */
export async function through(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < Math.min(document.documentElement.scrollHeight, 60_000); y += innerHeight) {
      window.scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    }
    window.scrollTo(0, 0);
    const seen = [...document.querySelectorAll('faq-widget')].filter((it) => (it.getAttribute('mode') ?? 'inline') === 'inline');
    await Promise.race([Promise.allSettled(seen.map((it) => /** @type {any} */ (it).ready)), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  });
}
