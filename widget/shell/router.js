// @ts-check
// One widget's place: what is shown in it, kept in the browser's history, put
// into the page's address where `routing` says so, and restored from both.
import { format, parse, shortened } from './address.js';
import { read } from '../page/attributes.js';
import { modeOf } from '../page/modes.js';
import { alike, keyOf } from './present.js';
import { serve } from './serve.js';
import * as session from './session.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */
/** @typedef {import('./session.js').Place} Place */
/** @typedef {import('./shell.js').Shell} Shell */

/** The pause after the last key before a query is in the history, in ms. */
const pause = 300;

/** @type {WeakMap<FAQWidget, Router>} */
const routerOf = new WeakMap();
/** @type {Map<string, string>} the address that was last seen to ask for something, by routing */
const asked = new Map();
/** @type {Set<string>} routings whose address a widget is looking at in this turn, for all of them */
const looking = new Set();

export class Router {
  key = '';
  #fresh = true; // whether nothing was shown in this element yet
  /** @type {Shell | undefined} */
  #shell;
  /** @type {string[]} slugs of the answers opened one upon the other */
  #trail = [];
  #query = '';
  #busy = false; // restoring, or following a link: what happens then is not a step of the reader's
  #timer = 0;

  /** @param {FAQWidget} element */
  constructor(element) {
    this.element = element;
    this.place = { ...this.now(), open: this.#inFlow };
    routerOf.set(element, this);
  }

  /** now is where the widget is. */
  now() {
    return { open: this.#inFlow || this.element.hasAttribute('open'), query: this.#shell?.input.value ?? this.#query, trail: this.#trail };
  }

  get #inFlow() {
    return Boolean(modeOf(this.element).inFlow);
  }

  get #routing() {
    return read(this.element, 'routing');
  }

  /**
   * begin takes part in the history: the element is in a document. It gives what is to be searched for,
   * if the page has made the element again and the present entry says where the former one was.
   * @param {boolean} quiet whether it was so open as it is from the start
   */
  begin(quiet) {
    this.key = session.join(this, keyOf(this.element));
    const before = this.#fresh ? session.recorded(this.key) : undefined;
    const returned = before?.open === this.now().open ? before : undefined;
    this.#fresh = false;
    if (returned) ({ query: this.#query, trail: this.#trail } = returned);
    if (quiet || returned) this.place = this.now();
    this.step();
    if (!returned && asked.get(this.#routing) !== location.href) this.follow(true);
    return returned?.query ?? '';
  }

  /** end takes no part any more. */
  end() {
    clearTimeout(this.#timer);
    session.leave(this);
    asked.clear(); // who comes in its place has to look for itself
  }

  /**
   * attach shows in a new shell what the former one showed.
   * @param {Shell} shell
   */
  attach(shell) {
    this.#shell = shell;
    const trail = this.#trail;
    this.#trail = []; // an answer that is there no more is left out
    shell.resuming = true;
    this.#quietly(() => trail.forEach((slug) => shell.show(slug)));
    shell.resuming = false;
  }

  /** detach keeps what is shown for the next shell. */
  detach() {
    this.#query = this.now().query;
    this.#shell = undefined;
  }

  /** step records that the panel was opened or closed. */
  step() {
    if (!this.#busy) session.sync(this);
  }

  /**
   * shown is notified of an answer that was opened on its own.
   * @param {string} slug
   */
  shown(slug) {
    if (this.#trail.at(-1) !== slug) this.#trail = [...this.#trail, slug];
    this.step();
  }

  /**
   * left is notified of the answer that was gone back to, "" for a list. An answer may be in the trail twice: the one meant lies beneath the last.
   * @param {string} slug
   */
  left(slug) {
    this.#trail = slug ? this.#trail.slice(0, this.#trail.lastIndexOf(slug, this.#trail.length - 2) + 1) : [];
    this.step();
  }

  /**
   * searched is notified of every query.
   * @param {string} query
   */
  searched(query) {
    this.#query = query;
    clearTimeout(this.#timer);
    if (!this.#shell) return; // a new one says what was typed before
    const leaving = this.#trail.length > 0;
    this.#trail = [];
    if (leaving) this.step();
    else this.#timer = window.setTimeout(() => this.step(), pause);
  }

  /**
   * restore shows a place again: it goes back to where the two trails part, and opens the rest.
   * @param {Place} place
   */
  restore({ open, query, trail }) {
    this.#quietly(() => {
      if (!this.#inFlow) this.element.open = open;
      const shell = this.#shell;
      if (!shell) return;
      if (query !== shell.input.value) shell.search(query);
      while (this.#trail.join(' ') !== trail.slice(0, this.#trail.length).join(' ') && shell.back());
      for (const slug of trail.slice(this.#trail.length)) shell.show(slug);
    });
  }

  /**
   * address is the page's address when the widget is at a place. What another widget has put there stays,
   * unless this one has something of its own to put there.
   * @param {string} href
   * @param {Place} place
   */
  address(href, place) {
    const target = this.#wanted(place);
    const there = parse(href, this.#routing);
    const before = this.#wanted(this.place);
    const mine = there && (there.id ?? '') === before.id && (there.slug ? there.slug === before.slug : there.query === before.query);
    if (there && !mine && !target.slug && !target.query) return href;
    return format(href, this.#routing, target);
  }

  /**
   * link is the page's address with an answer.
   * @param {string} slug
   */
  link(slug) {
    return format(location.href.split('#')[0], this.#routing, { slug, query: '', id: this.#id });
  }

  get #first() {
    return alike(this.element, this.#routing)[0] === this.element;
  }

  /** #id is what an address names the widget by: nothing for the first in the document, whose addresses are the plain ones. */
  get #id() {
    return this.#first ? '' : this.element.id;
  }

  /** #wanted is what an address says of a place: nothing of what is closed, and no query that would be another widget's. @param {Place} place */
  #wanted({ open, query, trail }) {
    const id = this.#id;
    return { slug: (open && trail.at(-1)) || '', query: open && (id || this.#first) ? shortened(query) : '', id };
  }

  /**
   * follow does what the page's address asks for. An address that asks for
   * nothing takes an answer back only when it was returned to: a link to
   * elsewhere in the page is not a reason to close what is being read.
   * @param {boolean} pushed whether a link, and not the way back, led here
   */
  follow(pushed) {
    const routing = this.#routing;
    const target = parse(location.href, routing);
    asked.set(routing, target ? location.href : '');
    if (target) {
      if (looking.has(routing)) return; // one looks for all
      looking.add(routing);
      queueMicrotask(() => looking.delete(routing));
      const take = (/** @type {FAQWidget} */ widget) => routerOf.get(widget)?.take(target);
      serve(target, this.element, routing, take).then((served) => served || asked.delete(routing)); // who comes later looks for itself
    } else if (!pushed && routing !== 'none' && this.place.open) {
      this.#home();
    }
  }

  /** rest closes what was opened since an entry was made, when that is the present one again. */
  rest() {
    if (this.place.open && (!this.#inFlow || this.#trail.length)) this.#home();
  }

  #home() {
    this.restore({ open: this.#inFlow, query: '', trail: [] });
    this.place = this.now();
  }

  /**
   * take shows what an address asks for, if this widget has it.
   * @param {import('./address.js').Target} target
   * @returns {boolean}
   */
  take({ slug, query }) {
    const shell = this.#shell;
    if (!shell || (slug && !shell.has(slug))) return false;
    this.#quietly(() => {
      if (!this.#inFlow) this.element.open = true;
      if (query !== shell.input.value && (query || !slug)) shell.search(query);
      if (slug) shell.show(slug);
      else shell.input.focus();
    });
    session.adopt(this);
    return true;
  }

  /** @param {() => void} fn */
  #quietly(fn) {
    const before = this.#busy;
    this.#busy = true;
    try {
      fn();
    } finally {
      this.#busy = before;
    }
  }
}
