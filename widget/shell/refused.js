// @ts-check
// Queries at which the engine stops. One that stops at a query is started again
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
