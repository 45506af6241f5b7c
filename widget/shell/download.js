// @ts-check
// Fetches what the widget needs, and gives up on a download that does not come: a
// server may stall, trickle or send without end, and a page's replacement for
// fetch may do anything.

/** How long, in ms, a download may bring fewer bytes than `enough`: slower than any line people have. */
const patience = 15_000;
const enough = 1_000;

/** The message for HTML that came in place of a file. */
export const page = 'the server sent a web page in its place, as many do for a file that is missing';

/**
 * @typedef {object} Watch
 * @property {number} [most] the most bytes that the body may have
 * @property {(reason: Error) => void} [broken] is called with the reason why the body failed, which not every reader of a body passes on
 * @property {(first: number) => void} [begun] is called with the first byte
 */

/**
 * download gives a response with the whole file, or fails with what is wrong. The body
 * fails when it stalls, with an error whose `stalled` is true, and when it exceeds `most`.
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
  over.catch(() => {}); // it is handled where it is awaited
  /** @param {unknown} reason */
  const failed = (reason) => {
    clearInterval(timer);
    return signal.aborted ? signal.reason : reason instanceof Error ? reason : new Error(`no reason was given (${reason})`);
  };
  const large = () => refuse(`larger than ${most} bytes, the most a page takes`);

  const response = await Promise.race([request(signal), over]).catch((reason) => {
    throw failed(reason);
  });
  if (!response?.ok) throw refuse(response ? `status ${response.status}` : 'no answer was given');
  if (response.status === 206) throw refuse('status 206, only a part of the file');
  if (Number(response.headers.get('content-length')) > most) throw large();
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body ?? new Blob().stream()).getReader();
  signal.addEventListener('abort', () => reader.cancel().catch(() => {})); // a request made earlier heeds no signal
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
 * afresh fetches a part to its end, past every cache, so an import of the same address finds it.
 * @param {string} url not requested before, because a service worker answers by address
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
