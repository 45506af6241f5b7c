// @ts-check
// Remembers, in this browser alone, what its reader did not find; fetched for elements with insight="local".
// It listens to the element's own events, and adds the methods report() and forget() to the element.
import { build } from 'faq:parts';
import { extend, read, reflect, resume } from '../page/attributes.js';
import { copy } from './clipboard.js';
import { Ledger } from './ledger.js';
import { masked } from './mask.js';
import { keyOf, tidy } from './storage.js';

export { version } from 'faq:version';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */

/** How long after a query an opened answer counts as what the query meant, in ms. */
const soon = 300_000;
/** How long a button says that it is done, in ms. */
const note = 2000;

/** @type {WeakMap<Element, Ledger>} */
const ledgers = new WeakMap();
/** @type {Set<FAQWidget>} the elements whose buttons in the page work at present */
const attended = new Set();

/** @param {Element} element */
const wanted = (element) => read(element, 'insight') === 'local' && read(element, 'storage') !== 'none';

/** ledgerOf gives the ledger of an element, emptied where the page says that nothing is to be remembered. @param {Element} element */
function ledgerOf(element) {
  const ledger = ledgers.get(element) ?? new Ledger(() => keyOf(element, 'insight'));
  ledgers.set(element, ledger);
  if (element.hasAttribute('insight') && !wanted(element)) ledger.forget();
  return ledger;
}

/** The methods that the element gains. */
const methods = {
  /** report gives what is remembered. @this {Element} */
  report() {
    return ledgerOf(this).report();
  },
  /** forget erases it. @this {Element} */
  forget() {
    ledgerOf(this).forget();
  },
};

/**
 * attend remembers the outcome of a widget's queries, as long as its shell is there.
 * @param {import('./shell.js').Shell} shell
 * @param {AbortSignal} life
 * @param {string} asker the build of the shell
 */
export function attend(shell, life, asker) {
  if (asker !== build) throw new Error('faq-insight.js is of another build');
  if (life.aborted) return;
  const { element } = shell;
  equip(element);
  ledgerOf(element).expire();
  attended.add(element);
  const end = new AbortController();
  life.addEventListener('abort', () => {
    attended.delete(element);
    queueMicrotask(() => end.abort()); // a query is still settled while its shell ends
  });
  const { signal } = end;
  const memory = new Memory(shell);
  /** @type {Record<string, (detail: any) => void>} */
  const heard = {
    'faq-settled': ({ query: text, count, opened }) => memory.settled(query(text), count, opened),
    'faq-show': ({ slug }) => memory.shown(slug),
    'faq-feedback': ({ slug, helpful, missing }) => (missing ? ledgerOf(element).missed(slug, masked(missing)) : ledgerOf(element).voted(slug, helpful)),
  };
  for (const [type, hear] of Object.entries(heard)) {
    element.addEventListener(type, (event) => event.target === element && wanted(element) && hear(/** @type {CustomEvent} */ (event).detail), { signal });
  }
  element.ownerDocument.addEventListener('click', (event) => press(event, shell), { signal });
}

/** query gives a query in the form in which it is remembered. @param {string} text */
const query = (text) => tidy(masked(text));

/** Memory follows a reader from one query to the next. */
class Memory {
  #last = { query: '', count: 0, when: 0 }; // the last query that led to nothing

  /** @param {import('./shell.js').Shell} shell */
  constructor(shell) {
    this.shell = shell;
    this.element = shell.element;
  }

  /** @param {string} text @param {number} count @param {string} opened */
  settled(text, count, opened) {
    const ledger = ledgerOf(this.element);
    const before = this.#recent();
    if (before && text.startsWith(before)) ledger.found(before); // the earlier query was a beginning of this one
    else if (before && opened) ledger.led(before, opened);
    if (text && (!opened || !count)) ledger.asked(text, count, this.shell.phrases.name);
    if (text && opened && !count) ledger.led(text, opened);
    this.#last = { query: opened ? '' : text, count, when: Date.now() };
  }

  /** @param {string} slug */
  shown(slug) {
    const before = this.#recent();
    if (before && before === query(this.shell.input.value) && this.#last.count) ledgerOf(this.element).found(before); // its answer was opened late
    else if (before) ledgerOf(this.element).led(before, slug);
    this.#last.query = '';
  }

  #recent() {
    return Date.now() - this.#last.when < soon ? this.#last.query : '';
  }
}

/** equip gives the element's class the property of the attribute and the methods, once. @param {FAQWidget} element */
function equip(element) {
  const Widget = /** @type {typeof import('../page/faq-widget.js').FAQWidget} */ (element.constructor);
  if (!('report' in element)) {
    extend('insight', ['none', 'local']);
    reflect(Widget);
    for (const [name, value] of Object.entries(methods)) Object.defineProperty(Widget.prototype, name, { value, configurable: true, writable: true });
  }
  resume(element);
}

/**
 * press does what the data-faq-report of a page's button says: copy, save or forget. The report is that of the
 * widget around the button, otherwise that of the first attended one.
 * @param {Event} event
 * @param {import('./shell.js').Shell} shell
 */
async function press(event, shell) {
  const button = /** @type {Element} */ (event.composedPath()[0]).closest('[data-faq-report]');
  if (!(button instanceof HTMLElement) || ([...attended].find((one) => one.contains(button)) ?? [...attended][0]) !== shell.element) return;
  const { faqReport } = button.dataset;
  const text = JSON.stringify(ledgerOf(shell.element).report(), null, 2);
  if (faqReport === 'forget') {
    ledgerOf(shell.element).forget();
    sign(button, '✓');
  } else if (faqReport === 'save') {
    save(text);
  } else {
    const said = shell.phrases.text((await copy(text, button)) ? 'copied' : 'copy.failed');
    sign(button, said);
    shell.say(said);
  }
}

/** save downloads a report. @param {string} text */
function save(text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'faq-report.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), note);
}

/** sign shows on a button for a moment that it is done. @param {HTMLElement} button @param {string} said */
function sign(button, said) {
  const before = [...button.childNodes];
  if (button.dataset.faqDone) return;
  button.dataset.faqDone = said;
  button.replaceChildren(said);
  setTimeout(() => {
    delete button.dataset.faqDone;
    button.replaceChildren(...before);
  }, note);
}
