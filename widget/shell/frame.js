// @ts-check
// How the panel opens. A drawer or a card is not modal and lies in the top layer,
// above anything the page has. A palette is modal, and so is a drawer that covers
// the page of a phone. Inline, the panel is always open. All leave in the same
// order: an answer goes back, then the query clears, then the panel closes and the
// focus returns to where it was.
import { read } from '../page/attributes.js';
import { dress } from '../page/sheets.js';
import { attend } from './attend.js';
import { bars, turning, unfold } from './bars.js';
import { focused, isLost, overlap } from './focus.js';
import { resist } from './guard.js';
import { keepInside } from './inside.js';
import { heedLoss } from './morph.js';
import { onPaper } from './paper.js';
import { lock } from './scroll-lock.js';
import { covers, narrow, sheet } from './sheet.js';
import { tip } from './tip.js';
import { escape, isCovered, isDismissible } from './topmost.js';
import frameStyles from './frame.css' with { type: 'text' };
import styles from './styles.css' with { type: 'text' };
import answerStyles from './answer.css' with { type: 'text' };

/** @typedef {import('../page/launcher.js').Launcher} Launcher */

export class Frame {
  /** @type {() => boolean} goes one step back within the panel, and reports whether there was one */
  back = () => false;
  /** @type {() => HTMLElement | null} what takes the focus on opening, when there is something to type or read */
  target = () => null;
  lost = () => heedLoss(this.launcher.element); // a panel that its reader has opened has lost its attribute
  /** @type {AbortController | undefined} while the panel is open */
  #open;
  #panel = /** @type {HTMLElement | undefined} */ (undefined); // the one that has the listeners
  /** @type {Element | null} what had the focus when the panel was opened */
  #invoker = null;
  #pressed = false;
  #modal = false; // whether the panel blocks the page: a palette, a panel that covers all, or one on a page that guards the focus
  #shown = ''; // the classes it was shown with
  held = false; // whether the focus was in what the former shell left behind
  #guarded = false; // whether the page traps the focus in a dialog of its own
  #top = 0;

  /** @param {Launcher} launcher */
  constructor(launcher) {
    this.launcher = launcher;
    launcher.frame = this;
    launcher.styles.push(frameStyles + styles + answerStyles);
    dress(launcher.root, launcher.styles);
    const { title, closer, header, footer } = bars(() => launcher.element.close());
    this.title = title;
    this.closer = closer;
    this.header = header;
    this.footer = footer;
    turning(launcher);
    this.tell = tip(launcher);
    attend(this);
    if (!launcher.quiet) this.#invoker = focused(this.launcher.element.ownerDocument);
    keepInside(launcher.root);
    this.render();
    const shortcut = read(launcher.element, 'shortcut');
    if (shortcut && !launcher.keys) console.warn(`faq: the shortcut "${shortcut}" is unknown; write for example mod+k`);
    if (launcher.open && !launcher.quiet) this.#enter();
    if (launcher.own) this.lost(); // the attribute may have been lost while the shell was loading
  }

  /** hints puts the line that names the keys into the footer. @param {HTMLElement} line */
  hints(line) {
    this.footer.replaceChildren(line, ...this.footer.querySelectorAll('slot'));
  }

  get #inFlow() { return this.launcher.mode.inFlow; }

  /** render updates the frame to the mode and the language, and shows the panel again where it was shown. */
  render() {
    const { panel, open, words } = this.launcher;
    panel.className = `panel ${read(this.launcher.element, 'mode').replace('panel', 'drawer')}`;
    this.title.textContent = words.help;
    this.tell();
    this.closer.setAttribute('aria-label', words.close ?? 'Close');
    unfold(this.launcher);
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
    this.#invoker = focused(this.launcher.element.ownerDocument);
    this.#present();
    if (!this.launcher.quiet) this.#enter();
  }

  /** #enter moves the focus in. Where the focus does not stay, the page traps it, by a modal dialog or by other means. */
  #enter() {
    this.focus();
    if (!this.launcher.root.activeElement && this.launcher.panel.checkVisibility()) this.#insist();
  }

  /** #insist makes the panel modal, because the page guards the focus, and focuses a target in it. @param {HTMLElement} [target] */
  #insist(target = this.target() ?? this.closer) {
    if (!this.#modal) {
      this.#guarded = true;
      this.#top = this.#scroller?.scrollTop ?? 0;
      this.#present();
    }
    target.focus({ preventScroll: true });
  }

  /** raise shows the panel again, above what now fills the screen; Chromium lets only a modal panel be used there. */
  raise() {
    if (!this.#open) return;
    const { element, element: { ownerDocument: page } } = this.launcher;
    const [reader, lost] = [focused(page), isLost(page)]; // a covered element may have lost the focus already
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.#guarded = page.fullscreenElement?.contains(element) === false;
    this.#present();
    /** @type {HTMLElement | null} */ (reader)?.focus({ preventScroll: true });
    if (lost || isLost(page)) this.#enter();
  }

  focus() {
    (this.target() ?? this.closer).focus({ preventScroll: true });
  }

  /** hide takes the panel off the screen and unlocks the page; it is also called for a frame out of the document. */
  hide() {
    const { panel } = this.launcher;
    this.#open?.abort();
    this.#open = undefined;
    /** @type {Partial<HTMLDialogElement>} */ (panel).close?.(); // which gives back a focus that is in the panel
    panel.removeAttribute('popover'); // which hides a shown popover
  }

  /** Whether the panel is on the screen in its mode; a move within the document takes it off. */
  get #presented() {
    const { panel } = this.launcher;
    if (panel.className !== this.#shown) return false;
    if (this.#modal) return panel.matches(':modal');
    return panel.hasAttribute('popover') && (!panel.showPopover || panel.matches(':popover-open'));
  }

  #present() {
    const panel = /** @type {HTMLDialogElement} */ (this.launcher.panel);
    if (!panel.isConnected) return;
    this.hide();
    this.#modal = this.#guarded || Boolean(this.launcher.mode.modal) || covers(this.launcher);
    this.#shown = panel.className;
    panel.hidden = false;
    this.#open = new AbortController();
    const { signal } = this.#open;
    narrow().addEventListener('change', () => this.raise(), { signal });
    sheet(panel, this.header, () => this.launcher.element.close(), signal);
    if (this.#modal) {
      panel.removeAttribute('aria-modal');
      panel.showModal();
      signal.addEventListener('abort', lock(this.launcher.element.ownerDocument));
    } else {
      panel.popover = 'manual';
      panel.setAttribute('aria-modal', 'false'); // Chromium reports any open <dialog popover> to screen readers as modal
      panel.hidden = true; // otherwise the browser would move the focus into the dialog
      panel.showPopover?.();
      if (!this.launcher.quiet) panel.show(); // the browser sees the focus in closed shadow roots too
      panel.hidden = false;
      this.launcher.element.ownerDocument.addEventListener('keydown', (event) => this.#uncover(event), { signal });
    }
    resist({ root: this.launcher.root, panel, known: this.#guarded, insist: (target) => this.#insist(target) }, signal);
    window.addEventListener('beforeprint', () => this.#print(panel), { signal });
    if (this.#scroller) this.#scroller.scrollTop = this.#top;
  }

  /** #print lets the answer being read be printed. @param {HTMLElement} panel */
  #print(panel) {
    onPaper(panel, () => {
      this.#top = this.#scroller?.scrollTop ?? 0;
      this.hide();
    }, () => {
      const shown = this.launcher.open && !this.#inFlow;
      if (shown) this.#present();
      return shown;
    });
  }

  #leave() {
    const { panel, root, element, button } = this.launcher;
    const inside = root.activeElement || element.contains(this.launcher.element.ownerDocument.activeElement) || isLost(this.launcher.element.ownerDocument);
    const places = [this.#invoker, button];
    this.#top = this.#scroller?.scrollTop ?? 0;
    if (inside) this.closer.focus({ preventScroll: true }); // on hide(), the browser returns a focus that is in the panel itself
    this.hide();
    panel.hidden = true;
    this.#invoker = null; // a removed element must not be kept alive
    this.#guarded = false;
    for (const place of inside ? places : []) {
      if (isLost(this.launcher.element.ownerDocument) || panel.contains(root.activeElement)) /** @type {HTMLElement | null} */ (place)?.focus({ preventScroll: true });
    }
  }

  get #scroller() { return this.launcher.content.querySelector('.body'); }

  /** @param {HTMLElement} panel */
  #listen(panel) {
    panel.addEventListener('keydown', (event) => {
      if (escape(event) && this.#step()) event.preventDefault();
    });
    panel.addEventListener('cancel', (event) => { // a phone's back gesture on a modal dialog
      if (event.target === panel) event.preventDefault(), this.#step();
    });
    panel.addEventListener('close', (event) => { // a browser may close the dialog all the same
      if (event.target === panel && this.#open && this.#modal && !panel.hasAttribute('open')) this.launcher.element.close();
    });
    // A press that began in the panel, such as one selecting text, is not a click on the backdrop.
    panel.addEventListener('pointerdown', (event) => (this.#pressed = this.#outside(event)));
    panel.addEventListener('click', (event) => {
      if (this.#pressed && this.#outside(event)) this.launcher.element.close();
    });
  }

  /** #step goes back one step, and reports whether there was one. */
  #step() {
    if (this.back()) return true;
    if (this.#inFlow) return false;
    this.launcher.element.close();
    return true;
  }

  /** #uncover closes a drawer or card on Escape pressed outside it when it hides the focused element (WCAG 2.4.11). @param {KeyboardEvent} event */
  #uncover(event) {
    if (event.defaultPrevented || !escape(event) || this.launcher.root.activeElement) return;
    const target = focused(this.launcher.element.ownerDocument);
    const { panel, element } = this.launcher;
    if (!target || isLost(this.launcher.element.ownerDocument) || element.contains(target)) return;
    if (overlap(target, panel) && !isDismissible(target) && !isCovered(panel, element)) element.close();
  }

  /** @param {MouseEvent} event */
  #outside(event) {
    if (!this.#modal || event.target !== this.launcher.panel) return false;
    const { left, right, top, bottom } = this.launcher.panel.getBoundingClientRect();
    return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
  }
}
