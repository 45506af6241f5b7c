// @ts-check
// Engines that stop, and the queries they stop at. After a stop the engine is started
// again and asked the query once more, because the cause may have passed. A query at
// which two engines have stopped is not asked again: every further try would stop.

/** @type {Map<string, number>} how many engines have stopped at a query */
const stops = new Map();

/**
 * stoppedAt notes that an engine stopped before it had answered a query.
 * @param {string} query
 */
export function stoppedAt(query) {
  stops.set(query, (stops.get(query) ?? 0) + 1);
}

/** refused gives the queries that are not asked again. */
export function refused() {
  return [...stops.keys()].filter((query) => /** @type {number} */ (stops.get(query)) > 1);
}

/** @type {WeakSet<object>} the launchers whose engine is being started again */
const restarting = new WeakSet();

/**
 * restart starts a stopped engine again and has the typed query answered. If that was tried just before, it
 * reports the failure.
 * @param {import('../page/launcher.js').Launcher} launcher
 * @param {Error} error
 */
export function restart(launcher, error) {
  if (restarting.has(launcher)) return launcher.element.failed(error);
  restarting.add(launcher);
  launcher.renew().then(() => restarting.delete(launcher));
}
