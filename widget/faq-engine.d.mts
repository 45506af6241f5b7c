// The types of faq-engine.mjs, the engine without the element, for pages and Node.

/** A part of a text, `text.slice(start, end)`. Lists of ranges are sorted, and none overlap. */
export type Range = [start: number, end: number];

/** What is opened. Give `src`, `markdown` or both. */
export interface OpenOptions {
  /** Addresses of Markdown files, and of FAQs that `faq build` has written, `faq-en.wasm`; `#label=…&base=…` behind one names its topics and gives its links a base. In a page they resolve against its own; in Node, what has no scheme is a path. */
  src?: string | URL | readonly (string | URL)[];
  /** The text of Markdown files, read after those of `src`. */
  markdown?: string | readonly string[];
  /** Variables for the Markdown; their values are text, never Markdown. */
  vars?: object;
  /** URL against which relative links of the answers resolve. */
  base?: string | URL;
  /** Words for whom entries may be: those without an audience are there, and those that name one of these. */
  audience?: string | readonly string[];
  /** BCP 47 tag of the language wanted, which chooses among translations; default that of the page. */
  lang?: string;
  /** Words in the HTML of answers, in place of the English ones. */
  labels?: Partial<Labels>;
}

export interface Labels {
  /** Said after a link that opens a new tab. */
  external: string;
  /** Name of the region in which a wide table scrolls. */
  table: string;
  /** Name of the box of a task. */
  task: string;
  /** Said above what is too large to be laid out. */
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

/** How a hit was found: by words of the question in one of the first four ways, or by what is elsewhere. */
export type Why = 'exact' | 'prefix' | 'related' | 'typo' | 'alias' | 'tag' | 'section' | 'answer' | 'meaning' | 'subsequence';

export interface Hit extends Question {
  /** The part of the answer that fits best, one line of plain text; "…" where it was cut. */
  snippet: string;
  /** What to mark in the question. */
  questionRanges: Range[];
  /** What to mark in the snippet. */
  snippetRanges: Range[];
  why: Why;
  /** The word found for a mistyped one, the alias, tag or title; or "". */
  via: string;
}

export interface Result {
  /** As it was asked. */
  query: string;
  /** All that were found, more than `limit` maybe. */
  count: number;
  /** The query with its typos mended, by which the hits were found; or null. */
  meant: string | null;
  /** Without hits, the question that is nearest; or null. */
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
   * HTML that is safe to insert: elements and attributes of a fixed list, links of harmless schemes only. A link to
   * another question has its slug in `data-faq`.
   */
  html: string;
  /** Markdown, with values and addresses in their places. */
  markdown: string;
  /** Plain text, a line for each block; a line of code is behind a tab. */
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
  /** What is amiss in the Markdown, a line for each fault with its place. */
  readonly warnings: readonly string[];
  /** Ranks as the element does. `limit` is 8 by default; `asTyped` takes words as they are, typos and all. */
  search(query: string, options?: { limit?: number; asTyped?: boolean }): Promise<Result>;
  /** The questions whose `pages` match a path, most specific first; `limit` is 5 by default. */
  suggest(path: string, options?: { limit?: number }): Promise<Question[]>;
  /** The questions that their author calls popular; `limit` is 5 by default. */
  popular(options?: { limit?: number }): Promise<Question[]>;
  /** All questions, topic by topic. */
  topics(): Promise<Topic[]>;
  /** An answer by the slug of its question, or null; `related` questions are 3 by default. */
  answer(slug: string, options?: { related?: number }): Promise<Answer | null>;
  /** Gives the memory back. What is asked after that is refused. */
  close(): void;
}

/** Opens an FAQ; resolves once all of it can be found, and rejects with the fault for which it cannot be shown. */
export function open(options: OpenOptions): Promise<FAQ>;

/** Divides a text at ranges, so that a template can mark them. */
export function segments(text: string, ranges: readonly Range[]): { text: string; marked: boolean }[];

/** The version, which the programs must be of too. */
export const version: string;
