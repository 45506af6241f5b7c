// @ts-check
// The compilers' glue keeps every JavaScript value that the program has seen: each
// event, each clicked element, each string. TinyGo's keeps them for ever, for want of
// finalizers; Go's until finalizers happen to run. Here the values are released
// instead: those that came during a callback when it is over, and those that a mount
// saw when it is unmounted. This rests on a promise of package view: beyond a
// callback it keeps only the values of its mount, and no string at all.

/** @typedef {bigint | number} Id of a value in the glue's table, as the glue has it */

export class References {
  /** @type {any} the glue */
  #go;
  /** @type {Map<Id, number>} how many mounts hold a value; values there at the program's start are held for ever */
  #held = new Map();
  /** @type {Id[]} values that came during the present callback */
  #fresh = [];
  /** @type {Set<Id> | undefined} values that the mount under way has seen, new or not: widgets share the document and others */
  #seen;
  /** @type {Set<Id> | undefined} the set for the next callback, when that is a mount */
  #next;
  /** @type {Set<Id>[]} values of mounts that are over, until no callback runs */
  #over = [];
  #depth = 0;

  /** @param {any} go new, not run yet */
  constructor(go) {
    const glue = go.importObject.gojs;
    if (!glue) return;
    this.#go = go;
    const finalize = glue['syscall/js.finalizeRef'];
    // Nothing may be released twice, so finalizers do nothing, except for the bytes of a string, which may be many: TinyGo releases them at once.
    glue['syscall/js.finalizeRef'] = (/** @type {any} */ ref) => !go.argv && go._values[Number(ref & 0xffffffffn)] instanceof Uint8Array && finalize(ref);
  }

  /** begin is called once the program has started. */
  begin() {
    if (!this.#go) return;
    const ids = /** @type {Map<unknown, Id>} */ (this.#go._ids);
    const { get, set } = Map.prototype;
    for (const id of ids.values()) this.#held.set(id, 1); // for ever
    ids.get = (value) => {
      const id = get.call(ids, value);
      if (id !== undefined) this.#see(value, id);
      return id;
    };
    ids.set = (value, id) => {
      this.#fresh.push(id);
      this.#see(value, id);
      return set.call(ids, value, id);
    };
  }

  /**
   * during makes a callback into the program.
   * @param {() => void} callback
   */
  during(callback) {
    const [fresh, seen, kept] = [this.#fresh, this.#seen, this.#next];
    this.#fresh = [];
    this.#seen = kept && new Set();
    this.#next = undefined;
    this.#depth++;
    callback(); // a trap ends everything here
    this.#depth--;
    for (const id of this.#seen ?? []) {
      if (!kept?.has(id)) this.#held.set(id, (this.#held.get(id) ?? 0) + 1);
      kept?.add(id);
    }
    for (const id of this.#fresh) this.#free(id);
    this.#fresh = fresh;
    this.#seen = seen;
    if (!this.#depth) this.#settle();
  }

  /** scope is for a mount: values seen in callbacks made with keep are held until release is called. */
  scope() {
    /** @type {Set<Id>} */
    const kept = new Set();
    return {
      /**
       * @template T
       * @param {() => T} callback
       * @returns {T}
       */
      keep: (callback) => {
        if (this.#go) this.#next = kept;
        return callback();
      },
      release: () => {
        this.#over.push(kept);
        if (!this.#depth) this.#settle(); // a page may unmount during a callback that still uses the values
      },
    };
  }

  /** @param {unknown} value @param {Id} id */
  #see(value, id) {
    if (typeof value !== 'string' && !(value instanceof Uint8Array)) this.#seen?.add(id);
  }

  #settle() {
    for (const seen of this.#over.splice(0)) {
      for (const id of seen) {
        this.#held.set(id, /** @type {number} */ (this.#held.get(id)) - 1);
        this.#free(id);
      }
    }
  }

  /** @param {Id} id */
  #free(id) {
    const { _values: values, _ids: ids, _idPool: pool, _goRefCounts: counts } = /** @type {Record<string, any>} */ (this.#go);
    if (this.#held.get(id)) return;
    this.#held.delete(id);
    const at = Number(id);
    if (!counts[at]) return; // free already
    ids.delete(values[at]);
    values[at] = null;
    counts[at] = 0;
    pool.push(id);
  }
}
