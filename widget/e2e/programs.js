// @ts-check
// The programs that a page starts, for tests that inspect or change them.

/**
 * programs is an init script. It gives the page host.programs, a list with the memory of each started
 * program and whether it is the engine. It calls host.imports and host.started, if a script has set
 * them, which may change what a program imports and the instance that results.
 */
export function programs() {
  const host = /** @type {any} */ (globalThis);
  host.programs = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {WebAssembly.Module} */ module, /** @type {any} */ imports) => {
    const engine = WebAssembly.Module.customSections(module, 'faq.own').length > 0;
    const instance = await instantiate(module, host.imports?.(imports, engine) ?? imports);
    host.programs.push({ engine, memory: instance.exports.memory ?? instance.exports.mem });
    return host.started?.(instance, engine) ?? instance;
  });
}
