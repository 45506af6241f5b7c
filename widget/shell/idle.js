// @ts-check
// Work that can wait is done in slices, when the page is idle.

/** The longest a slice keeps the page waiting, in ms. */
export const slice = 8;
/** The longest a busy page keeps the work waiting, in ms. */
const patience = 100;

/** Owners in whose work the engine trapped. The engine started in its place skips the work, or it would trap for ever. @type {WeakSet<object>} */
const stumbled = new WeakSet();

/**
 * whileIdle calls work repeatedly until it reports that nothing is left.
 * @param {object} owner
 * @param {(ms: number) => boolean | undefined} work works for that long and reports whether there is more; undefined when it was cut off
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

/** pause lets the page take keys and paint before awaited work continues. */
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
