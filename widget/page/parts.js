// @ts-check
// How the first script comes by the shell, and, when a part is missing, broken
// or of another build, by what mends that: faq-repair.js, of the build that the server has now.
import { build, engine, query } from 'faq:parts';
import { amiss, soon } from './promises.js';

/** @typedef {typeof import('../shell/shell.js')} Module */
/** @typedef {typeof import('./faq-widget.js').FAQWidget} Widget */

/** What no second copy of the shell may make again, such as the Trusted Types policy, and what is fetched together with the shell, by its address. It outlives a build. */
let shared = /** @type {any} */ ({});

/** How long the shell is waited for until the server is asked in another way as well, in ms. */
const patience = 5000;
/** @type {Promise<Module> | undefined} */
let shell;
/** @type {Promise<Module | void> | undefined} under way, for all elements */
let mending;

/**
 * fetched gives the shell, or fails when it does not come soon. What an element needs then is asked for at once.
 * @param {any} [element] a FAQWidget
 */
export function fetched(element) {
  if (element && !shell) {
    for (const address of `${element.src.match('t.wasm') ? '' : element.engine || engine()} ${element.src}`.split(/[\s|]+/, 6)) { // a browser has more wait in turn
      if (address) (shared[address] = (async () => WebAssembly && fetch(address))()).catch(() => {}); // the shell says what is wrong, and what a page has in place of fetch may also throw
    }
  }
  shell ??= import('../shell/shell.js').then((module) => {
    if (module.build !== build) throw amiss('faq-shell.js is of another build');
    module.begin(query, shared);
    return module;
  });
  shell.catch(() => (shell = undefined));
  return soon(shell, patience);
}

/**
 * mended gives a shell from past every cache. When the server has another build by now
 * it gives none: then the elements are that build's.
 * @param {Widget} Widget
 * @param {Error & { late?: boolean }} cause
 * @returns {Promise<Module | void>}
 */
export function mended(Widget, cause) {
  return (mending ??= mend(Widget, cause).finally(() => (mending = undefined)));
}

/** @type {(Widget: Widget, cause: Error & { late?: boolean }) => Promise<Module | void>} */
async function mend(Widget, cause) {
  const fresh = Date.now();
  const address = `./faq-repair.js?${fresh}`; // apart, or a bundler would look for files that match it
  /** @type {Promise<any>} */
  const repair = import(address);
  const repaired = soon(repair).then(
    (module) => module.repair({ Widget, build, fresh, shared, cause }),
    () => Promise.reject(cause),
  );
  const slow = cause.late && shell ? soon(shell) : repaired; // it may still come
  const module = await Promise.any([repaired, slow]).catch(() => repaired);
  use(module);
  return module;
}

/**
 * use makes a shell that is there the one that all elements take.
 * @param {Module | void} module
 * @param {object} [common] what another build has shared
 */
export function use(module, common = shared) {
  shared = common;
  shell = module ? Promise.resolve(module) : undefined;
}
