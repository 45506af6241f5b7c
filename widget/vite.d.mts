import type { Plugin } from 'vite';

/** The options of the plugin. */
export interface Options {
  /** The folder of Markdown, or a single file, relative to Vite's root. */
  content: string;
  /** The address of the app, for files that answers show or link to; by default Vite's own `base`, which may be relative. */
  base?: string;
  /** Further extensions of such files to publish, such as `html`. */
  publish?: string[];
  /** Audiences whose entries are included besides those for everyone; all others are left out of the app. */
  audience?: string[];
}

/**
 * The plugin for Vite and tools built on it. `<faq-widget>` without `src` answers from a folder of Markdown, compiled
 * by the tool. In development, pages reload when a file of the folder is saved, and errors of `faq check` are shown
 * in Vite's overlay. In a build, errors end the build.
 */
export default function faq(options: Options): Plugin;
