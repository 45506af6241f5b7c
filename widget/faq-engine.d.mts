// The types of faq-engine.mjs, the engine without the element, for pages and Node.

/** A part of a text, `text.slice(start, end)`. Lists of ranges are sorted and do not overlap. */
export type Range = [start: number, end: number];

/** What to open. Give `src`, `markdown` or both. */
export interface OpenOptions {
  /** Addresses of Markdown files, and of FAQs that `faq build` has written, such as `faq-en.wasm`. `#label=…&base=…` after an address names the FAQ's topics and gives its links a base. In a page, addresses resolve against the page's; in Node, one without a scheme is a path. */
  src?: string | URL | readonly (string | URL)[];
  /** The text of Markdown files, read after those of `src`. */
  markdown?: string | readonly string[];
  /** Variables for the Markdown; their values are plain text, never Markdown. */
  vars?: object;
  /** URL against which relative links of the answers resolve. */
  base?: string | URL;
  /** Audiences, by their words: entries without an audience are included, and those that name one of these. */
  audience?: string | readonly string[];
  /** BCP 47 tag of the language wanted, which chooses among translations; default the page's. */
  lang?: string;
  /** Words in the HTML of answers, instead of the English ones. */
  labels?: Partial<Labels>;
}

export interface Labels {
  /** Announced after a link that opens a new tab. */
  external: string;
  /** Name of the scrolling region around a wide table. */
  table: string;
  /** Name of a task's checkbox. */
  task: string;
  /** Shown above text that is too large to be laid out. */
  large: string;
}

export interface Question {
  /** Its name in links, which stays the same. */
  slug: string;
  /** Plain text. */
  question: string;
  /** The titles of its topic and sections, outermost first. */
  trail: string[];
}

/** How a hit was found: by words of the question (the first four), or by words elsewhere. */
export type Why = 'exact' | 'prefix' | 'related' | 'typo' | 'alias' | 'tag' | 'section' | 'answer' | 'meaning' | 'subsequence';

export interface Hit extends Question {
  /** The best part of the answer, as one line of plain text; "…" where it was cut. */
  snippet: string;
  /** What to mark in the question. */
  questionRanges: Range[];
  /** What to mark in the snippet. */
  snippetRanges: Range[];
  why: Why;
  /** The word found for a mistyped one, or the alias, tag or title that matched; or "". */
  via: string;
}

export interface Result {
  /** As asked. */
  query: string;
  /** The number of all hits, perhaps more than `limit`. */
  count: number;
  /** The query with its typos corrected, which found the hits; or null. */
  meant: string | null;
  /** The nearest question, if nothing was found; or null. */
  nearest: Question | null;
  /** Best first. */
  hits: Hit[];
}

export interface Topic {
  /** "" where its file names none. */
  title: string;
  slug: string;
  /** In reading order. */
  questions: Question[];
}

export interface Answer extends Question {
  /** BCP 47 tag, or "". */
  lang: string;
  /**
   * HTML that is safe to insert: only elements and attributes of a fixed list, and links of harmless schemes. A
   * link to another question has its slug in `data-faq`.
   */
  html: string;
  /** Markdown, with values and addresses filled in. */
  markdown: string;
  /** Plain text, a line for each block; each line of code begins with a tab. */
  text: string;
  related: Question[];
}

export interface FAQ {
  /** Number of questions. */
  readonly entries: number;
  /** Of the whole FAQ, or "". */
  readonly title: string;
  /** BCP 47 tag of the content, or "". */
  readonly lang: string;
  /** Faults in the Markdown, a line for each, with its place. */
  readonly warnings: readonly string[];
  /** Ranks as the element does. `limit` is 8 by default; `asTyped` does not correct typos. */
  search(query: string, options?: { limit?: number; asTyped?: boolean }): Promise<Result>;
  /** Questions whose `pages` match a path, most specific first; `limit` is 5 by default. */
  suggest(path: string, options?: { limit?: number }): Promise<Question[]>;
  /** Questions that their author marks as popular; `limit` is 5 by default. */
  popular(options?: { limit?: number }): Promise<Question[]>;
  /** All questions, topic by topic. */
  topics(): Promise<Topic[]>;
  /** An answer by the slug of its question, or null; `related` is the number of related questions, 3 by default. */
  answer(slug: string, options?: { related?: number }): Promise<Answer | null>;
  /** Frees the memory. Later calls are refused. */
  close(): void;
}

/** Opens an FAQ. Resolves once all of it can be searched; rejects with the fault that prevents it. */
export function open(options: OpenOptions): Promise<FAQ>;

/** Divides a text at ranges, for a template to mark them. */
export function segments(text: string, ranges: readonly Range[]): { text: string; marked: boolean }[];

/** The version, which the programs must share. */
export const version: string;
