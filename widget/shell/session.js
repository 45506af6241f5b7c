// @ts-check
// The widgets' places in the browser's history. Each entry that is made here
// carries, next to what the page keeps in history.state, where every widget
// was (`faq`). Entries that others make are theirs: nothing is read into them.
import * as host from './host-state.js';

/**
 * A Place is what a widget shows: whether it is open, the query, and the answers
 * opened one upon the other.
 * @typedef {{ open: boolean, query: string, trail: string[] }} Place
 */

/**
 * @typedef {object} Member
 * @property {Element} element
 * @property {string} key the same for the element that a page makes in the place of one that is gone
 * @property {Place} place what was last recorded
 * @property {() => Place} now
 * @property {(place: Place) => void} restore
 * @property {(href: string, place: Place) => string} address of a place, starting from the page's present one
 * @property {(pushed: boolean) => void} follow notified of an entry that nobody here has made
 * @property {() => void} rest notified of an entry that was made here when the widget was not there
 */

/** @typedef {{ id: string, href: string, owner?: string, places: Record<string, Place> }} Entry the owner is the key of who made it */

/** Marks the entries of this document's life: a reloaded page does not know where they lie. */
const life = `${Date.now()}.${Math.random()}`;

/** @type {Set<Member>} */
const members = new Set();
/** @type {Entry[]} entries made or marked here, up to the last one made */
let entries = [];
let at = -1; // the present one, -1 when it is not ours
let count = 0;
let length = 0; // of the history, to tell a new entry from a return to one
let kind = ''; // of the last navigation, where the browser says so
let travelling = 0; // the timer of a way back that is under way
/** @type {AbortController | undefined} */
let listening;

/**
 * join lets a widget take part. It gives the key that the widget goes by: the one asked for, unless another goes by it.
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
  window.addEventListener('popstate', arrive, { signal, capture: true }); // before routers, as some drop what is in the state
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
 * sync records where a widget is now: as a new entry when it went further, by
 * going back in the history when it went back, otherwise in the present entry.
 * @param {Member} member
 */
export function sync(member) {
  if (travelling || !members.has(member)) return;
  const from = member.place;
  const to = member.now();
  if (same(from, to) && from.query === to.query) return;
  const further = to.open && (!from.open || to.trail.length > from.trail.length);
  if (further) {
    const before = { ...from, query: from.open ? to.query : from.query }; // back leads to what is typed by now
    mark(member, before, to);
    push(member, to);
  } else if (!from.open || same(from, to) || !travel(member, to)) {
    if (current() || member.address(location.href, to) !== location.href) mark(member, to);
    else member.place = to;
  }
}

/**
 * adopt makes the present entry, which a link has made, one of the member's.
 * @param {Member} member
 */
export function adopt(member) {
  mark(member, member.now());
}

/**
 * recorded is where a widget was when the present entry was last written.
 * @param {string} key
 * @returns {Place | undefined}
 */
export function recorded(key) {
  return (written() ?? current())?.places[key];
}

/** written is what the present entry says, if it was made or marked here: a page may have copied its state into another. */
function written() {
  const own = history.state?.faq;
  return own?.life === life && own.href === location.href ? /** @type {Entry} */ (own) : undefined;
}

/** current is the present entry, if it is one of those known here. A page that writes its state again drops what is ours from it. */
function current() {
  const own = written();
  const kept = !history.state?.faq && history.length === length && entries[at]?.href === location.href;
  if (!kept) at = own ? entries.findIndex((entry) => entry.id === own.id) : -1;
  return entries[at];
}

/**
 * travel goes back to where the member was as it is to be, over entries of its own only.
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
      travelling = window.setTimeout(arrive, 1000); // where nothing is to go back to, nothing arrives
      history.go(back - at);
      return true;
    }
  }
  return false;
}

/**
 * push makes an entry for where a widget has gone.
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
 * mark writes where a widget is into the present entry.
 * @param {Member} member
 * @param {Place} place
 * @param {Place} [next] where a step leads from there
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
 * write changes the history where that is allowed, and where the page's own state can be kept.
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
    return false; // a sandboxed frame, or more calls than a browser allows in a while
  }
  length = history.length;
  return true;
}

/** places is where every widget is, by its key. */
function places() {
  return Object.fromEntries([...members].map((member) => [member.key, member.place]));
}

/** arrive is told that another entry is the present one: the end of a way back, or the reader's own doing. */
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
