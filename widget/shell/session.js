// @ts-check
// The widgets' places in the browser's history. Each entry made here carries the
// place of every widget (`faq`), next to what the page keeps in history.state.
// Entries that others make are theirs: nothing is read into them.
import * as host from './host-state.js';

/**
 * A Place is what a widget shows: whether it is open, the query, and the answers
 * opened one upon another.
 * @typedef {{ open: boolean, query: string, trail: string[] }} Place
 */

/**
 * @typedef {object} Member
 * @property {Element} element
 * @property {string} key the same for an element that a page makes in place of a removed one
 * @property {Place} place what was last recorded
 * @property {() => Place} now
 * @property {(place: Place) => void} restore
 * @property {(href: string, place: Place) => string} address gives the address of a place, made from the page's present one
 * @property {(pushed: boolean) => void} follow is called for an entry that was not made here
 * @property {() => void} rest is called for an entry that was made here while the widget was not there
 */

/** @typedef {{ id: string, href: string, owner?: string, places: Record<string, Place> }} Entry owner is the key of the widget that made it */

/** Marks the entries of this document's life: a reloaded page does not know their positions. */
const life = `${Date.now()}.${Math.random()}`;

/** @type {Set<Member>} */
const members = new Set();
/** @type {Entry[]} entries made or marked here, up to the last one made */
let entries = [];
let at = -1; // index of the present entry, -1 when it is not ours
let count = 0;
let length = 0; // of the history, to tell a new entry from a return
let kind = ''; // of the last navigation, where the browser says so
let travelling = 0; // the timer while going back
/** @type {AbortController | undefined} */
let listening;

/**
 * join lets a widget take part. It gives the widget's key: the one asked for, unless another widget has it.
 * @param {Member} member
 * @param {string} key
 */
export function join(member, key) {
  while ([...members].some((other) => other !== member && other.key === key && other.element.isConnected)) key += '+';
  members.add(member);
  if (!listening) listen();
  return key;
}

function listen() {
  listening = new AbortController();
  length = history.length;
  const { signal } = listening;
  window.addEventListener('popstate', arrive, { signal, capture: true }); // before routers, because some drop our part of the state
  /** @type {any} */ (window).navigation?.addEventListener('navigate', (/** @type {any} */ event) => (kind = event.navigationType), { signal });
}

/** @param {Member} member */
export function leave(member) {
  members.delete(member);
  if (members.size) return;
  listening?.abort();
  listening = undefined;
}

/**
 * sync records a widget's place: as a new entry when it went further, by going back
 * in the history when it went back, otherwise in the present entry.
 * @param {Member} member
 */
export function sync(member) {
  if (travelling || !members.has(member)) return;
  const from = member.place;
  const to = member.now();
  if (same(from, to) && from.query === to.query) return;
  const further = to.open && (!from.open || to.trail.length > from.trail.length);
  if (further) {
    const before = { ...from, query: from.open ? to.query : from.query }; // Back leads to what is typed by now
    mark(member, before, to);
    push(member, to);
  } else if (!from.open || same(from, to) || !travel(member, to)) {
    if (current() || member.address(location.href, to) !== location.href) mark(member, to);
    else member.place = to;
  }
}

/**
 * adopt makes the present entry, which a link has made, the member's.
 * @param {Member} member
 */
export function adopt(member) {
  mark(member, member.now());
}

/**
 * recorded gives a widget's place when the present entry was last written.
 * @param {string} key
 * @returns {Place | undefined}
 */
export function recorded(key) {
  return (written() ?? current())?.places[key];
}

/** written gives what the present entry says, if it was made or marked here: a page may have copied the state of another entry. */
function written() {
  const own = history.state?.faq;
  return own?.life === life && own.href === location.href ? /** @type {Entry} */ (own) : undefined;
}

/** current gives the present entry, if it is known here. A page that rewrites its state drops our part of it. */
function current() {
  const own = written();
  const kept = !history.state?.faq && history.length === length && entries[at]?.href === location.href;
  if (!kept) at = own ? entries.findIndex((entry) => entry.id === own.id) : -1;
  return entries[at];
}

/**
 * travel goes back to the entry where the member was as it is to be, only over entries of its own.
 * @param {Member} member
 * @param {Place} to
 */
function travel(member, to) {
  let back = current() ? at : -1;
  while (back > 0 && entries[back].owner === member.key) {
    back--;
    const place = entries[back].places[member.key];
    if (place && (to.open ? same(place, to) : !place.open)) {
      member.place = to;
      travelling = window.setTimeout(arrive, 1000); // nothing arrives where the history cannot go back
      history.go(back - at);
      return true;
    }
  }
  return false;
}

/**
 * push makes an entry for a widget's new place.
 * @param {Member} member
 * @param {Place} place
 */
function push(member, place) {
  const href = member.address(location.href, place);
  member.place = place;
  const entry = { id: `${++count}`, href, owner: member.key, places: places() };
  if (!write('pushState', entry)) return;
  entries = [...entries.slice(0, at + 1), entry];
  at = entries.length - 1;
}

/**
 * mark writes a widget's place into the present entry.
 * @param {Member} member
 * @param {Place} place
 * @param {Place} [next] where the next step leads
 */
function mark(member, place, next) {
  const before = current();
  const href = member.address(location.href, place);
  member.place = place;
  const entry = { ...(before ?? { id: `${++count}` }), href, places: places() };
  if (!write('replaceState', entry, next && member.address(href, next))) return;
  if (!before) entries = [];
  at = before ? at : 0;
  entries[at] = entry;
}

/**
 * write changes the history where that is allowed and the page's own state can be kept.
 * @param {'pushState' | 'replaceState'} method
 * @param {Entry} entry
 * @param {string} [next] the address that a step leads to from a replaced entry
 */
function write(method, { id, href, places: all }, next) {
  const { state } = history;
  if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return false;
  const own = (method === 'pushState' ? host.further : host.replaced)(state, location.href, href);
  try {
    history[method]({ ...(next ? host.left(own, href, next) : own), faq: { life, id, href, places: all } }, '', href === location.href ? undefined : href);
  } catch {
    return false; // a sandboxed frame, or more calls than the browser allows in that time
  }
  length = history.length;
  return true;
}

/** places gives every widget's place by its key. */
function places() {
  return Object.fromEntries([...members].map((member) => [member.key, member.place]));
}

/** arrive is called when another entry is the present one: travel has ended, or the reader or the page has moved. */
function arrive() {
  const pushed = kind ? kind !== 'traverse' : history.length !== length;
  length = history.length;
  const known = written();
  if (!known) at = -1;
  const entry = current();
  if (travelling) {
    clearTimeout(travelling);
    travelling = 0;
    for (const member of members) {
      if (entry) mark(member, member.place);
      sync(member);
    }
    return;
  }
  for (const member of members) {
    const place = known?.places[member.key];
    if (place) {
      member.restore(place);
      member.place = member.now();
    } else if (known) {
      member.rest();
    } else {
      member.follow(pushed);
    }
  }
}

/** same leaves the query out: typing is not a step. @param {Place} a @param {Place} b */
function same(a, b) {
  return a.open === b.open && a.trail.join(' ') === b.trail.join(' ');
}
