// @ts-check
// Fetched when help is wanted: builds the search box and the lists' containers into
// the panel, loads engine, language and sources, and mounts.
import { agents, sharding } from './agent.js';
import { Announcer } from './announcer.js';
import { decoded } from './address.js';
import { Contact } from './contact.js';
import { limit, read } from '../page/attributes.js';
import { hold, upgrade } from './fallback.js';
import { enginePlace } from './places.js';
import { authored, doubt, faqOf, prepare } from './faq.js';
import { Frame } from './frame.js';
import { standAside } from './stand-aside.js';
import { keys } from './hints.js';
import { whileIdle } from './idle.js';
import { keepKeys } from './keys.js';
import { create } from '../page/launcher.js';
import { load } from './loader.js';
import { renderer, rendering } from './markdown.js';
import { locale } from './locale.js';
import { append, keepingCode, write } from './markup.js';
import { follow } from './page.js';
import { lists, searchBox, searchRow } from './parts.js';
import { keepReader } from './paper.js';
import { recall } from './present.js';
import { linked, Reading } from './reading.js';
import { Recent } from './recent.js';
import { refused, restart, stoppedAt } from './refused.js';
import { Router } from './router.js';
import { Settled } from './settled.js';
import { files, filesOnceComplete, heed } from './sources.js';
import { touched } from './sheet.js';
import { followTheme } from './theme.js';
import { language } from '../page/words.js';

export { raise } from './fullscreen.js';
export { begin, build, version } from './own.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */
/** @typedef {import('../page/launcher.js').Launcher} Launcher */
export class Shell {
  #life; // an AbortSignal
  #built = false;
  #answered = /** @type {string | null | undefined} */ (null); // the last query that was answered; null before anything is asked
  slugs = /** @type {string[]} */ ([]); // of the hits shown
  resuming = false; // whether answers are being shown that the shell before this one had shown
  entries = /** @type {number | undefined} */ (undefined);
  #handle = /** @type {import('./loader.js').Handle | undefined} */ (undefined);
  #engine = /** @type {import('./loader.js').Engine | undefined} */ (undefined);

  /** build loads everything and resolves with a shell that answers. @param {FAQWidget} element @param {Launcher} launcher @param {AbortController} life ends it, at any time */
  static async build(element, launcher, life) {
    life.signal.throwIfAborted();
    if (!launcher.frame) new Frame(launcher);
    launcher.router ??= new Router(element);
    launcher.typed ||= launcher.router.begin(launcher.quiet);
    /** @type {any} */ (element.constructor).recall = recall;
    launcher.render(); // the page may have changed the language since
    const words = locale(launcher.words.lang, language(element)).then((phrases) => {
      Object.assign(launcher.words, phrases.messages);
      launcher.render();
      return phrases;
    });
    const root = prepare(element), src = root ? '' : read(element, 'src');
    const needed = Promise.all([load(enginePlace(read(element, 'engine'), root)), files(element, src, launcher.sources), sharding(root)]);
    needed.catch(() => {}); // if the language fails first, its error is the one reported
    const shell = new Shell(element, launcher, await words, life.signal);
    try {
      life.signal.throwIfAborted();
      // A panel takes typing at once. Inline, the page's own help makes room once, for everything.
      if (!launcher.mode.inFlow || launcher.typing) shell.#build();
      let [program, sources, bring] = await needed;
      if (!sources.list.length && !authored && !root) sources = await filesOnceComplete(element, src, launcher.sources); // the embedded FAQ is for pages without one of their own
      if (root && sources.list.length) launcher.renew(); // its Markdown came late: begin again
      life.signal.throwIfAborted();
      heed(element, sources.children, life.signal, launcher.renew);
      launcher.sources = null; // sources that cannot be shown are requested again
      if (bring) program = bring(shell, program);
      await Promise.all([shell.#mount(program, sources.list), shell.settled.remembering]);
      launcher.sources = sources.known;
    } catch (error) {
      if (!life.signal.aborted) doubt(element);
      life.abort();
      throw error;
    }
    return shell;
  }

  /** @param {FAQWidget} element @param {Launcher} launcher @param {import('./locale.js').Locale} phrases @param {AbortSignal} life */
  constructor(element, launcher, phrases, life) {
    this.#life = life;
    life.addEventListener('abort', this.#end);
    this.element = element;
    this.launcher = launcher;
    this.phrases = phrases;
    this.input = searchBox(phrases, read(element, 'placeholder'));
    this.input.value = launcher.typed;
    this.reading = new Reading(this);
    this.recent = new Recent(element);
    this.settled = new Settled(this, life);
    this.status = create('div', { part: 'status', class: 'status', role: 'status' });
    this.announcer = new Announcer(this.status);
    followTheme(launcher, life);
    this.article = create('article', { id: 'answer', class: 'article', hidden: '' });
  }

  #build() {
    this.#built = true;
    const { frame, mode, panel, root } = this.launcher;
    if (mode.inFlow) hold(panel, this.#life);
    keepReader(panel, root, this.#life);
    const search = searchRow(this.input, this.phrases, this.launcher.keys, () => this.#clear());
    const body = lists(this.phrases, this.article);
    this.launcher.content.replaceChildren(search, this.status, body);
    body.addEventListener('click', (event) => this.reading.click(event), { signal: this.#life });
    this.recent.heed(this.input, body);
    this.contact = new Contact(this, body);
    keepKeys(root, this.#life);
    standAside(this.launcher.button, this.element, this.#life);
    if (this.launcher.typing) this.input.focus({ preventScroll: true });
    if (!frame) return;
    frame.hints(keys(this.phrases));
    frame.back = () => this.back() || this.#clear();
    frame.target = () => (!this.article.hidden ? this.article.querySelector('.asked') : touched() ? null : this.input);
    if (this.launcher.open && root.activeElement) frame.focus();
  }

  /** @param {import('./loader.js').Engine} engine @param {string[]} sources */
  async #mount(engine, sources) {
    const { inFlow } = this.launcher.mode;
    (this.#engine = engine).failures.add(this.#stopped);
    const given = await faqOf(this.element, engine, sources, this.#life);
    this.#handle = await engine.mount(this.launcher.root, this.#life, {
      build: () => {
        this.#answered = undefined; // the typed query is asked now
        if (!this.#built) this.#build();
      },
      ...given,
      base: read(this.element, 'base'),
      limit: limit(this.element),
      popular: read(this.element, 'popular'),
      refused: refused(),
      write,
      append,
      render: renderer(this.phrases, this.#life, () => keepingCode(this.launcher.root, () => this.#handle?.rendered()), engine.answered),
      ui: this.phrases.name,
      inline: inFlow,
      findable: inFlow && 'onbeforematch' in this.input,
      linked: linked(this.element),
      text: (/** @type {string} */ key) => this.phrases.text(key),
      searched: this.#searched,
      shown: this.#shown,
      left: (/** @type {string} */ slug) => (this.contact?.show(), this.launcher.router?.left(slug)),
      rate: (/** @type {string} */ slug, /** @type {boolean} */ helpful) => this.reading.rate(slug, helpful),
      rated: (/** @type {string} */ slug) => this.reading.rated(slug),
      recent: () => this.recent.list().join('\n'),
      forget: () => this.recent.clear(),
    });
    engine.failures.add(this.#failed);
    this.entries = this.#handle.entries;
    this.contact?.show();
    given.tell?.(this);
    this.suggest(read(this.element, 'page') || location.pathname);
    this.input.onfocus = follow((path) => read(this.element, 'page') || this.suggest(path), this.#life);
    this.launcher.fallback.hidden = this.launcher.notice.hidden = true; // the answers replace them
    this.launcher.router?.attach(this);
    if (inFlow) upgrade(this.element, this.launcher.root, (slug) => this.#handle?.reveal(slug) ?? '', this.#life);
    whileIdle(this.element, (ms) => this.#handle ? this.#handle.work(ms) : false);
    agents(this.element, this.#life, async () => ({ ...(await faqOf(this.element, engine, sources, this.#life)), base: read(this.element, 'base'), root: engine.root }));
  }

  /** suggest shows the entries whose `pages` match a path of the page, and gives their slugs. @param {string} path */
  suggest(path) { return words(this.#handle?.suggest(decoded(String(path)))); }
  /** @param {string} sentence for screen readers: what an action did */
  say(sentence) { this.announcer.say(sentence, 50); }

  /** @param {string} query @returns {string[]} */
  search(query) {
    this.input.value = String(query).slice(0, this.input.maxLength);
    return words(this.#handle?.search(this.input.value));
  }

  show(/** @type {string} */ slug) { return Boolean(this.#handle?.show(String(slug))) && rendering(); }
  has(/** @type {string} */ slug) { return this.#handle?.has(String(slug)); }

  /** knows reports whether there is an answer for a slug that the page asks for; if not, the console says so. @param {string} slug */
  knows(slug) {
    return this.has(slug) || console.warn(`faq: show: no question has the slug "${slug}"`);
  }

  /** back leaves an answer for where it was opened, and reports whether one was open. */
  back() { return this.#handle?.back(); }

  #clear() {
    if (!this.input.value) return false;
    this.search('');
    this.input.focus();
    return true;
  }

  /** #end removes everything; the launcher keeps what was typed. */
  #end = () => {
    this.announcer.stop();
    this.settled.end();
    for (const fn of [this.#stopped, this.#failed]) this.#engine?.failures.delete(fn);
    this.launcher.router?.detach();
    this.#handle?.unmount();
    this.#handle = undefined;
    const { frame, root } = this.launcher;
    if (frame) Object.assign(frame, { back: () => false, target: () => null, held: Boolean(root.activeElement) });
    Object.assign(this.launcher, { typed: this.input.value, typing: root.activeElement === this.input });
    this.launcher.content.replaceChildren();
    this.launcher.fallback.hidden = false;
  };

  #stopped = () => this.#answered !== null && this.#answered !== this.input.value && stoppedAt(this.input.value);
  #failed = (/** @type {Error} */ error) => {
    this.#handle = undefined; // its program is dead and may not be called
    restart(this.launcher, error);
  };

  #searched = (/** @type {string} */ query, /** @type {number} */ count, /** @type {string} */ slugs) => {
    this.#answered = query;
    this.contact?.show();
    this.launcher.router?.searched(query);
    this.slugs = words(slugs);
    const said = `${count} ${slugs} ${query}`;
    const again = this.entries === undefined && said === this.launcher.answered; // said by the shell before this one
    this.launcher.answered = said;
    if (again) return;
    this.settled.asked(query, count);
    this.announcer.say(query && this.phrases.outcome(count));
    this.element.emit('faq-search', { query, count, slugs: this.slugs });
  };

  #shown = (/** @type {string} */ slug, /** @type {string} */ question) => {
    this.contact?.read(slug, question);
    if (!this.article.hidden) { // an answer opened in the list is a part of the list
      this.announcer.stop();
      this.launcher.router?.shown(slug);
    }
    if (this.resuming) return;
    this.settled.settle(slug);
    this.element.emit('faq-show', { slug });
  };
}

/** @param {string} [list] */
const words = (list) => (list ? list.split(' ') : []);
