// Modules that exist only in a build; wasm/internal/bundle makes them.

declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'faq:wasm_exec' {
  /** The class of the toolchain's wasm_exec.js. */
  export const Go: any;
  /** The program's global object. */
  export const scope: any;
}

declare module 'faq:version' {
  /** The version shared by the script, shell and engine of one build. */
  export const version: string;
}

declare module 'faq:embedded' {
  /** The gzipped engine in base64, in an offline script; otherwise empty. */
  export const engine: string;
  /** The same for the program that reads Markdown. */
  export const markdown: string;
  /** The same for the program that makes one FAQ of several. */
  export const join: string;
  /** The compiled FAQs of an author, "LANGUAGE FILE,LANGUAGE FILE…", the first also for all other languages; in an offline script base64 instead of files. */
  export const corpora: string;
}

declare module 'faq:locale/*' {
  /** The phrases of a language by their keys. */
  const messages: Record<string, string>;
  export default messages;
}

declare module 'faq:agent' {
  /** Offers the help to agents; undefined in an offline script. */
  export const offer: undefined | typeof import('./engine/agent.js').offer;
}

declare module 'faq:shards' {
  /** Brings the shards of an FAQ; an offline script has none. */
  export const bring: typeof import('./shell/shards.js').bring;
}

declare module 'faq:parts' {
  /** The address of the engine, "" where the engine is a part of the script or the script does not know its own address. */
  export const engine: () => string;
  /** The hash of all parts of the build. */
  export const build: string;
  /** The query in a part's address, which names the build; "" where a bundler names the files. */
  export const query: string;
  /** The address of the shell, relative to the script that fetches it. */
  export const shell: string;
}
