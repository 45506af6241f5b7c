// @ts-check
// Two promises that the platform does not have everywhere.

/**
 * soon gives up on a script that does not come: an import waits for ever.
 * @template T
 * @param {Promise<T>} script
 * @returns {Promise<T>}
 */
export function soon(script) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new Error(`faq: faq-shell.js cannot be loaded: ${reason}`));
    const timer = setTimeout(() => fail('the server stopped answering'), 15_000);
    script.then(resolve, (reason) => fail(reason.message)).then(() => clearTimeout(timer));
  });
}

/** deferred is Promise.withResolvers for browsers before 2024. */
export function deferred() {
  const parts = /** @type {PromiseWithResolvers<unknown>} */ ({});
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
