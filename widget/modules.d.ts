// Modules that exist only in a build; the tool's package site says what each holds.

declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'faq:wasm_exec' {
  /** The class of the toolchain's wasm_exec.js. */
  export const Go: any;
  /** What the program has for its global object. */
  export const scope: any;
}

declare module 'faq:version' {
  /** What script, shell and engine of one build have in common. */
  export const version: string;
}

declare module 'faq:embedded' {
  /** The gzip of the engine in base64, in an offline script; otherwise empty. */
  export const engine: string;
  /** That of the program that reads Markdown. */
  export const markdown: string;
  /** That of the program that makes one FAQ of several. */
  export const join: string;
  /** The compiled FAQs of an author, "LANGUAGE FILE,LANGUAGE FILE…", the first one for all other languages; in an offline script base64 in place of files. */
  export const corpora: string;
}

declare module 'faq:locale/*' {
  /** The phrases of a language by their keys. */
  const messages: Record<string, string>;
  export default messages;
}

declare module 'faq:agent' {
  /** What offers the help to agents; in an offline script nothing does. */
  export const offer: undefined | typeof import('./engine/agent.js').offer;
}

declare module 'faq:shards' {
  /** What brings the shards of an FAQ; an offline script has none. */
  export const bring: typeof import('./shell/shards.js').bring;
}

declare module 'faq:parts' {
  /** The address of the engine, "" where that is a part of the script or the script does not know its own address. */
  export const engine: () => string;
  /** The hash of all parts of a build. */
  export const build: string;
  /** The query that a part's address has, which names the build; "" where a bundler names the files. */
  export const query: string;
  /** The address of the shell, relative to the script that fetches it. */
  export const shell: string;
}
