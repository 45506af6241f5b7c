// @ts-check
// What a program does that takes long it gives as a step, which is called until it gives its result:
// each call goes on for a slice, and the page has its turn between them.
import { pause, slice } from './idle.js';

/**
 * finished calls the step that a program begins until all is done. It gives the result, and what lets go of the
 * values that the program has seen for it; it rejects with what the program refuses, and gives up with the signal.
 * @param {import('./program.js').Running} program
 * @param {() => any} begin
 * @param {string} doing what the program is at, for the message when it traps
 * @param {AbortSignal} [signal]
 */
export async function finished({ references, fail }, begin, doing, signal) {
  const { keep, release } = references.scope();
  const step = keep(begin);
  let made = step instanceof Error ? step : step && keep(() => step(slice));
  while (made === true) {
    await pause();
    made = keep(() => step(signal?.aborted ? 0 : slice));
  }
  if (!made && !signal?.aborted) throw fail(`it trapped while ${doing}`);
  if (made && !(made instanceof Error)) return { made, release };
  release();
  throw made ?? signal?.reason;
}
