// @ts-check
// How the first script gets the shell and, when a part is missing, broken or of
// another build, the repair: faq-repair.js, of the server's present build.
import { build, engine, query } from 'faq:parts';
import { amiss, soon } from './promises.js';

/** @typedef {typeof import('../shell/shell.js')} Module */
/** @typedef {typeof import('./faq-widget.js').FAQWidget} Widget */

/** What a second copy of the shell must not make again, such as the Trusted Types policy, and the responses fetched together with the shell, by address. It outlives a build. */
let shared = /** @type {any} */ ({});

/** How long the shell is awaited before the server is also asked in another way, in ms. */
const patience = 5000;
/** @type {Promise<Module> | undefined} */
let shell;
/** @type {Promise<Module | void> | undefined} the repair in progress, for all elements */
let mending;

/**
 * fetched gives the shell, or fails when it does not come soon. It requests what an element will need at the same time.
 * @param {any} [element] a FAQWidget
 */
export function fetched(element) {
  if (element && !shell) {
    for (const address of `${element.src.match('t.wasm') ? '' : element.engine || engine()} ${element.src}`.split(/[\s|]+/, 6)) { // a browser would queue more
      if (address) (shared[address] = (async () => WebAssembly && fetch(address))()).catch(() => {}); // the shell reports what is wrong; async, because a page's replacement for fetch may throw
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
 * mended gives a shell fetched past every cache. It gives none if the server has another
 * build by now, which then takes over the elements.
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
  const address = `./faq-repair.js?${fresh}`; // a variable, or a bundler would look for files that match
  /** @type {Promise<any>} */
  const repair = import(address);
  const repaired = soon(repair).then(
    (module) => module.repair({ Widget, build, fresh, shared, cause }),
    () => Promise.reject(cause),
  );
  const slow = cause.late && shell ? soon(shell) : repaired; // the shell may still come
  const module = await Promise.any([repaired, slow]).catch(() => repaired);
  use(module);
  return module;
}

/**
 * use makes a loaded shell the one that all elements use.
 * @param {Module | void} module
 * @param {object} [common] what another build has shared
 */
export function use(module, common = shared) {
  shared = common;
  shell = module ? Promise.resolve(module) : undefined;
}
