// @ts-check
// A server that fails in every way that servers do. Each fault is a node:http
// listener that answers a request.

/** @typedef {import('node:http').RequestListener} Listener */

/**
 * whole is not a fault: it serves all the bytes as it should.
 * @param {Buffer} bytes
 * @param {string} type
 * @returns {Listener}
 */
export const whole = (bytes, type) => (_, response) => void response.writeHead(200, { 'Content-Type': type }).end(bytes);

/**
 * status answers with an error page.
 * @param {number} code
 * @returns {Listener}
 */
export const status = (code) => (_, response) => void response.writeHead(code, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Error</title>');

/**
 * truncated sends only the first part, with a length that says it is all.
 * @param {Buffer} bytes
 * @param {string} type
 * @returns {Listener}
 */
export const truncated = (bytes, type) => whole(bytes.subarray(0, bytes.length / 2), type);

/**
 * cut announces all bytes, sends a part and drops the connection.
 * @param {Buffer} bytes
 * @param {string} type
 * @returns {Listener}
 */
export const cut = (bytes, type) => (_, response) => {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

/**
 * stalled sends a part and then nothing; with 0 bytes, nothing at all.
 * @param {Buffer} bytes
 * @param {string} type
 * @returns {Listener}
 */
export const stalled = (bytes, type) => (_, response) => {
  if (!bytes.length) return;
  response.writeHead(200, { 'Content-Type': type });
  response.write(bytes.subarray(0, bytes.length / 2));
};

/**
 * trickling sends a byte per second.
 * @param {Buffer} bytes
 * @param {string} type
 * @returns {Listener}
 */
export const trickling = (bytes, type) => (_, response) => {
  let at = 0;
  response.writeHead(200, { 'Content-Type': type });
  response.write(bytes.subarray(at, ++at));
  const timer = setInterval(() => response.write(bytes.subarray(at, ++at)), 1000);
  response.on('close', () => clearInterval(timer));
};

/**
 * endless sends text as long as anybody listens; sent counts its bytes.
 * @param {{ bytes: number }} sent
 * @param {number} [declared] the length it claims to have, in bytes
 * @returns {Listener}
 */
export const endless = (sent, declared) => (_, response) => {
  const chunk = Buffer.from('## Is there an end?\nNo.\n'.repeat(1000));
  response.writeHead(200, { 'Content-Type': 'text/markdown', ...(declared && { 'Content-Length': declared }) });
  const more = () => {
    while (!response.destroyed && response.write(chunk)) sent.bytes += chunk.length;
  };
  response.on('drain', more);
  more();
};

/**
 * A Gate is a server that holds requests, then fails or answers on command.
 * @typedef {object} Gate
 * @property {Listener} listener
 * @property {() => void} fail gives the waiting requests and all later ones the fault
 * @property {() => void} heal answers correctly from now on
 */

/**
 * gate makes a Gate of a fault and a correct answer.
 * @param {Listener} fault
 * @param {Listener} health
 * @returns {Gate}
 */
export function gate(fault, health) {
  /** @type {(() => void)[]} */
  let waiting = [];
  /** @type {Listener | null} */
  let now = null;
  return {
    listener: (request, response) => {
      if (now) now(request, response);
      else waiting.push(() => fault(request, response));
    },
    fail() {
      now = fault;
      for (const each of waiting) each();
      waiting = [];
    },
    heal: () => void (now = health),
  };
}

/**
 * asked waits until a file was requested from a site.
 * @param {import('./site.js').Site} site
 * @param {string} path
 */
export async function asked(site, path) {
  while (!site.requests.some((each) => each.endsWith(` ${path}`))) await new Promise((resolve) => setTimeout(resolve, 20));
}
