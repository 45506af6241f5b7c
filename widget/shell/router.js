// @ts-check
// One widget's place: what it shows, kept in the browser's history, put into the
// page's address where `routing` says so, and restored from both.
import { format, parse, shortened } from './address.js';
import { read } from '../page/attributes.js';
import { modeOf } from '../page/modes.js';
import { alike, keyOf } from './present.js';
import { serve } from './serve.js';
import * as session from './session.js';

/** @typedef {import('../page/faq-widget.js').FAQWidget} FAQWidget */
/** @typedef {import('./session.js').Place} Place */
/** @typedef {import('./shell.js').Shell} Shell */

/** The pause after the last key before a query enters the history, in ms. */
const pause = 300;

/** @type {WeakMap<FAQWidget, Router>} */
const routerOf = new WeakMap();
/** @type {Map<string, string>} the last address seen to ask for something, by routing */
const asked = new Map();
/** @type {Set<string>} routings whose address one widget is following in this turn, for all widgets */
const looking = new Set();

export class Router {
  key = '';
  #fresh = true; // whether this element has shown nothing yet
  /** @type {Shell | undefined} */
  #shell;
  /** @type {string[]} slugs of the answers opened one upon another */
  #trail = [];
  #query = '';
  #busy = false; // while restoring or following a link: such changes are not steps of the reader
  #timer = 0;

  /** @param {FAQWidget} element */
  constructor(element) {
    this.element = element;
    this.place = { ...this.now(), open: this.#inFlow };
    routerOf.set(element, this);
  }

  /** now gives the place of the widget. */
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
   * begin joins the history when the element enters a document. It gives the query to search for if the page
   * has made the element again and the present entry has the place of the former one.
   * @param {boolean} quiet whether it has been as open as it is from the start
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

  /** end leaves the history. */
  end() {
    clearTimeout(this.#timer);
    session.leave(this);
    asked.clear(); // a widget that comes in its place must look for itself
  }

  /**
   * attach shows in a new shell what the former shell showed.
   * @param {Shell} shell
   */
  attach(shell) {
    this.#shell = shell;
    const trail = this.#trail;
    this.#trail = []; // an answer that is gone is left out
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
   * shown records an answer that was opened on its own.
   * @param {string} slug
   */
  shown(slug) {
    if (this.#trail.at(-1) !== slug) this.#trail = [...this.#trail, slug];
    this.step();
  }

  /**
   * left records going back to an answer, or to a list for "". An answer may be in the trail twice: the one meant lies beneath the last.
   * @param {string} slug
   */
  left(slug) {
    this.#trail = slug ? this.#trail.slice(0, this.#trail.lastIndexOf(slug, this.#trail.length - 2) + 1) : [];
    this.step();
  }

  /**
   * searched records a query.
   * @param {string} query
   */
  searched(query) {
    this.#query = query;
    clearTimeout(this.#timer);
    if (!this.#shell) return; // a new shell announces what was typed before
    const leaving = this.#trail.length > 0;
    this.#trail = [];
    if (leaving) this.step();
    else this.#timer = window.setTimeout(() => this.step(), pause);
  }

  /**
   * restore shows a place again: it goes back to where the two trails diverge, and opens the rest.
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
   * address gives the page's address for a place of the widget. What another widget has put there stays,
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
   * link gives the page's address with an answer.
   * @param {string} slug
   */
  link(slug) {
    return format(location.href.split('#')[0], this.#routing, { slug, query: '', id: this.#id });
  }

  get #first() {
    return alike(this.element, this.#routing)[0] === this.element;
  }

  /** #id is the id that names the widget in an address: "" for the first in the document, whose addresses are the plain ones. */
  get #id() {
    return this.#first ? '' : this.element.id;
  }

  /** #wanted gives what an address says of a place: nothing if it is closed, and no query that would be another widget's. @param {Place} place */
  #wanted({ open, query, trail }) {
    const id = this.#id;
    return { slug: (open && trail.at(-1)) || '', query: open && (id || this.#first) ? shortened(query) : '', id };
  }

  /**
   * follow does what the page's address asks for. An address that asks for nothing
   * closes an answer only when the history returned to it: a link to elsewhere in
   * the page is not a reason to close what is being read.
   * @param {boolean} pushed whether a link led here, not the history
   */
  follow(pushed) {
    const routing = this.#routing;
    const target = parse(location.href, routing);
    asked.set(routing, target ? location.href : '');
    if (target) {
      if (looking.has(routing)) return; // one widget follows it for all
      looking.add(routing);
      queueMicrotask(() => looking.delete(routing));
      const take = (/** @type {FAQWidget} */ widget) => routerOf.get(widget)?.take(target);
      serve(target, this.element, routing, take).then((served) => served || asked.delete(routing)); // a later widget looks for itself
    } else if (!pushed && routing !== 'none' && this.place.open) {
      this.#home();
    }
  }

  /** rest closes what was opened after an entry was made, when the history is at that entry again. */
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
