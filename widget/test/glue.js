// @ts-check
// Takes the place of the toolchain's wasm_exec.js: a test says what a program does when it runs.

/** @type {Record<string, any>} what a program has for its global object */
export const scope = {};

/** @type {{ run: (go: Go) => Promise<unknown> }} */
export const program = { run: async () => {} };

export class Go {
  argv = ['js'];
  importObject = { env: {} };

  /** What the program does when JavaScript calls one of its callbacks. */
  _resume() {}

  run() {
    return program.run(this);
  }
}
