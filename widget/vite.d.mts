import type { Plugin } from 'vite';

/** What the plugin is given. */
export interface Options {
  /** The folder of Markdown, or a single file, seen from Vite's root. */
  content: string;
  /** The address of the app, for the files that answers show or link to; Vite's own `base` by default, which may be relative. */
  base?: string;
  /** Endings of such files that are published besides the usual ones, such as `html`. */
  publish?: string[];
  /** Words for whom entries are taken along besides those for everyone; all others are left out of the app. */
  audience?: string[];
}

/**
 * The plugin for Vite, and all that is made with it: `<faq-widget>` without `src` answers from a folder of Markdown,
 * compiled by the tool. While an app is developed, its pages reload when a file of the folder is saved, and errors of
 * `faq check` are shown in Vite's overlay; in a build they end it.
 */
export default function faq(options: Options): Plugin;
