// @ts-check
// The element: attributes, methods, events, lifecycle. What it shows is built by
// shell.js, which is fetched when help is wanted; what it answers comes from the engine.
import { version } from 'faq:version';
import { names, read, reflect } from './attributes.js';
import { when } from './intent.js';
import { Launcher } from './launcher.js';

/** @typedef {import('./shell.js').Shell} Shell */

/** The attributes that are read when they are needed: a change loads nothing anew. */
const live = ['theme', 'placement'];

/** On a server there is no HTMLElement: the module can be imported there, and does nothing. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class FAQWidget extends Base {
  static observedAttributes = names;

  /** @type {AbortController | null} non-null while the element is in a document */
  #life = null;
  /** @type {Promise<Shell> | null} the load in progress or done; null before and after a failure */
  #loading = null;
  /** @type {Shell | null} */
  #shell = null;
  /** @type {Launcher} */
  #launcher;
  #ready = Promise.withResolvers ? Promise.withResolvers() : deferred();
  #settled = false; // whether `ready` is: the next load then has a promise of its own

  /**
   * define registers the element unless the page has one of that name already.
   * @param {string} tag
   */
  static define(tag = 'faq-widget') {
    if (!globalThis.customElements?.get(tag)) globalThis.customElements?.define(tag, this);
  }

  constructor() {
    super();
    this.#launcher = new Launcher(this.attachShadow({ mode: 'open' }), this);
    this.#ready.promise.catch(() => {}); // whoever awaits `ready` hears of it; the page's console need not
  }

  /** ready settles when the first answer can be given, or with the reason why not. */
  get ready() {
    return this.#ready.promise;
  }

  connectedCallback() {
    this.#launcher.render(); // after a move as well: what was open is open again
    if (this.#life) return;
    this.#life = new AbortController();
    this.#await();
    if (this.hasAttribute('open')) this.#show(true, true);
  }

  /** A move by moveBefore() keeps everything as it is. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    // A move within the document disconnects and connects again: nothing to undo then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#life?.abort();
      this.#life = null;
      this.#launcher.frame?.hide();
      this.#forget();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#life) return;
    if (name === 'open') this.#show(after !== null);
    else if (name === 'load') this.#await();
    else if (!live.includes(name)) this.#reload();
  }

  /** open shows the panel and moves the focus into it; inline there is nothing to open. */
  async open() {
    if (read(this, 'mode') !== 'inline') this.toggleAttribute('open', true);
    await this.#load().catch(() => {});
  }

  /** close hides the panel and gives the focus back. */
  close() {
    this.toggleAttribute('open', false);
  }

  toggle() {
    if (this.hasAttribute('open')) this.close();
    else this.open();
  }

  /**
   * search does what typing does, events included, and resolves with the slugs of the hits shown.
   * @param {string} query
   * @returns {Promise<string[]>}
   */
  async search(query) {
    const shell = await this.#load();
    return shell.search(String(query));
  }

  /**
   * show opens an answer and resolves with whether there is one of that slug.
   * @param {string} slug
   * @returns {Promise<boolean>}
   */
  async show(slug) {
    const shell = await this.#load();
    if (read(this, 'mode') !== 'inline') this.toggleAttribute('open', true);
    return shell.show(String(slug));
  }

  /**
   * suggest shows the questions for a path of the page and resolves with their slugs.
   * @param {string} path
   * @returns {Promise<string[]>}
   */
  async suggest(path) {
    const shell = await this.#load();
    return shell.suggest(String(path));
  }

  /**
   * emit dispatches one of the element's events, which bubble and cross shadow boundaries.
   * @param {string} type
   * @param {Record<string, unknown>} [detail]
   */
  emit(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /**
   * failed is told by the shell and by the load: the fallback is shown again, and the next try starts afresh.
   * @param {Error} error
   */
  failed(error) {
    this.#forget();
    this.#launcher.fail(error, () => this.#load().catch(() => {}));
    this.#settled = true;
    this.#ready.reject(error);
    this.emit('faq-error', { error });
  }

  /** @returns {Promise<Shell>} */
  #load() {
    if (!this.#life) return this.ready.then(() => this.#load());
    this.#loading ??= this.#start().catch((reason) => {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      if (error.name !== 'AbortError') this.failed(error);
      throw error;
    });
    return this.#loading;
  }

  async #start() {
    const life = this.#life;
    this.#launcher.busy(true);
    try {
      const { Shell, version: built } = await soon(import('./shell.js'));
      if (built !== version) throw new Error(`faq: faq-shell.js is of version ${built}, this script of ${version}: serve both from one build`);
      const shell = await Shell.build(this, this.#launcher);
      if (!life || life !== this.#life || life.signal.aborted) {
        shell.release();
        throw new DOMException('the element was removed while loading', 'AbortError');
      }
      this.#shell = shell;
      if (this.#settled) this.#ready = deferred();
      this.#settled = true;
      this.#ready.resolve(undefined);
      this.emit('faq-ready', { entries: shell.entries });
      return shell;
    } finally {
      this.#launcher.busy(false);
    }
  }

  /**
   * @param {boolean} open
   * @param {boolean} [quiet] whether the focus stays where it is
   */
  #show(open, quiet = false) {
    if (read(this, 'mode') === 'inline' || !this.#launcher.show(open, quiet)) return;
    this.emit(open ? 'faq-open' : 'faq-close');
    if (open) this.#load().catch(() => {});
  }

  /** #await loads when the strategy says so. */
  #await() {
    if (this.#life) when(read(this, 'load'), this, this.#life.signal, () => this.#load().catch(() => {}));
  }

  #reload() {
    const wanted = this.#loading !== null;
    this.#forget();
    this.#launcher.render();
    if (wanted) this.#load().catch(() => {});
  }

  #forget() {
    this.#shell?.release();
    this.#shell = null;
    this.#loading = null;
  }
}

reflect(FAQWidget);

/**
 * soon gives up on a script that does not come: an import waits for ever.
 * @template T
 * @param {Promise<T>} script
 * @returns {Promise<T>}
 */
function soon(script) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new Error(`faq: faq-shell.js cannot be loaded: ${reason}`));
    const timer = setTimeout(() => fail('the server stopped answering'), 15_000);
    script.then(resolve, (reason) => fail(reason.message)).then(() => clearTimeout(timer));
  });
}

/** deferred is Promise.withResolvers for browsers before 2024. */
function deferred() {
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  /** @type {(reason: unknown) => void} */
  let reject = () => {};
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
