// @ts-check
// The examples of the reference that are not markup. The page shows the text of these
// functions and rules, and runs it as it is.

/** @typedef {{ log: (...values: unknown[]) => void }} Log */
/** @typedef {import('../widget/faq-widget.mjs').FAQWidget & { constructor: { version: string } }} Widget */
/** @typedef {(faq: Widget, console: Log) => unknown} Example */

/** @type {Record<string, Example>} what each button does */
export const attributes = {
  open: (faq) => {
    faq.open = !faq.open;
  },
};

/** @type {Record<string, Example>} the same */
export const methods = {
  close: async (faq) => {
    await faq.show();
    setTimeout(() => faq.close(), 1500);
  },
  toggle: (faq) => {
    faq.toggle();
  },
  search: async (faq, console) => {
    const slugs = await faq.search('refnud');
    console.log(slugs);
  },
  show: async (faq, console) => {
    const found = await faq.show('parcel');
    console.log(found);
  },
  suggest: async (faq, console) => {
    const slugs = await faq.suggest('/orders/4711');
    console.log(slugs);
  },
  reload: async (faq, console) => {
    const answers = await faq.reload();
    console.log(answers);
  },
  report: async (faq, console) => {
    await faq.search('gift voucher');
    setTimeout(async () => {
      await faq.search('');
      console.log(faq.report().queries);
    }, 2000);
  },
  forget: async (faq, console) => {
    await faq.ready;
    faq.forget();
    console.log(faq.report().queries.length);
  },
  ready: async (faq, console) => {
    await faq.ready;
    console.log('it can answer');
  },
  version: (faq, console) => {
    console.log(faq.constructor.version);
  },
};

/** @type {Record<string, Example>} what listens from the start */
export const events = {
  'faq-ready': (faq, console) => {
    faq.addEventListener('faq-ready', ({ detail }) => {
      console.log(`${detail.entries} questions`);
    });
  },
  'faq-open': (faq, console) => {
    faq.addEventListener('faq-open', () => console.log('open'));
  },
  'faq-close': (faq, console) => {
    faq.addEventListener('faq-close', () => console.log('closed'));
  },
  'faq-search': (faq, console) => {
    faq.addEventListener('faq-search', ({ detail }) => {
      console.log(detail.query, detail.count, detail.slugs);
    });
  },
  'faq-show': (faq, console) => {
    faq.addEventListener('faq-show', ({ detail }) => {
      console.log(detail.slug);
    });
  },
  'faq-settled': (faq, console) => {
    faq.addEventListener('faq-settled', ({ detail }) => {
      console.log(detail.query, detail.count, detail.opened);
    });
  },
  'faq-feedback': (faq, console) => {
    faq.addEventListener('faq-feedback', ({ detail }) => {
      console.log(detail.slug, detail.helpful);
    });
  },
  'faq-error': (faq, console) => {
    faq.addEventListener('faq-error', ({ detail }) => {
      console.log(detail.error.message);
    });
  },
};

/** @type {Record<string, string>} declarations for ::part() */
export const parts = {
  launcher: 'border-radius: 8px;\nfont-size: 18px;',
  panel: 'padding: 1rem;\nborder: 2px dashed currentColor;',
  header: 'background: light-dark(#eee4d0, #3a3322);',
  search: 'padding-block-end: 2rem;',
  input: 'border-radius: 2rem;\nfont-style: italic;',
  clear: 'border: 1px solid currentColor;\nborder-radius: 50%;',
  status: 'position: static;\ninline-size: auto;\nblock-size: auto;\nclip-path: none;',
  results: 'border-inline-start: 4px solid light-dark(#c2410c, #fdba74);\npadding-inline-start: 1rem;',
  result: 'border: 1px solid light-dark(#c2410c, #fdba74);\nmargin-block: 0.5rem;',
  question: 'font-family: Georgia, serif;\nfont-style: italic;',
  answer: 'border-inline-start: 4px solid light-dark(#c2410c, #fdba74);\npadding-inline-start: 1rem;',
  snippet: 'font-style: italic;',
  mark: 'background: none;\ncolor: light-dark(#b91c1c, #fca5a5);\ntext-decoration: underline;',
  suggestions: 'background: light-dark(#eee4d0, #3a3322);\npadding: 1rem;',
  home: 'border-inline-start: 4px solid light-dark(#c2410c, #fdba74);\npadding-inline-start: 1rem;',
  bar: 'border-block-end: 2px solid light-dark(#c2410c, #fdba74);',
  contact: 'background: light-dark(#eee4d0, #3a3322);',
  feedback: 'padding: 1rem;\nborder: 1px solid currentColor;',
  footer: 'background: light-dark(#eee4d0, #3a3322);',
};

/** @type {Record<string, string>} values of custom properties */
export const properties = {
  '--faq-accent': 'light-dark(#c2410c, #fdba74)',
  '--faq-on-accent': 'light-dark(#fef08a, #3f1d00)',
  '--faq-background': 'light-dark(#f1f8ee, #12240f)',
  '--faq-surface': 'light-dark(#d5e8cd, #2c4a26)',
  '--faq-text': 'light-dark(#5b21b6, #ddd6fe)',
  '--faq-muted': 'light-dark(#9d174d, #fbcfe8)',
  '--faq-border': 'light-dark(#c2410c, #fdba74)',
  '--faq-edge': 'light-dark(#c2410c, #fdba74)',
  '--faq-hover': 'light-dark(#fde68a, #4a3510)',
  '--faq-chosen': 'light-dark(#fde68a, #4a3510)',
  '--faq-mark': 'light-dark(#86efac, #166534)',
  '--faq-danger': 'light-dark(#7e22ce, #e9d5ff)',
  '--faq-font': 'Georgia, "Noto Serif", serif',
  '--faq-font-size': '1.25rem',
  '--faq-mono': '"Courier New", "Noto Serif", serif',
  '--faq-radius': '0',
  '--faq-scroll-margin': '64px',
  '--faq-shadow': '0 0 0 6px light-dark(#c2410c, #fdba74)',
  '--faq-width': '18rem',
  '--faq-z-index': '1',
};
