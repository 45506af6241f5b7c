// @ts-check
// Two promises that the platform does not have everywhere.

/**
 * soon gives up on a script that does not come: an import waits for ever.
 * @template T
 * @param {Promise<T>} script
 * @param {string} name
 * @returns {Promise<T>}
 */
export function soon(script, name) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new Error(`faq: ${name} cannot be loaded: ${reason}`));
    const timer = setTimeout(() => fail('the server stopped answering'), 15_000);
    script.then(resolve, (reason) => fail(reason.message)).then(() => clearTimeout(timer));
  });
}

/**
 * renewed is a promise to be settled later: the one there is, or a new one when that is settled.
 * Whoever awaits it hears of a failure; the page's console need not.
 * @param {Deferred} [last]
 * @returns {Deferred}
 * @typedef {{ promise: Promise<unknown>, settle: (error?: Error) => void, settled: boolean }} Deferred
 */
export function renewed(last) {
  if (last && !last.settled) return last;
  const parts = /** @type {Deferred} */ ({ settled: false });
  parts.promise = new Promise((resolve, reject) => {
    parts.settle = (error) => {
      parts.settled = true;
      error ? reject(error) : resolve(undefined);
    };
  });
  parts.promise.catch(() => {});
  return parts;
}
