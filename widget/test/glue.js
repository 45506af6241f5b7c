// @ts-check
// Replaces the toolchain's wasm_exec.js: a test says what a program does when it runs.

/** @type {Record<string, any>} a program's global object */
export const scope = {};

/** @type {{ run: (go: Go) => Promise<unknown> }} */
export const program = { run: async () => {} };

export class Go {
  argv = ['js'];
  importObject = { env: {} };

  /** _resume is what the program does when JavaScript calls one of its callbacks. */
  _resume() {}

  run() {
    return program.run(this);
  }
}
