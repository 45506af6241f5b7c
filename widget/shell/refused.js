// @ts-check
// Engines that stop, and queries at which they do. One that stops at a query is started again
// and asked once more, since what stopped it may have passed; a query at which two
// have stopped is not asked again, or every further try would end at it.

/** @type {Map<string, number>} how many engines have stopped at a query */
const stops = new Map();

/**
 * stoppedAt notes that an engine stopped before it had answered a query.
 * @param {string} query
 */
export function stoppedAt(query) {
  stops.set(query, (stops.get(query) ?? 0) + 1);
}

/** refused are the queries that are not asked again. */
export function refused() {
  return [...stops.keys()].filter((query) => /** @type {number} */ (stops.get(query)) > 1);
}

/** @type {WeakSet<object>} the launchers whose engine is being started again */
const restarting = new WeakSet();

/**
 * restart starts an engine again that has stopped while it worked, and what was typed is answered. Where
 * that has just been tried, it tells of the failure.
 * @param {import('../page/launcher.js').Launcher} launcher
 * @param {Error} error
 */
export function restart(launcher, error) {
  if (restarting.has(launcher)) return launcher.element.failed(error);
  restarting.add(launcher);
  launcher.renew().then(() => restarting.delete(launcher));
}
