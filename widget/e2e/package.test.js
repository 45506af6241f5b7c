// @ts-check
// The package as people install it: from a plain page, from another origin, from Vite, on a server, with TypeScript.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { serveFolders } from './folder.js';
import { dist, expected, journey } from './harness.js';
import { policy, version } from './site.js';

const markdown = '# Harbour\n\n## Where is the harbour?\n\nBehind the lighthouse.\n\n## What does it cost?\n\nTen a night.\n';
const element = '<faq-widget load="eager" lang="de" src="/faq.md"></faq-widget>';
const tarball = readdirSync(dist).find((name) => /^faq-widget-.*\.tgz$/.test(name)) ?? '';

/** the folder of an app that has installed the package */
let app = '';

before(() => {
  assert.ok(tarball, `there is no package in ${dist}: make package builds it`);
  app = mkdtempSync(join(tmpdir(), 'faq-app-'));
  write('package.json', JSON.stringify({ name: 'app', private: true, type: 'module' }));
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(dist, tarball)], { cwd: app });
  for (const dir of ['public', 'plain', 'far']) write(`${dir}/faq.md`, markdown);
});
after(() => rmSync(app, { recursive: true, force: true }));

/** @param {string} name @param {string} text */
function write(name, text) {
  mkdirSync(join(app, name, '..'), { recursive: true });
  writeFileSync(join(app, name), text);
}

/**
 * answers waits for the page's widget and asks it; it removes requests to the given origins from the console.
 * @param {import('./harness.js').Journey} journey
 * @param {string[]} origins
 */
async function answers({ page, console: lines }, ...origins) {
  await page.waitForFunction(() => customElements.get('faq-widget'));
  const found = await page.evaluate(async () => {
    const widget = /** @type {import('../faq-widget.mjs').FAQWidget} */ (document.querySelector('faq-widget'));
    const slugs = await widget.search('lighthuose');
    return { slugs, label: widget.shadowRoot?.getElementById('input')?.getAttribute('aria-label') };
  });
  assert.deepEqual(found.slugs, ['where-is-the-harbour']);
  assert.match(found.label ?? '', /Nach Antworten suchen/, 'its language was loaded');
  expected(lines, (line) => origins.some((origin) => line.startsWith(`request: ${origin}/`)));
}

journey('a plain page loads the script from the installed folder', async (journey) => {
  write('plain/index.html', `<!DOCTYPE html><html lang="en"><title>Plain</title><script src="/lib/faq-widget.js" defer></script>${element}`);
  const site = await serveFolders({ '/lib/': `${app}/node_modules/faq-widget`, '/': `${app}/plain` }, { 'Content-Security-Policy': policy });
  try {
    await journey.page.goto(`${site.origin}/`);
    await answers(journey, site.origin);
  } finally {
    site.close();
  }
});

journey('a page loads script and module from another origin, as from a CDN', async (journey) => {
  const cdn = await serveFolders({ [`/npm/faq-widget@${version}/`]: `${app}/node_modules/faq-widget` }, { 'Access-Control-Allow-Origin': '*' });
  const at = `${cdn.origin}/npm/faq-widget@${version}`;
  write('far/classic.html', `<!DOCTYPE html><html lang="en"><title>Script</title><script src="${at}/faq-widget.js" defer></script>${element}`);
  write('far/module.html', `<!DOCTYPE html><html lang="en"><title>Module</title><script src="/main.js" type="module"></script>${element}`);
  write('far/main.js', `import '${at}/faq-widget.mjs';\n`);
  const strict = policy.replaceAll("'self'", `'self' ${cdn.origin}`);
  const site = await serveFolders({ '/': `${app}/far` }, { 'Content-Security-Policy': strict });
  try {
    for (const name of ['classic.html', 'module.html']) {
      await journey.page.goto(`${site.origin}/${name}`);
      await answers(journey, site.origin, cdn.origin);
    }
  } finally {
    site.close();
    cdn.close();
  }
});

/** Vite is for the tests only; with its name in a variable the compiler passes without it. */
const bundler = 'vite';

/** engineAnswers asks the engine without the element, which the app imports. @param {import('./harness.js').Journey} journey */
async function engineAnswers({ page }) {
  const found = await page.evaluate(async () => {
    const faq = await /** @type {any} */ (window).engine;
    const { hits } = await faq.search('lighthuose');
    return [hits.length, (await faq.answer(hits[0].slug)).html];
  });
  assert.deepEqual(found, [1, '<p>Behind the lighthouse.</p>\n']);
}

/** @param {string} command */
function viteApp(command) {
  write('index.html', `<!DOCTYPE html><html lang="en"><head><title>App</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script></head><body>${element}</body></html>`);
  write('main.js', "import { FAQWidget } from 'faq-widget';\nimport { open } from 'faq-widget/engine';\nif (!customElements.get('faq-widget')) throw new Error(`${FAQWidget} is not defined`);\nwindow.engine = open({ src: '/faq.md' });\n");
  return { root: app, base: command === 'build' ? '/deep/' : '/', logLevel: 'error', configFile: false, optimizeDeps: { exclude: ['faq-widget'] } };
}

journey('an app built by Vite carries programs, shell and languages', async (journey) => {
  const { build } = await import(bundler);
  await build({ ...viteApp('build'), build: { outDir: 'out', modulePreload: { polyfill: false } } });
  assert.equal(readdirSync(`${app}/out/assets`).filter((name) => name.endsWith('.wasm')).length, 5);
  const site = await serveFolders({ '/deep/': `${app}/out`, '/': `${app}/public` }, { 'Content-Security-Policy': `${policy}; img-src data:` });
  try {
    await journey.page.goto(`${site.origin}/deep/`);
    await engineAnswers(journey);
    await answers(journey, site.origin);
  } finally {
    site.close();
  }
});

journey('an app served by Vite while it is written works too', async (journey) => {
  const { createServer } = await import(bundler);
  const { origin, close } = await serveFolders({}, {}); // a free port
  close();
  const port = Number(new URL(origin).port);
  const server = await createServer({ ...viteApp('serve'), server: { host: '127.0.0.1', port } });
  await server.listen();
  try {
    await journey.page.goto(`http://127.0.0.1:${port}/`);
    await engineAnswers(journey);
    await answers(journey, `http://127.0.0.1:${port}`);
    expected(journey.console, (line) => line.startsWith('debug: [vite]'));
  } finally {
    await server.close();
  }
});

test('importing on a server does nothing', () => {
  const code = "const { FAQWidget } = await import('faq-widget'); FAQWidget.define(); console.log(typeof FAQWidget, Object.keys(globalThis).includes('customElements'))";
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: app, encoding: 'utf8' }), 'function false\n');
});

test('the engine answers in Node, from paths, addresses and text, and lets Node end', async () => {
  const site = await serveFolders({ '/': `${app}/plain` }, {});
  write('a folder/more.md', '## Who keeps the light?\n\nAnna, see [the log](log.pdf).\n\n## Wo ist die 🙂 Größe?\n\nHier.\n');
  write('ask.js', `import { open, segments, version } from 'faq-widget/engine';
    const faq = await open({ src: ['a folder/more.md', '${site.origin}/faq.md'], markdown: '## Is there a crane?\\n\\n{{ answer }}', vars: { answer: 'No.' }, base: 'https://port.example/' });
    const found = await faq.search('groesse');
    const answer = await faq.answer('who-keeps-the-light');
    const marked = segments(found.hits[0].question, found.hits[0].questionRanges).filter((part) => part.marked).map((part) => part.text);
    const crane = await faq.answer('is-there-a-crane');
    const rejected = await open({ src: 'no such.md' }).catch((error) => error.message);
    faq.close();
    console.log(JSON.stringify({ version, entries: faq.entries, marked, html: answer.html, text: crane.text.trim(), rejected: /no%20such\\.md: cannot be fetched: ENOENT/.test(rejected), left: process.getActiveResourcesInfo().filter((one) => /Timeout|MessagePort/.test(one)) }));`);
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['ask.js'], { cwd: app });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {
      version, entries: 5, marked: ['Größe'], html: '<p>Anna, see <a href="https://port.example/a%20folder/log.pdf">the log</a>.</p>\n', text: 'No.', rejected: true, left: [],
    });
  } finally {
    site.close();
  }
});

test('TypeScript knows the element, its properties and its events', () => {
  write('app.ts', `import { FAQWidget, type Mode } from 'faq-widget';
const widget: FAQWidget = document.createElement('faq-widget');
const mode: Mode = widget.mode;
widget.limit = 5;
widget.open = true;
widget.vars = { price: '12' };
const text: string = widget.vars + widget.src;
widget.addEventListener('faq-search', ({ detail }) => detail.slugs.join(detail.query).repeat(detail.count));
widget.addEventListener('keydown', ({ key }) => key.length);
document.addEventListener('faq-show', ({ detail }) => detail.slug.concat(text));
window.addEventListener('faq-feedback', ({ detail }) => !detail.helpful);
void widget.search(mode).then((slugs) => widget.show(slugs[0]));
void widget.show().then((had) => had && widget.reload());
// @ts-expect-error
widget.mode = 'window';
// @ts-expect-error
widget.open();
// @ts-expect-error
document.addEventListener('faq-show', ({ detail }) => detail.query);
FAQWidget.define('help-widget');
widget.agent = 'page';
// @ts-expect-error
widget.agent = 'everybody';
`);
  write('engine.ts', `import { open, segments, type Answer, type FAQ, type Hit, type Range } from 'faq-widget/engine';
const faq: FAQ = await open({ src: ['faq.md', new URL('https://port.example/faq.md')], vars: { names: { os: 'x' } }, labels: { external: 'neu' } });
const { hits, meant, nearest, count } = await faq.search('berth', { limit: 5, asTyped: true });
const first: Hit | undefined = hits[0];
const range: Range | undefined = first?.snippetRanges[0];
const answer: Answer | null = await faq.answer(first?.slug ?? nearest?.slug ?? '', { related: 2 });
const text: string = segments(first?.question ?? '', range ? [range] : []).map((part) => (part.marked ? part.text : '')).join(meant ?? '');
export const all: [string, number, string | undefined, string[]] = [text, count + faq.entries, answer?.html, (await faq.topics()).flatMap((topic) => topic.questions.map(({ slug }) => slug))];
void faq.suggest('/orders').then((questions) => questions[0]?.trail.join());
if (first?.why === 'typo') faq.close();
// @ts-expect-error
await open({ source: 'faq.md' });
// @ts-expect-error
answer.html;
// @ts-expect-error
await faq.search('berth', 5);
`);
  const compiler = new URL('../node_modules/typescript/bin/tsc', import.meta.url).pathname;
  for (const resolution of ['bundler', 'node16']) {
    const module = resolution === 'bundler' ? 'esnext' : 'node16';
    execFileSync(process.execPath, [compiler, '--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution, 'app.ts', 'engine.ts'], { cwd: app, stdio: 'inherit' });
  }
});
