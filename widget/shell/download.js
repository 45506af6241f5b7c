// @ts-check
// Fetches what the widget needs, and gives up on what does not come: a server
// may stall, trickle, or send without an end, and what a page has put in place
// of fetch may do anything.

/** How long a download may go on with fewer bytes than are enough, in ms and bytes: slower than any line that people have. */
const patience = 15_000;
const enough = 1_000;

/** What is said of HTML that came in place of a file. */
export const page = 'the server sent a web page in its place, as many do for a file that is missing';

/**
 * @typedef {object} Watch
 * @property {number} [most] bytes that the body may have
 * @property {(reason: Error) => void} [broken] is called with why the body failed, because not every reader of it passes that on
 * @property {(first: number) => void} [begun] is called with the first byte
 */

/**
 * download gives a response that has the whole file, or fails with what is wrong. Its body
 * fails when it stalls, and when it has more bytes than the most. The error of one that stalled says so.
 * @param {(signal: AbortSignal) => Promise<Response>} request
 * @param {Watch} [watch]
 */
export async function download(request, { most = Infinity, broken, begun } = {}) {
  const stop = new AbortController();
  const { signal } = stop;
  let fresh = 0;
  let all = 0;
  const timer = setInterval(() => {
    if (fresh < enough) refuse(`the server stopped answering (waited ${patience / 1000} s)`, true);
    fresh = 0;
  }, patience);
  /** @param {string} reason @param {boolean} [stalled] */
  const refuse = (reason, stalled = false) => {
    clearInterval(timer);
    stop.abort(Object.assign(new Error(reason), { stalled }));
    return signal.reason;
  };
  /** @type {Promise<never>} */
  const over = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  over.catch(() => {}); // whoever waits is told
  /** @param {unknown} reason */
  const failed = (reason) => {
    clearInterval(timer);
    return signal.aborted ? signal.reason : reason instanceof Error ? reason : new Error(`no reason was given (${reason})`);
  };
  const large = () => refuse(`more than ${most} bytes are more than a page can hold`);

  const response = await Promise.race([request(signal), over]).catch((reason) => {
    throw failed(reason);
  });
  if (!response?.ok) throw refuse(response ? `status ${response.status}` : 'no answer was given');
  if (response.status === 206) throw refuse('status 206, a part of the file that nobody asked for');
  if (Number(response.headers.get('content-length')) > most) throw large();
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body ?? new Blob().stream()).getReader();
  signal.addEventListener('abort', () => reader.cancel().catch(() => {})); // one that was asked for before heeds no signal
  const body = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await Promise.race([reader.read(), over]);
        if (!done) {
          if (!all && value.length) begun?.(value[0]);
          fresh += value.length;
          all += value.length;
          if (all > most) throw large();
          return controller.enqueue(value);
        }
        clearInterval(timer);
        controller.close();
      } catch (reason) {
        const why = failed(reason);
        broken?.(why);
        controller.error(why);
      }
    },
    cancel: (reason) => void refuse(String(reason)),
  });
  return new Response(body, { headers: response.headers });
}

/**
 * afresh fetches a part to its end, past every cache, so that an import of the same address finds it.
 * @param {string} url that nobody has asked for yet, since a service worker goes by it
 */
export async function afresh(url) {
  let first = 0;
  const response = await download((signal) => fetch(url, { signal, cache: 'reload' }), { begun: (byte) => (first = byte) });
  await response.arrayBuffer();
  if (isPage(first)) throw new Error(page);
}

/**
 * isPage reports whether a file that should be a script, JSON or a program is HTML, by its first byte.
 * @param {number} first
 */
export const isPage = (first) => first === 0x3c;
