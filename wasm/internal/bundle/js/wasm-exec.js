// The wrapper of a Go toolchain's wasm_exec.js, which would otherwise put Go,
// fs, process, path and more on the page's global object. Here it runs against
// a scope: reads go through to the real global object, writes stay private.
// The engine's js.Global() is this scope, so what it shall find there is put
// into it: scope.name = value.

/** names that the glue means as Node's, even where a page calls other things so */
const hidden = new Set(['fs', 'process', 'path', 'require', 'module', 'Go']);

/** scoped gives an object that reads as the global one and keeps writes to itself. */
function scoped(real) {
  const bound = new Map();
  return new Proxy(Object.create(null), {
    has: (own, key) => key in own || (!hidden.has(key) && key in real),
    get(own, key) {
      if (key in own || hidden.has(key)) return own[key];
      const value = real[key];
      // Methods of the window insist on the window as `this`; constructors, known by their prototype, must stay themselves.
      if (typeof value !== 'function' || 'prototype' in value) return value;
      if (!bound.has(value)) bound.set(value, value.bind(real));
      return bound.get(value);
    },
  });
}

export const scope = scoped(globalThis);

export const Go = ((globalThis) => {
  const global = globalThis, window = globalThis, self = globalThis;
  let require, module;
  const fs = { writeSync: (...args) => globalThis.fs.writeSync(...args) };
  WASM_EXEC;
  return globalThis.Go;
})(scope);
