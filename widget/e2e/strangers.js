// @ts-check
// What three newcomers write: questions and, in one case, an app.

export const boats = `# Boats

What we are asked every week.

- [Booking](#booking)
- [On board](#on-board)

## Booking

### How do I book?

In the [calendar](calendar.html), or by [telephone](tel:+4912345).

### Do you sell vouchers?

Yes, see [how to book](#how-do-i-book).

## On board

### May I bring a dog?

On deck, on a leash.

![A dog on deck](dog.svg)

### What if it rains?

We sail; only a storm keeps us ashore, and then you get your money back.
`;

export const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

const app = `import 'faq-widget';
import type { FAQWidget } from 'faq-widget';
import type {} from 'faq-widget/react';
import { useRef, useState, type MouseEvent } from 'react';

export default function App() {
  const help = useRef<FAQWidget>(null);
  const [path, setPath] = useState(location.pathname);
  const [dark, setDark] = useState(false);
  const [read, setRead] = useState<string[]>([]);
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
  };
  return (
    <main>
      <h1>{path === '/billing' ? 'Bills' : 'Bookings'}</h1>
      <a href="/billing" onClick={go}>Billing</a>
      <button type="button" onClick={() => setDark(!dark)}>{dark ? 'Light' : 'Dark'}</button>
      <button type="button" onClick={() => help.current?.show('what-if-it-rains')}>Rain?</button>
      <p>{read.join()}</p>
      <faq-widget
        ref={help}
        mode="panel"
        src="/help/faq.md"
        page={path}
        theme={dark ? 'dark' : 'light'}
        limit={5}
        shortcut="mod+k"
        onfaq-show={({ detail }) => setRead((slugs) => [...slugs, detail.slug])}
      >
        <a href="/help/faq.md">Questions and answers</a>
        <a slot="empty" href="mailto:help@boats.example">Write to us</a>
      </faq-widget>
    </main>
  );
}
`;

const main = `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import App from './App.tsx';

createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
`;

const compiler = {
  target: 'es2023', lib: ['ES2023', 'DOM'], types: [], module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', noEmit: true, skipLibCheck: true,
  allowImportingTsExtensions: true, verbatimModuleSyntax: true, moduleDetection: 'force', erasableSyntaxOnly: true, noUnusedLocals: true, noUnusedParameters: true,
};

/** The files of an app by path, without its package.json. */
export const dashboard = {
  'index.html': '<!DOCTYPE html><html lang="en"><head><title>Boats</title><link rel="icon" href="data:,"></head><body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>',
  'vite.config.ts': "import react from '@vitejs/plugin-react'\nimport { defineConfig } from 'vite'\n\nexport default defineConfig({ plugins: [react()], optimizeDeps: { exclude: ['faq-widget'] } })\n",
  'tsconfig.json': JSON.stringify({ compilerOptions: compiler, include: ['src'] }),
  'src/main.tsx': main,
  'src/App.tsx': app,
  'public/help/dog.svg': drawing,
  'public/help/faq.md': `${boats}
## Paying

### How do I pay?
<!-- faq: pages=/billing -->
By card.
`,
};

/** A folder of content with one mistake. */
export const manual = {
  'manual/vars.yml': 'pump:\n  name: Borealis 4\n  oil: ISO VG 46\n',
  'manual/pump/start.md': '---\ntitle: Starting\n---\n## How do I start the {{ pump.name }}?\n\nOpen the intake, then press **Start**.\n\n## What if it does not start?\n\nSee [the oil](oil.md#which-oil-does-it-take).\n',
  'manual/pump/oil.md': '# Oil\n\n## Which oil does it take?\n\n{{ pump.oyl }}, two litres.\n',
};
