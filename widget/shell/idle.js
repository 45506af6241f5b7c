// @ts-check
// Work that can wait is done in slices, whenever the page has nothing else to do.

/** The longest that a slice keeps the page waiting, in ms. */
export const slice = 8;
/** The longest that a busy page keeps the work waiting, in ms. */
const patience = 100;

/** Those in whose work the engine trapped: the one started in its place goes without, or it would trap for ever. @type {WeakSet<object>} */
const stumbled = new WeakSet();

/**
 * whileIdle calls work again and again until it says that nothing is left.
 * @param {object} owner
 * @param {(ms: number) => boolean | undefined} work does some for that long and says whether there is more; nothing when it was cut off
 */
export function whileIdle(owner, work) {
  if (stumbled.has(owner)) return;
  const step = () => {
    const more = work(slice);
    if (more === undefined) stumbled.add(owner);
    else if (more) whileIdle(owner, work);
  };
  if (window.requestIdleCallback) window.requestIdleCallback(step, { timeout: patience });
  else setTimeout(step);
}

/** pause lets the page do what it has to, such as to take a key and to paint, before work goes on that somebody waits for. */
export function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(undefined);
  });
}
