// @ts-check
// The first ten minutes of three people who have only what is published: each
// begins with an empty folder, and the time to a page that answers is printed.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers, run, tarball } from './apps.js';
import { serveFolders } from './folder.js';
import { dist, journey } from './harness.js';
import { policy } from './site.js';

const markdown = `# Boats

## May I bring a dog?

On deck, on a leash.

## What if it rains?

We sail; only a storm keeps us ashore, and then you get your money back.
`;

/** the folder in which all three begin */
let home = '';

before(() => {
  home = mkdtempSync(join(tmpdir(), 'faq-strangers-'));
  // what a release has: the tool, and the built folder that it finds beside itself
  const released = join(home, 'released');
  for (const name of ['faq-widget.js', 'faq-widget.offline.js', 'faq-shell.js', 'faq.wasm', 'locales']) cpSync(join(dist, name), join(released, name), { recursive: true });
  run(new URL('../..', import.meta.url).pathname, 'go', 'build', '-o', join(released, 'faq'), './wasm/cmd/faq');
});
after(() => rmSync(home, { recursive: true, force: true }));

/**
 * stranger is one of them.
 * @param {string} name
 * @param {(folder: string, journey: import('./harness.js').Journey) => Promise<string>} steps resolve with what the page's own requests begin with
 */
function stranger(name, steps) {
  journey(name, async (journey) => {
    const folder = join(home, name.replaceAll(' ', '-'));
    mkdirSync(folder);
    const began = performance.now();
    const own = await steps(folder, journey);
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s to a page that answers`);
    const lines = journey.console.filter((line) => !line.startsWith(`request: ${own}`));
    journey.console.splice(0, journey.console.length, ...lines);
  });
}

/** @param {string} folder @param {Record<string, string>} files */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** @param {string} folder @param {(origin: string) => Promise<void>} look @param {Record<string, string>} [headers] */
async function hosted(folder, look, headers = {}) {
  const site = await serveFolders({ '/': folder }, headers);
  try {
    await look(site.origin);
  } finally {
    site.close();
  }
  return `${site.origin}/`;
}

stranger('somebody with a static site', async (folder, { page }) => {
  write(folder, { 'FAQ.md': markdown });
  run(folder, join(home, 'released/faq'), 'check', 'FAQ.md');
  run(folder, join(home, 'released/faq'), 'build', 'FAQ.md');
  // a page of their own loads the widget from there as well
  write(folder, { 'public/boats.html': '<!DOCTYPE html><html lang="en"><title>Boats</title><link rel="icon" href="data:,"><script src="faq-widget.js" defer></script><faq-widget mode="panel"></faq-widget>' });
  const look = async (/** @type {string} */ origin) => {
    await page.goto(`${origin}/`);
    await answers(page, 'lesah', 'On deck');
    await page.goto(`${origin}/boats.html`);
    await answers(page, 'raining', 'only a storm', 'Help');
  };
  return hosted(join(folder, 'public'), look, { 'Content-Security-Policy': `${policy}; img-src 'self' https: data:` });
});

stranger('somebody with a React dashboard', async (folder, { page }) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('../../static/examples/react/package.json', import.meta.url), 'utf8'));
  write(folder, {
    'package.json': JSON.stringify({ name: 'dashboard', private: true, type: 'module', dependencies: { ...dependencies, 'faq-widget': undefined }, devDependencies: { vite: devDependencies.vite } }),
    'index.html': '<!DOCTYPE html><html lang="en"><head><title>Boats</title><link rel="icon" href="data:,"></head><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>',
    'vite.config.js': "export default { esbuild: { jsx: 'automatic' }, optimizeDeps: { exclude: ['faq-widget'] } };\n",
    'src/main.jsx': "import { createRoot } from 'react-dom/client';\nimport App from './App.jsx';\n\ncreateRoot(document.getElementById('root')).render(<App />);\n",
    'src/App.jsx': "import 'faq-widget';\n\nexport default function App() {\n  return <main><h1>Bookings</h1><faq-widget mode=\"panel\" src=\"/help/faq.md\"></faq-widget></main>;\n}\n",
    'public/help/faq.md': markdown,
  });
  run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', tarball);
  run(folder, 'npx', '--no-install', 'vite', 'build', '--logLevel', 'error');
  const look = async (/** @type {string} */ origin) => {
    await page.goto(`${origin}/`);
    await page.getByRole('heading', { name: 'Bookings' }).waitFor();
    await answers(page, 'bring my dogs', 'On deck', 'Help');
  };
  return hosted(join(folder, 'dist'), look);
});

stranger('somebody on a machine without a network', async (folder, { page }) => {
  await page.context().setOffline(true);
  write(folder, { 'FAQ.md': markdown });
  run(folder, join(home, 'released/faq'), 'build', 'FAQ.md');
  // the one file, carried to another folder by hand
  const carried = join(folder, 'stick/help.html');
  mkdirSync(join(folder, 'stick'));
  cpSync(join(folder, 'public/offline.html'), carried);
  const { href } = pathToFileURL(carried);
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(href);
  await answers(page, 'strom', 'your money back');
  assert.deepEqual([...new Set(requests)].filter((url) => !url.startsWith('data:')), [href], 'it asks for nothing but itself');
  return href;
});
