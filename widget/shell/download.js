// @ts-check
// Fetches what the widget needs, and gives up on what does not come: a server
// may stall, trickle, or send without an end.

/** How long a download may go on with fewer bytes than are enough, in ms and bytes: slower than any line that people have. */
const patience = 15_000;
const enough = 1_000;

/**
 * download gives a response that is ok, or fails with what is wrong. Its body
 * fails when it stalls, and when it has more bytes than the most; broken is
 * told why, because not every reader of the body passes that on.
 * @param {(signal: AbortSignal) => Promise<Response>} request
 * @param {number} [most]
 * @param {(reason: Error) => void} [broken]
 */
export async function download(request, most = Infinity, broken = () => {}) {
  const stop = new AbortController();
  const { signal } = stop;
  let fresh = 0;
  let left = most;
  const timer = setInterval(() => {
    if (fresh < enough) refuse(`the server stopped answering (waited ${patience / 1000} s)`);
    fresh = 0;
  }, patience);
  /** @param {string} reason */
  const refuse = (reason) => {
    clearInterval(timer);
    stop.abort(new Error(reason));
    return signal.reason;
  };
  const large = () => refuse(`more than ${most} bytes are more than a page can hold`);

  const response = await request(signal).catch((reason) => {
    clearInterval(timer);
    throw signal.aborted ? signal.reason : reason;
  });
  if (!response.ok) throw refuse(`status ${response.status}`);
  if (Number(response.headers.get('content-length')) > most) throw large();
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body ?? new Blob().stream()).getReader();
  const body = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          fresh += value.length;
          left -= value.length;
          if (left < 0) throw large();
          return controller.enqueue(value);
        }
        clearInterval(timer);
        controller.close();
      } catch (reason) {
        clearInterval(timer);
        const why = signal.aborted ? signal.reason : reason;
        broken(why);
        controller.error(why);
      }
    },
    cancel: (reason) => void refuse(String(reason)),
  });
  return new Response(body, { headers: response.headers });
}
