// @ts-check
// A program gives long work as a step, a function that is called until it gives its result. Each call
// works for a slice, and between the calls the page has its turn.
import { pause, slice } from './idle.js';

/**
 * finished calls a program's step until the work is done. It gives the result, and a function that releases the
 * values that the program has seen for it. It rejects with the program's refusal, and gives up with the signal.
 * @param {import('./program.js').Running} program
 * @param {() => any} begin
 * @param {string} doing what the program is doing, for the message when it traps
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
