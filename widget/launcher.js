// @ts-check
// What stands in the shadow root before help is wanted: the launcher, and the
// panel with the page's own fallback in it. The shell is built into `content`.
import { read } from './attributes.js';
import styles from './launcher.css' with { type: 'text' };
import { wordsFor } from './words.js';

/** @typedef {import('./faq-widget.js').FAQWidget} FAQWidget */

/** @type {CSSStyleSheet | undefined} */
let sheet;

export class Launcher {
  /** @type {HTMLElement | null} where the focus was before the panel opened */
  #before = null;
  #open = false;
  /** what the person typed, kept while a shell is gone */
  typed = '';

  /**
   * @param {ShadowRoot} root
   * @param {FAQWidget} element
   */
  constructor(root, element) {
    this.root = root;
    this.element = element;
    this.words = wordsFor(element);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    root.adoptedStyleSheets = [sheet];
    this.button = create('button', { part: 'launcher', class: 'launcher', type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': 'panel' });
    this.panel = create('div', { part: 'panel', class: 'panel', id: 'panel' });
    this.title = create('h2', { class: 'title', id: 'title' });
    this.closer = create('button', { class: 'close', type: 'button' });
    this.notice = create('div', { class: 'notice', role: 'alert', hidden: '' });
    this.content = create('div', { class: 'content' });
    this.fallback = create('div', { class: 'fallback' });
    this.#assemble();
  }

  #assemble() {
    const launcherSlot = create('slot', { name: 'launcher' });
    launcherSlot.append(create('span', { class: 'mark', 'aria-hidden': 'true' }, '?'));
    this.button.append(launcherSlot);
    const header = create('header', { part: 'header', class: 'header' });
    const headerSlot = create('slot', { name: 'header' });
    headerSlot.append(this.title);
    header.append(headerSlot, this.closer);
    const footer = create('footer', { part: 'footer', class: 'footer' });
    footer.append(create('slot', { name: 'footer' }));
    this.fallback.append(create('slot', {}));
    this.panel.append(header, this.notice, this.content, this.fallback, footer);
    this.root.append(this.button, this.panel);
    this.button.addEventListener('click', () => this.element.toggle());
    this.closer.addEventListener('click', () => this.element.close());
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open && !event.isComposing) {
        event.stopPropagation();
        this.element.close();
      }
    });
  }

  /** render brings the parts in line with the mode and the language. */
  render() {
    const inline = read(this.element, 'mode') === 'inline';
    const early = wordsFor(this.element);
    if (early.lang !== this.words.lang) this.words = early;
    const { help, close } = this.words;
    for (const part of [this.button, this.panel]) Object.assign(part, { lang: early.lang, dir: early.dir });
    this.button.hidden = inline;
    this.button.setAttribute('aria-label', help);
    this.title.textContent = help;
    this.closer.setAttribute('aria-label', close);
    this.panel.setAttribute('role', inline ? 'region' : 'dialog');
    this.panel.setAttribute('aria-label', help);
    this.panel.classList.toggle('inline', inline);
    this.panel.hidden = !inline && !this.#open;
  }

  /**
   * speak takes the words of a language's file, once that is there.
   * @param {import('./locale.js').Messages} messages
   */
  speak(messages) {
    Object.assign(this.words, messages);
    this.render();
  }

  /**
   * show opens or closes the panel and says whether that changed anything.
   * @param {boolean} open
   */
  show(open) {
    if (read(this.element, 'mode') === 'inline' || open === this.#open) return false;
    this.#open = open;
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#before = /** @type {HTMLElement | null} */ (document.activeElement);
      this.closer.focus();
    } else if (this.root.activeElement || this.element.contains(document.activeElement)) {
      const back = this.#before?.isConnected && this.#before !== document.body && this.#before !== this.element ? this.#before : this.button;
      back.focus();
    }
    return true;
  }

  /** @param {boolean} loading */
  busy(loading) {
    this.panel.toggleAttribute('aria-busy', loading);
    this.panel.classList.toggle('loading', loading);
    if (loading) this.notice.hidden = true;
  }

  /** ready hides the fallback: the engine's answers take its place. */
  ready() {
    this.fallback.hidden = true;
    this.notice.hidden = true;
  }

  /**
   * fail shows the fallback again, what happened, and a way to try again.
   * @param {Error} error
   * @param {() => void} retry
   */
  fail(error, retry) {
    const button = create('button', { type: 'button', class: 'retry' }, this.words.retry);
    button.addEventListener('click', retry, { once: true });
    this.notice.replaceChildren(
      create('p', {}, this.words.failed),
      create('p', { class: 'cause' }, error.message),
      button,
    );
    this.notice.hidden = false;
    this.fallback.hidden = false;
  }
}

/**
 * create makes an element with attributes and text.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {string} [text]
 * @returns {HTMLElement}
 */
export function create(tag, attributes, text = '') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
