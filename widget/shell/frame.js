// @ts-check
// How the panel opens: as a drawer or a card, which are not modal and lie in the
// top layer above anything the page has, or as a palette, which is. Inline it is
// always open. One order of leaving for all: an answer goes back, then the query
// clears, then the panel closes and the focus is where it was.
import { read } from '../page/attributes.js';
import { create } from '../page/launcher.js';
import { keepInside } from './inside.js';
import { lock } from './scroll-lock.js';
import { focused, overlap } from './stand-aside.js';
import { escape, isCovered, isDismissible } from './topmost.js';
import frameStyles from './frame.css' with { type: 'text' };
import styles from './styles.css' with { type: 'text' };
import answerStyles from './answer.css' with { type: 'text' };

/** @typedef {import('../page/launcher.js').Launcher} Launcher */

const sheet = new CSSStyleSheet();
sheet.replaceSync(frameStyles + styles + answerStyles);

export class Frame {
  /** @type {() => boolean} goes one step back within the panel, and says whether there was one */
  back = () => false;
  /** @type {() => HTMLElement | null} what has the focus after opening, when there is something to type or read */
  target = () => null;
  /** @type {AbortController | undefined} while the panel is open */
  #open;
  /** @type {HTMLElement | undefined} the panel that has the listeners */
  #panel;
  /** @type {Element | null} what had the focus when the panel was opened */
  #invoker = null;
  #pressed = false;
  #modal = false; // whether the panel blocks the page: as a palette, and above a modal dialog of the page
  #shown = ''; // the classes it was shown with
  #top = 0;

  /** @param {Launcher} launcher */
  constructor(launcher) {
    this.launcher = launcher;
    launcher.frame = this;
    const { root } = launcher;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.title = create('h2', { class: 'title', id: 'title' });
    this.closer = create('button', { class: 'close', type: 'button' });
    this.closer.addEventListener('click', () => launcher.element.close());
    this.header = create('header', { part: 'header', class: 'header' });
    const slot = create('slot', { name: 'header' });
    slot.append(this.title);
    this.header.append(slot, this.closer);
    this.footer = create('footer', { part: 'footer', class: 'footer' });
    this.footer.append(create('slot', { name: 'footer' }));
    if (!launcher.quiet) this.#invoker = focused();
    keepInside(root);
    this.render();
    const shortcut = read(launcher.element, 'shortcut');
    if (shortcut && !launcher.keys) console.warn(`faq: the shortcut "${shortcut}" is unknown; write for example mod+k`);
    if (launcher.open && !launcher.quiet) this.#enter();
  }

  /**
   * hints puts the line that names the keys into the footer.
   * @param {HTMLElement} line
   */
  hints(line) {
    this.footer.replaceChildren(line, ...this.footer.querySelectorAll('slot'));
  }

  get #inFlow() {
    return this.launcher.mode.inFlow;
  }

  get #palette() {
    return Boolean(this.launcher.mode.modal);
  }

  /** render brings the frame in line with the mode and the language, and the panel back to where it was shown. */
  render() {
    const { panel, open, words } = this.launcher;
    this.title.textContent = words.help;
    this.closer.setAttribute('aria-label', words.close);
    if (this.#panel !== panel) {
      this.#panel = panel;
      panel.prepend(this.header);
      panel.append(this.footer);
      this.#listen(panel);
    }
    if (this.#inFlow) this.hide();
    else if (open && !this.#presented) this.#present();
    panel.hidden = !this.#inFlow && !open;
  }

  /** show opens or closes the panel as the launcher says, and moves the focus in or back. */
  show() {
    if (!this.launcher.open) return this.#leave();
    this.#invoker = focused();
    this.#present();
    if (!this.launcher.quiet) this.#enter();
  }

  /** #enter moves the focus in. A panel that takes none lies beneath a modal dialog of the page, unless it is one itself. */
  #enter() {
    this.focus();
    if (this.#inFlow || this.#modal || this.launcher.root.activeElement) return;
    this.#present(true);
    this.focus();
  }

  /** raise shows the panel anew, above what has come to fill the screen since. */
  raise() {
    if (!this.#open) return;
    const reader = focused();
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.#present(this.#modal);
    /** @type {HTMLElement | null} */ (reader)?.focus({ preventScroll: true });
  }

  focus() {
    (this.target() ?? this.closer).focus({ preventScroll: true });
  }

  /** hide takes the panel off the screen and the lock off the page; a frame that is out of the document is hidden so. */
  hide() {
    const { panel } = this.launcher;
    this.#open?.abort();
    this.#open = undefined;
    panel.removeAttribute('popover'); // which hides what it had shown
    if (panel instanceof HTMLDialogElement && panel.open) panel.close();
  }

  /** Whether the panel is on the screen in its mode; a move within the document takes it off. */
  get #presented() {
    const { panel } = this.launcher;
    if (panel.className !== this.#shown) return false;
    if (this.#modal) return panel.matches(':modal');
    return panel.hasAttribute('popover') && (!panel.showPopover || panel.matches(':popover-open'));
  }

  #present(modal = this.#palette) {
    const panel = /** @type {HTMLDialogElement} */ (this.launcher.panel);
    if (!panel.isConnected) return;
    this.hide();
    this.#modal = modal;
    this.#shown = panel.className;
    panel.hidden = false;
    this.#open = new AbortController();
    const { signal } = this.#open;
    if (modal) {
      panel.removeAttribute('aria-modal');
      panel.showModal();
      signal.addEventListener('abort', lock());
    } else {
      panel.popover = 'manual';
      panel.setAttribute('aria-modal', 'false'); // Chromium tells screen readers that any open <dialog popover> is modal
      panel.hidden = true; // or the browser would move the focus into it, as dialogs do
      panel.showPopover?.();
      panel.hidden = false;
      document.addEventListener('keydown', (event) => this.#uncover(event), { signal });
    }
    window.addEventListener('beforeprint', () => this.#print(panel), { signal });
    if (this.#scroller) this.#scroller.scrollTop = this.#top;
  }

  /**
   * #print lets an answer that is being read be printed where the element stands in the page: what lies in the
   * top layer would cover the page on paper, or stand on every sheet. A panel of lists is not printed.
   * @param {HTMLDialogElement} panel
   */
  #print(panel) {
    if (![...panel.querySelectorAll('.prose')].some((answer) => answer.checkVisibility())) return;
    const reader = focused();
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.hide();
    panel.setAttribute('open', '');
    window.addEventListener('afterprint', () => {
      panel.removeAttribute('open');
      if (!this.launcher.open || this.#inFlow) return;
      this.#present();
      /** @type {HTMLElement | null} */ (reader)?.focus({ preventScroll: true });
    }, { once: true });
  }

  #leave() {
    const { panel, root, element, button } = this.launcher;
    const invoker = this.#invoker;
    const inside = root.activeElement || element.contains(document.activeElement) || document.activeElement === document.body;
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.hide();
    panel.hidden = true;
    this.#invoker = null; // an element that is gone must not be kept
    if (!inside) return;
    /** @type {HTMLElement | null} */ (invoker)?.focus({ preventScroll: true });
    if (invoker === document.body || focused() !== invoker) button.focus({ preventScroll: true });
  }

  get #scroller() {
    return this.launcher.content.querySelector('.body');
  }

  /** @param {HTMLElement} panel */
  #listen(panel) {
    panel.addEventListener('keydown', (event) => {
      if (escape(event) && this.#step()) event.preventDefault();
    });
    panel.addEventListener('cancel', (event) => { // the back gesture of a phone, on a modal dialog
      if (event.target !== panel) return;
      event.preventDefault();
      this.#step();
    });
    panel.addEventListener('close', (event) => { // a browser may close it in spite of that
      if (event.target === panel && this.#open && this.#modal && !panel.hasAttribute('open')) this.launcher.element.close();
    });
    // A press that began in the panel, such as the selection of text, is no click on the backdrop.
    panel.addEventListener('pointerdown', (event) => (this.#pressed = this.#outside(event)));
    panel.addEventListener('click', (event) => {
      if (this.#pressed && this.#outside(event)) this.launcher.element.close();
    });
  }

  /** #step goes back one step, and says whether there was one to go. */
  #step() {
    if (this.back()) return true;
    if (this.#inFlow) return false;
    this.launcher.element.close();
    return true;
  }

  /**
   * #uncover closes a drawer or card with Escape from outside of it when it hides what has the focus (WCAG 2.4.11).
   * @param {KeyboardEvent} event
   */
  #uncover(event) {
    if (event.defaultPrevented || !escape(event) || this.launcher.root.activeElement) return;
    const target = focused();
    const { panel, element } = this.launcher;
    if (!target || target === document.body || element.contains(target)) return;
    if (overlap(target, panel) && !isDismissible(target) && !isCovered(panel, element)) element.close();
  }

  /** @param {MouseEvent} event */
  #outside(event) {
    if (!this.#modal || event.target !== this.launcher.panel) return false;
    const { left, right, top, bottom } = this.launcher.panel.getBoundingClientRect();
    return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
  }
}
