// @ts-check
// The element: attributes, methods, events, lifecycle. shell.js, fetched when help is
// wanted, builds what it shows; the engine finds the answers.
import { version } from 'faq:version';
import { live, names, read, reflect, resume } from './attributes.js';
import { comesOpen, marked } from './copies.js';
import { addressed, when } from './intent.js';
import { Launcher } from './launcher.js';
import { modeOf } from './modes.js';
import { fetched, mended } from './parts.js';
import { renewed } from './promises.js';
import { dress } from './sheets.js';
import { matches } from './shortcut.js';
import { Base } from './succession.js';
import { follow } from './words.js';

/** @typedef {import('../shell/shell.js').Shell} Shell */
const widgets = /** @type {Set<FAQWidget>} */ (new Set());

export class FAQWidget extends Base {
  static version = version;
  static observedAttributes = names;
  /** @type {typeof FAQWidget | undefined} the class of another build, once it has taken over the elements */
  static heir;

  #life = /** @type {AbortController | null} */ (null); // while the element is in a document
  /** @type {Promise<Shell> | null} the load in progress or done; null before and after a failure */
  #loading = null;
  /** @type {AbortController | undefined} ends the shell, which may still be loading */
  #attempt;
  #shell = /** @type {Shell | null} */ (null);
  /** @type {any} a Launcher, unless the heir has its own */
  #launcher;
  #ready = renewed();
  #given = Boolean(FAQWidget.heir); // whether the element is the heir's
  #unwatch = () => {};
  #look = () => {}; // checks whether the language has changed

  /** all gives the widgets in the document, in the order in which they were added. */
  static all() { return [...widgets]; }

  /** define registers the element unless the page has one of that name already. @param {string} tag */
  static define(tag = 'faq-widget') {
    if (!globalThis.customElements?.get(tag)) globalThis.customElements?.define(tag, this);
  }

  /** @param {FAQWidget} [element] of another build @param {Partial<Launcher>} [left] the state that it leaves */
  constructor(element, left) {
    super(element); // with an heir, its element
    if (FAQWidget.heir) return;
    this.#launcher = new Launcher(this.shadowRoot ?? this.attachShadow({ mode: 'open' }), this, () => this.#reload());
    Object.assign(this.#launcher, left);
    resume(this);
  }

  connectedCallback() {
    if (FAQWidget.heir && !this.#given) this.#given = Boolean(new FAQWidget.heir(this)); // it was out of the document when the heir took over
    this.connected();
  }

  /** ready settles when the first answer can be given, or with the reason why not. */
  get ready() { return this.#ready.promise; }

  connected() {
    this.#launcher.render(); // after a move too: an open panel is open again
    if (this.#life) return this.#look();
    this.#life = new AbortController();
    widgets.add(this);
    this.#await();
    const { signal } = this.#life;
    const heed = () => addressed(this) && this.#want();
    window.addEventListener('popstate', heed, { signal });
    this.ownerDocument.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.ownerDocument.addEventListener('fullscreenchange', () => fetched().then(({ raise }) => raise(this.#launcher), () => {}), { signal });
    heed();
    this.#look = follow(this, signal, () => this.#reload());
    this.#show(this.toggleAttribute('open', comesOpen(this, this.#launcher.open)), true);
    if (this.#launcher.open) this.#want(); // also after removal and return
  }

  disconnected() {
    // A move within the document disconnects and reconnects: nothing is undone then.
    queueMicrotask(() => this.isConnected || this.end());
  }

  /** Another document has listeners and style sheets of its own. */
  adopted() {
    this.end();
    dress(this.#launcher.root, this.#launcher.styles);
  }

  /** end releases everything, and gives what an heir continues with. */
  end() {
    const left = { launcher: this.#launcher, loading: this.#loading, ready: this.#ready };
    this.#given = Boolean(FAQWidget.heir);
    this.#life?.abort();
    this.#life = null;
    widgets.delete(this);
    this.#launcher.frame?.hide();
    this.#launcher.router?.end();
    this.#forget();
    this.#ready = renewed(this.#ready); // calls from now on wait until the element is back
    return left;
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  changed(name, before, after) {
    if (before === after || !this.#life) return;
    if (name === 'open') after === null && this.#launcher.own ? this.#launcher.frame?.lost() : this.#show(after !== null);
    else if (name === 'load') this.#await();
    else if (name === 'page') this.#shell?.suggest(after ?? location.pathname);
    else if (live.includes(name)) this.#launcher.render();
    else this.#reload();
  }

  get open() { return this.hasAttribute('open'); }
  set open(open) {
    this.#launcher.own = open;
    this.toggleAttribute('open', Boolean(open));
  }

  /** close hides the panel and gives the focus back. */
  close() { this.open = false; }

  toggle() { this.open ? this.close() : this.show(); }

  /** search searches as typing does, events included, and resolves with the slugs of the hits shown. @param {string} query @returns {Promise<string[]>} */
  async search(query) {
    const shell = await this.loaded();
    const slugs = shell.search(query);
    return shell === this.#shell ? slugs : (await this.loaded()).slugs; // the engine has trapped and restarted
  }

  /** show opens an answer and resolves with whether the slug has one. Without a slug it opens the panel, if the mode has one, focuses it and resolves with whether help is available. @param {string} [slug] @returns {Promise<boolean>} */
  async show(slug) {
    if (slug != null && !(await (await this.loaded()).knows(slug))) return false;
    if (!modeOf(this).inFlow) this.open = true;
    return slug == null ? this.#want() : (await this.loaded()).show(slug);
  }

  /** suggest shows the questions for a path of the page and resolves with their slugs. @param {string} path @returns {Promise<string[]>} */
  async suggest(path) {
    return (await this.loaded()).suggest(path);
  }

  /** reload reads sources and children again, if they were read, and resolves with whether help is available. The query stays. */
  reload() {
    this.#launcher.sources = null;
    return this.#reload(!this.#launcher.notice.hidden);
  }

  /** emit dispatches one of the element's events, which bubble and cross shadow boundaries. @param {string} type @param {Record<string, unknown>} [detail] */
  emit(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** failed is called by the shell and by the load: it shows the fallback again, and the next try starts afresh. @param {Error} error */
  failed(error) {
    this.#forget();
    this.#launcher.fail(error, this.#want);
    this.#ready.settle(error);
    console.warn(error);
    this.emit('faq-error', { error });
  }

  /** #want loads, and resolves with whether help is available; a failure is reported elsewhere. */
  #want = () => this.loaded().then(() => true, () => false);

  /** loaded gives the shell once it is there; the heir's, when there is one. @returns {Promise<Shell>} */
  loaded() {
    if (!this.#life) return this.ready.then(() => this.loaded());
    this.#loading ??= this.#start(() => fetched(this)).catch((error) => {
      if (!error?.part || !navigator.onLine) throw error;
      return this.#start(() => mended(FAQWidget, error));
    }).catch((reason) => {
      const error = reason instanceof Error ? reason : Error(reason);
      if (error.name === 'AbortError') return this.loaded(); // removed or changed meanwhile
      this.failed(error);
      throw error;
    });
    return this.#loading;
  }

  /** @param {() => Promise<import('./parts.js').Module | void>} fetch */
  async #start(fetch) {
    const attempt = (this.#attempt = new AbortController());
    this.#unwatch();
    this.#launcher.busy(true);
    try {
      const module = await fetch();
      attempt.signal.throwIfAborted();
      const shell = await /** @type {import('./parts.js').Module} */ (module).Shell.build(this, this.#launcher, attempt);
      attempt.signal.throwIfAborted();
      this.#shell = shell;
      this.#ready = renewed(this.#ready);
      this.#ready.settle();
      this.emit('faq-ready', { entries: shell.entries });
      return shell;
    } finally {
      if (attempt === this.#attempt) this.#launcher.busy(false); // otherwise another attempt has begun
    }
  }

  /** @param {boolean} open @param {boolean} [quiet] whether the focus stays where it is */
  #show(open, quiet = false) {
    if (modeOf(this).inFlow || !this.#launcher.show(open, quiet)) return;
    marked(this, open);
    this.emit(open ? 'faq-open' : 'faq-close');
    if (open) this.#want();
  }

  /** #await loads when the strategy says so, unless something loads earlier; after a failure only a press tries again. */
  #await() {
    this.#unwatch();
    this.#unwatch = when(read(this, 'load'), this, /** @type {AbortController} */ (this.#life).signal, this.#want);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const pressed = (/** @type {FAQWidget} */ widget) => widget.#launcher.keys && matches(widget.#launcher.keys, event);
    if (!pressed(this) || [...widgets].some((other) => pressed(other) && this.compareDocumentPosition(other) & 2)) return; // an earlier widget in the document responds
    event.preventDefault();
    this.toggle();
  }

  async #reload(failed = false) {
    const wanted = failed || this.#loading !== null;
    this.#forget();
    this.#launcher.render();
    return !wanted || this.#want();
  }

  #forget() {
    this.#attempt?.abort();
    this.#shell = null;
    this.#loading = null;
  }
}

reflect(FAQWidget);
