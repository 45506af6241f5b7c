// @ts-check
// The shadow root before help is wanted: the launcher, and the panel around the
// page's own fallback. frame.js makes the panel a drawer, a card or a palette;
// shell.js builds into `content`.
import { read } from './attributes.js';
import styles from './launcher.css' with { type: 'text' };
import { modeOf } from './modes.js';
import { dress } from './sheets.js';
import { parse } from './shortcut.js';
import { wordsFor } from './words.js';

/** @typedef {import('./faq-widget.js').FAQWidget} FAQWidget */

export class Launcher {
  /** a bubble, drawn by launcher.css */
  icon = create('b', {}, '?');
  open = false;
  /** whether it was opened by button, method or property, not by the page's HTML */
  own = false;
  /** whether the focus stays where it is, such as when a page comes with its panel open */
  quiet = false;
  /** @type {import('../shell/frame.js').Frame | undefined} opens the panel, once the shell is there */
  frame;
  /** @type {import('../shell/router.js').Router | undefined} the widget's place in the browser's history */
  router;
  /** whether the next shell's search box takes the focus: the last one's had it, or the retry button was pressed */
  typing = false;
  /** what was typed, kept from one shell to the next */
  typed = '';
  /** the hits that the page was last notified of */
  answered = '';
  /** @type {Map<string, string> | null | undefined} the texts of the files read, by address; null to read all again */
  sources;
  /** the text of its style sheets */
  styles = [styles];

  /**
   * @param {ShadowRoot} root
   * @param {FAQWidget} element
   * @param {() => Promise<boolean>} renew builds the shell again, if there is one, and resolves with whether help is available
   */
  constructor(root, element, renew) {
    this.root = root;
    this.element = element;
    this.renew = renew;
    this.words = wordsFor(element);
    this.mode = modeOf(element);
    dress(root, this.styles);
    this.button = create('button', { part: 'launcher', class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': 'panel' });
    this.slot = create('slot', { name: 'launcher' });
    this.button.append(this.slot);
    this.button.onclick = () => element.toggle();
    this.panel = create('div', {});
    this.notice = create('div', { class: 'notice', role: 'alert', hidden: '' });
    this.content = create('div', { class: 'content' });
    this.fallback = create('div', { class: 'fallback' });
    this.fallback.append(create('slot', {}));
    root.replaceChildren(this.button, this.panel);
  }

  /** render updates the parts to the mode and the language. */
  render() {
    const { tag, inFlow } = (this.mode = modeOf(this.element));
    if (this.panel.localName !== tag) {
      const panel = create(tag, { part: 'panel', id: 'panel' });
      panel.append(this.notice, this.content, this.fallback);
      this.panel.replaceWith(panel);
      this.panel = panel;
    }
    const early = wordsFor(this.element);
    if (early.lang !== this.words.lang) this.words = early;
    const { help } = this.words;
    for (const part of [this.button, this.panel]) Object.assign(part, { lang: early.lang, dir: early.dir, ariaLabel: help });
    this.slot.textContent = read(this.element, 'label');
    this.button.ariaLabel = this.slot.textContent || help;
    this.slot.prepend(this.icon);
    this.button.hidden = Boolean(inFlow);
    this.keys = parse(read(this.element, 'shortcut'));
    this.button.ariaKeyShortcuts = this.keys || null;
    if (inFlow) this.show(false);
    this.frame?.render();
  }

  /**
   * show opens or closes the panel and reports whether that changed anything.
   * @param {boolean} open
   * @param {boolean} [quiet]
   */
  show(open, quiet = false) {
    if (open === this.open) return false;
    this.open = open;
    this.own &&= open;
    this.quiet = quiet;
    this.button.ariaExpanded = String(open);
    if (this.frame) this.frame.show();
    else this.panel.toggleAttribute('open', open && !this.notice.hidden);
    this.router?.step();
    return true;
  }

  /** @param {boolean} loading */
  busy(loading) {
    for (const part of [this.button, this.panel]) part.ariaBusy = loading ? 'true' : null;
    if (loading) this.notice.hidden = true;
  }

  /**
   * fail shows the fallback again, what happened, and a button to try again; without a frame, in a plain panel. The
   * technical cause is folded away, under the frame's label or, without a frame, the browser's own.
   * @param {Error & { part?: boolean }} error
   * @param {() => void} retry
   */
  fail(error, retry) {
    const button = create('button', { class: 'retry' }, this.words.retry);
    button.onclick = () => ((this.typing = true), retry());
    const why = error.part && location.protocol === 'file:' && 'Load faq-widget.offline.js.';
    this.notice.replaceChildren(create('p', {}, why || this.words.failed), create('details', {}, error.message), button);
    this.notice.hidden = this.fallback.hidden = false;
    if (this.frame) this.frame.render();
    else {
      this.panel.toggleAttribute('open', this.open);
      if (this.own || this.typing) button.focus(); // not where the page came with its panel open
    }
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
