// @ts-check
// The package as people install it: from a plain page, from another origin, from Vite, on a server, with TypeScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
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
 * answers waits for the page's widget and asks it; of the console it takes out the requests to the origins given.
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

/** Vite is of the tests alone; its name in a variable lets the compiler pass without it. */
const bundler = 'vite';

/** @param {string} command */
function viteApp(command) {
  write('index.html', `<!DOCTYPE html><html lang="en"><head><title>App</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script></head><body>${element}</body></html>`);
  write('main.js', "import { FAQWidget } from 'faq-widget';\nif (!customElements.get('faq-widget')) throw new Error(`${FAQWidget} is not defined`);\n");
  return { root: app, base: command === 'build' ? '/deep/' : '/', logLevel: 'error', configFile: false, optimizeDeps: { exclude: ['faq-widget'] } };
}

journey('an app built by Vite carries programs, shell and languages', async (journey) => {
  const { build } = await import(bundler);
  await build({ ...viteApp('build'), build: { outDir: 'out', modulePreload: { polyfill: false } } });
  assert.equal(readdirSync(`${app}/out/assets`).filter((name) => name.endsWith('.wasm')).length, 2);
  const site = await serveFolders({ '/deep/': `${app}/out`, '/': `${app}/public` }, { 'Content-Security-Policy': `${policy}; img-src data:` });
  try {
    await journey.page.goto(`${site.origin}/deep/`);
    await answers(journey, site.origin);
  } finally {
    site.close();
  }
});

journey('an app served by Vite while it is written works too', async (journey) => {
  const { createServer } = await import(bundler);
  const { origin, close } = await serveFolders({}, {}); // a port that is free
  close();
  const port = Number(new URL(origin).port);
  const server = await createServer({ ...viteApp('serve'), server: { host: '127.0.0.1', port } });
  await server.listen();
  try {
    await journey.page.goto(`http://127.0.0.1:${port}/`);
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
`);
  const compiler = new URL('../node_modules/typescript/bin/tsc', import.meta.url).pathname;
  for (const resolution of ['bundler', 'node16']) {
    const module = resolution === 'bundler' ? 'esnext' : 'node16';
    execFileSync(process.execPath, [compiler, '--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution, 'app.ts'], { cwd: app, stdio: 'inherit' });
  }
});
