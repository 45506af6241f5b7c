// The types of faq-widget.mjs, as the package exports it. A .d.ts of this name
// would hide faq-widget.js, the source, from the type checker.

/** How the help is shown. */
export type Mode = 'inline' | 'panel' | 'popover' | 'palette';

/** When the engine is fetched; `intent` is hover, focus, touch or the shortcut. */
export type Load = 'eager' | 'visible' | 'idle' | 'intent';

/** The corner for the button, the panel and the card. */
export type Placement = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';

/** Where the page's address names the opened answer. */
export type Routing = 'hash' | 'query' | 'none';

/** The details of the events by their names. Events bubble and cross shadow boundaries. */
export interface FAQWidgetEventDetails {
  /** The first answer can be given; `entries` is the number of questions. */
  'faq-ready': { entries: number };
  /** A panel, popover or palette has opened. */
  'faq-open': Record<string, never>;
  /** A panel, popover or palette has closed. */
  'faq-close': Record<string, never>;
  /** A query has been answered: the number of all hits, and the slugs of those shown. */
  'faq-search': { query: string; count: number; slugs: string[] };
  /** An answer has been opened. */
  'faq-show': { slug: string };
  /**
   * The outcome of a query is known: `opened` is the slug of the answer opened from it, or "" if the reader asked
   * something else, closed the help, left the page or stopped.
   */
  'faq-settled': { query: string; count: number; opened: string };
  /** A reader has said whether an answer was helpful, or what an unhelpful one lacked. */
  'faq-feedback': { slug: string; helpful: boolean; missing?: string };
  /** The help has failed; its fallback is shown. */
  'faq-error': { error: Error };
}

/** The events by their names, for `addEventListener`. */
export type FAQWidgetEventMap = {
  [Name in keyof FAQWidgetEventDetails]: CustomEvent<FAQWidgetEventDetails[Name]>;
};

/** A query that found nothing, or none of whose hits was opened. */
export interface FAQWidgetUnanswered {
  /** As asked, with e-mail addresses and long numbers masked. */
  query: string;
  /** How many answers it found. */
  count: number;
  /** The language of the interface. */
  lang: string;
  /** How often it was asked. */
  times: number;
  /** When it was asked last, as YYYY-MM-DD. */
  day: string;
  /** The slug of the answer opened next, found by other words. */
  then?: string;
}

/** What the browser remembers for `insight="local"`; each list has the oldest first. */
export interface FAQWidgetReport {
  version: 1;
  queries: FAQWidgetUnanswered[];
  votes: { slug: string; helpful: boolean; day: string }[];
  missing: { slug: string; missing: string; day: string }[];
}

/** The element `<faq-widget>`. Its properties reflect the attributes of the same names. */
export class FAQWidget extends HTMLElement {
  static readonly observedAttributes: string[];

  /** The version of the script, which the engine and the tool must share. */
  static readonly version: string;

  /** Registers the element unless the page has one of that name. Importing the module registers `faq-widget`. */
  static define(tag?: string): void;

  /** How the help is shown; default `inline`. */
  mode: Mode;
  /** URLs of Markdown files, and of FAQs that `faq build` has written, separated by spaces or by `|`, to replace the engine's own FAQ. The `#` of a URL may give its `label` and `base`. */
  src: string;
  /** Variables for the Markdown: the JSON of an object, or an object, which is converted to JSON. */
  get vars(): string;
  set vars(value: string | object);
  /** URL against which relative links of the answers resolve. */
  base: string;
  /** URL of the WebAssembly file; default next to the script. */
  engine: string;
  /** When to fetch the engine; default `visible` inline and `intent` otherwise. */
  load: Load;
  /** Colours: the system's, always light or dark, or as the page's own switch says. */
  theme: 'auto' | 'light' | 'dark' | 'page';
  /** Corner of the button and the panel; default `bottom-end`. */
  placement: Placement;
  /** Keys that open and close the help, such as `mod+k`; default `mod+k` for a palette, otherwise none; empty turns it off. */
  shortcut: string;
  /** Words on the launcher next to its icon; also its name. */
  label: string;
  /** Words in the empty search box, instead of the language's own. */
  placeholder: string;
  /** Slugs of the questions shown first while nothing is asked, separated by spaces. */
  popular: string;
  /** Audiences, by their words: entries without an audience are shown, and those that name one of these. This hides entries; it does not protect them. */
  audience: string;
  /** URL or `mailto:` of a person to ask, in which `{query}`, `{page}` and `{slug}` are filled in. */
  contact: string;
  /** Where the page's address names the opened answer; default `hash` inline and `none` otherwise. */
  routing: Routing;
  /** Path for suggestions; default the page's, followed as it changes. */
  page: string;
  /** Number of hits shown; default 8. */
  get limit(): number;
  set limit(value: number | string);
  /** Whether the browser's agents may ask. `page` offers the tools `search_help` and `read_answer` where the browser has `document.modelContext`, once the page is idle; default `none`. */
  agent: 'none' | 'page';
  /** Whether the browser keeps recent searches and what a reader found helpful. */
  storage: 'local' | 'none';
  /** Whether the browser remembers, for itself alone, what was not found; `storage="none"` wins. */
  insight: 'none' | 'local';
  /** Whether a panel, popover or palette is open. */
  open: boolean;

  /** Resolves when the first answer can be given; rejects with the reason why not. */
  get ready(): Promise<unknown>;

  /** Closes a panel, popover or palette and gives the focus back. */
  close(): void;
  /** Opens the help if it is closed, and closes it if it is open. */
  toggle(): void;
  /** Searches as typing does, events included; resolves with the slugs of the hits shown. */
  search(query: string): Promise<string[]>;
  /**
   * Opens an answer; resolves with whether the slug has one. Without a slug it opens a panel, popover or palette,
   * and resolves with whether help is available.
   */
  show(slug?: string): Promise<boolean>;
  /** Shows the questions suggested for a path of the page; resolves with their slugs. */
  suggest(path: string): Promise<string[]>;
  /** Reads the files of `src` and the children again, if they were read; the query stays. Resolves with whether help is available. */
  reload(): Promise<boolean>;
  /** Gives what `insight="local"` remembers. The method exists once help is wanted; `ready` waits for it. */
  report(): FAQWidgetReport;
  /** Erases what `insight="local"` remembers; exists when `report` does. */
  forget(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'faq-widget': FAQWidget;
  }
  /** For `addEventListener` on the element, its ancestors, the document and the window. */
  interface GlobalEventHandlersEventMap extends FAQWidgetEventMap {}
}
