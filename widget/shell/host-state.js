// @ts-check
// What routers keep in history.state about an entry itself. Entries made here copy
// the state, so these parts are written as the router would have written them.
// Everything else is copied as it is.

/** @typedef {Record<string, any>} State */

/**
 * replaced gives the state of an entry whose address changes.
 * @param {State | null} state
 * @param {string} from the address before
 * @param {string} to
 * @returns {State | null}
 */
export function replaced(state, from, to) {
  return isVue(state) ? { ...state, current: relocated(state.current, from, to) } : state;
}

/**
 * left gives the state of an entry that a step leads away from.
 * @param {State | null} state
 * @param {string} from
 * @param {string} to the address that the step leads to
 * @returns {State | null}
 */
export function left(state, from, to) {
  if (!isVue(state)) return state;
  return { ...state, forward: relocated(state.current, from, to), ...('scroll' in state && { scroll: { left: scrollX, top: scrollY } }) };
}

/**
 * further gives the state of the entry that a step leads to.
 * @param {State | null} state of the entry before
 * @param {string} from
 * @param {string} to
 * @returns {State | null}
 */
export function further(state, from, to) {
  const next = replaced(state, from, to);
  if (isVue(state)) return { ...next, back: state.current, forward: null, replaced: false, position: state.position + 1, ...('scroll' in state && { scroll: null }) };
  const counter = state && 'usr' in state ? 'idx' : 'ɵrouterPageId'; // React Router's and Angular's counters; both routers continue from the value there
  return typeof state?.[counter] === 'number' ? { ...next, [counter]: state[counter] + 1 } : next;
}

/**
 * isVue reports whether a state is Vue Router's, which takes an entry's address from
 * `current` when it leaves the entry, and the distance between two entries from `position`.
 * @param {State | null} state
 * @returns {state is State}
 */
function isVue(state) {
  return typeof state?.current === 'string' && typeof state.position === 'number';
}

/**
 * relocated gives a location, without its base, after a change of the address, from which it takes
 * query and fragment. A location that does not end as the old address is a route in the fragment, and is kept.
 * @param {string} location
 * @param {string} from
 * @param {string} to
 */
function relocated(location, from, to) {
  const [before, after] = [from, to].map((href) => {
    const { search, hash } = new URL(href);
    return search + hash;
  });
  return location.endsWith(before) ? location.slice(0, location.length - before.length) + after : location;
}
