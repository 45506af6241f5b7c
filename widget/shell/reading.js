// @ts-check
// What a reader does with an answer besides reading it: copying it, its code or its
// address, and saying whether it helped.
import { read } from '../page/attributes.js';
import { copy } from './clipboard.js';
import { check } from './icons.js';

/** @typedef {import('./shell.js').Shell} Shell */

const key = 'faq-widget.helpful';
const most = 500; // answers whose rating is kept
const note = 2000; // ms that a button says what it did

export class Reading {
  /** @type {Map<string, 'yes' | 'no'>} by slug */
  #said;
  #last = ''; // the answer that was rated last

  /** @param {Shell} shell */
  constructor(shell) {
    this.shell = shell;
    this.#said = new Map(Object.entries(this.#stored()));
  }

  /**
   * rated gives what the reader said of an answer before.
   * @param {string} slug
   */
  rated(slug) {
    return this.#said.get(slug) ?? '';
  }

  /**
   * rate keeps what the reader says of an answer, thanks the reader, and tells the page.
   * @param {string} slug
   * @param {boolean} helpful
   */
  rate(slug, helpful) {
    this.#last = slug;
    this.#said.delete(slug);
    this.#said.set(slug, helpful ? 'yes' : 'no');
    try {
      if (this.#storing) localStorage.setItem(key, JSON.stringify(Object.fromEntries([...this.#said].slice(-most))));
    } catch {
      // no storage here, or a full one: kept as long as the page
    }
    this.shell.say(this.shell.phrases.text('thanks'));
    this.shell.element.emit('faq-feedback', { slug, helpful });
  }

  /**
   * missed tells the page what an unhelpful answer lacked.
   * @param {string} missing
   */
  missed(missing) {
    this.shell.say(this.shell.phrases.text('thanks'));
    this.shell.element.emit('faq-feedback', { slug: this.#last, helpful: false, missing });
  }

  /**
   * click copies the code, the link or the answer that the clicked button is for.
   * @param {Event} event
   */
  async click(event) {
    const button = /** @type {Element} */ (event.target).closest('[data-copy],[data-link],[data-answer]');
    if (!(button instanceof HTMLElement)) return;
    const slug = button.dataset.link;
    const text = slug !== undefined ? this.shell.launcher.router?.link(slug) ?? '' : 'copy' in button.dataset ? code(button) : answer(button);
    const done = await copy(text, button);
    const said = this.shell.phrases.text(!done ? 'copy.failed' : slug !== undefined ? 'link.copied' : 'copied');
    if (slug === undefined && 'copy' in button.dataset) {
      const before = (button.dataset.label ??= button.textContent ?? '');
      button.textContent = said;
      setTimeout(() => (button.textContent = before), note);
    } else {
      sign(button, said, done);
    }
    this.shell.say(said);
  }

  get #storing() {
    return read(this.shell.element, 'storage') !== 'none';
  }

  #stored() {
    try {
      const stored = this.#storing && JSON.parse(localStorage.getItem(key) ?? '{}');
      return stored && typeof stored === 'object' ? stored : {};
    } catch {
      return {}; // no storage here, or it holds something else
    }
  }
}

/**
 * sign makes the name of an icon button say for a moment what it did.
 * @param {HTMLElement} button
 * @param {string} said
 * @param {boolean} done
 */
function sign(button, said, done) {
  const line = button.querySelector('path');
  const before = button.dataset.label ? null : [(button.dataset.label = button.title), line?.getAttribute('d') ?? ''];
  button.ariaLabel = button.title = said;
  button.classList.toggle('done', done);
  if (done) line?.setAttribute('d', check);
  if (before) setTimeout(() => {
    delete button.dataset.label;
    [button.ariaLabel] = [button.title] = before;
    button.classList.remove('done');
    line?.setAttribute('d', before[1]);
  }, note);
}

/**
 * linked reports whether answers have addresses, which routing gives them. In a document written by a page,
 * such as a frame with `srcdoc`, an address leads nowhere.
 * @param {Element} element
 */
export function linked(element) {
  return ['hash', 'query'].includes(read(element, 'routing')) && !/^(about|blob|data):/.test(location.protocol);
}

/** @param {Element} button */
function code(button) {
  return button.parentElement?.querySelector('code')?.textContent ?? '';
}

/**
 * answer gives a question and its answer as text: what a reader sees, without the
 * buttons, with the markers of lists.
 * @param {Element} button
 */
function answer(button) {
  const around = button.closest('.answer') ?? button.closest('.article');
  const prose = around?.querySelector('.prose');
  if (!around || !prose) return '';
  const question = around.querySelector('.asked') ?? around.previousElementSibling;
  const copy = /** @type {HTMLElement} */ (prose.cloneNode(true));
  for (const extra of copy.querySelectorAll('button, .external')) extra.remove();
  for (const item of copy.querySelectorAll('li')) {
    const list = item.parentElement;
    item.prepend(list?.localName === 'ol' ? `${[...list.children].indexOf(item) + (/** @type {HTMLOListElement} */ (list).start || 1)}. ` : '• ');
  }
  prose.after(copy); // only an element in the page has its lines broken as displayed
  const text = copy.innerText;
  copy.remove();
  return `${question?.textContent?.trim() ?? ''}\n\n${text.trim()}\n`;
}
