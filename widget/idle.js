// @ts-check
// Work that can wait is done in slices, whenever the page has nothing else to do.

/** The longest that a slice keeps the page waiting, in ms. */
const slice = 8;
/** The longest that a busy page keeps the work waiting, in ms. */
const patience = 100;

/**
 * whileIdle calls work again and again until it says that nothing is left.
 * @param {(ms: number) => boolean | undefined} work does some for that long and says whether there is more
 */
export function whileIdle(work) {
  const step = () => {
    if (work(slice)) whileIdle(work);
  };
  if (window.requestIdleCallback) window.requestIdleCallback(step, { timeout: patience });
  else setTimeout(step);
}
