// @ts-check
// The engine's references to objects of the page. A compiler's glue holds them
// strongly: TinyGo never lets go of one, Go only when it happens to collect.
// Each element, event and option that the engine ever touched would stay.

/**
 * weaken makes a program hold objects weakly; functions and plain values stay
 * as they are. What the program touches lives as long as the job that runs it,
 * and what it keeps for longer must be kept by the page too.
 * @param {any} go before it runs
 */
export function weaken(go) {
  /** @type {any} */
  let values;
  Object.defineProperty(go, '_values', {
    configurable: true, // the glue deletes it when a program exits
    get: () => values,
    set: (/** @type {unknown[]} */ list) => {
      values = new Proxy(list, {
        get: (all, id) => read(Reflect.get(all, id)),
        set: (all, id, value) => Reflect.set(all, id, isObject(value) ? new WeakRef(value) : value),
      });
    },
  });
  /** @type {any} */
  let ids;
  Object.defineProperty(go, '_ids', {
    configurable: true,
    get: () => ids,
    set: (/** @type {Map<unknown, number>} */ plain) => {
      const objects = new WeakMap();
      const of = (/** @type {any} */ value) => (isObject(value) && !plain.has(value) ? objects : plain);
      ids = {
        get: (/** @type {any} */ value) => of(value).get(value),
        set: (/** @type {any} */ value, /** @type {number} */ id) => of(value).set(value, id),
        delete: (/** @type {any} */ value) => of(value).delete(value),
      };
    },
  });
}

/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value !== null;

/** @param {unknown} value */
const read = (value) => (value instanceof WeakRef ? value.deref() : value);
