// @ts-check
// Promises that not every platform has, and the error after which a part is requested again.

/**
 * amiss gives the error for a part of the widget that is missing, broken or of another
 * build: requesting it once more, past every cache, may help.
 * @param {string} message
 * @param {unknown} [cause]
 * @param {boolean} [late] whether the part may still come
 */
export function amiss(message, cause, late) {
  return Object.assign(new Error(`faq: ${message}`, { cause }), { part: true, late });
}

/**
 * soon gives up on a module that does not come: import() waits for ever.
 * @template T
 * @param {Promise<T>} module
 * @param {number} [ms]
 * @param {string} [name] of its file
 * @returns {Promise<T>}
 */
export function soon(module, ms = 15_000, name = 'faq-shell.js') {
  return new Promise((resolve, reject) => {
    /** @type {(reason: string, late?: boolean) => void} */
    const fail = (reason, late) => reject(amiss(`${name} cannot be loaded: ${reason}`, 0, late));
    const timer = setTimeout(fail, ms, 'the server stopped answering', true);
    module.then(resolve, (reason) => (reason.part ? reject(reason) : fail(reason.message))).finally(() => clearTimeout(timer));
  });
}

/**
 * renewed gives a promise to be settled later: the last one, or a new one if the last is settled.
 * Its rejection reaches those who await it, but not the page's console.
 * @param {Deferred} [last]
 * @returns {Deferred}
 * @typedef {{ promise: Promise<unknown>, settle: (error?: Error) => void, settled?: boolean }} Deferred
 */
export function renewed(last) {
  if (last && !last.settled) return last;
  const parts = /** @type {Deferred} */ ({});
  parts.promise = /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
    parts.settle = (error) => {
      parts.settled = true;
      error ? reject(error) : resolve();
    };
  }));
  parts.promise.catch(() => {});
  return parts;
}
