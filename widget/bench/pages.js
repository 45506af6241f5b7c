// @ts-check
// Fresh pages in Chromium, and the memory they hold.

/**
 * fresh gives a page in its own context, and the size of what it holds: the JavaScript
 * heap and the memories of all programs that are not collected.
 * @param {import('playwright-core').Browser} browser
 */
export async function fresh(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.addInitScript(noteMemories);
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const wasm = await page.evaluate('memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0)');
    return usedSize + Number(wasm);
  };
  return { page, session, heap };
}

/** noteMemories runs in a page before everything else: it records the memory of each program without keeping it alive. */
function noteMemories() {
  /** @type {WeakRef<WebAssembly.Memory>[]} */
  const memories = ((/** @type {any} */ (window)).memories = []);
  /** @param {WebAssembly.Instance} instance */
  const note = ({ exports }) => {
    const memory = exports.memory ?? exports.mem;
    if (memory) memories.push(new WeakRef(/** @type {WebAssembly.Memory} */ (memory)));
  };
  for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
    const real = /** @type {any} */ (WebAssembly)[name];
    /** @type {any} */ (WebAssembly)[name] = async (/** @type {any[]} */ ...args) => {
      const made = await real.apply(WebAssembly, args);
      note(made.instance ?? made);
      return made;
    };
  }
  const Instance = WebAssembly.Instance;
  WebAssembly.Instance = /** @type {any} */ (
    new Proxy(Instance, {
      construct(target, args) {
        const made = Reflect.construct(target, args);
        note(made);
        return made;
      },
    })
  );
}
