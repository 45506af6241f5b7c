// @ts-check
// The programs that a page starts, as a test wants to see or change them.

/**
 * programs is an init script. The page has host.programs, a list with the memory of each that
 * was started and whether it is the engine, and calls host.imports and host.started, if a
 * script has put them there, which may change what a program imports and what comes of it.
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
