// Package compiled is the binary form in which an FAQ is shipped: read, checked and
// ready to be searched and shown. Opening it takes no Markdown parser. The package
// knows nothing of how an FAQ is written; package corpus makes one.
//
// # Layout
//
// A number is an unsigned LEB128, as [encoding/binary.AppendUvarint] writes it,
// below 2^31. A text is its length in bytes, a number, and that many bytes of UTF-8.
// A list is the number of its items, and the items one after the other. Texts is a
// list of text.
//
//	file      = "FAQ" version:byte title:text lang:text synonyms:text
//	            nosynonyms:number nostems:number mark:number places sources topics
//	            and, in versions 3 and 5 only, expansion
//	places    = list of { name:text value:text text:text }
//	sources   = list of { file:text lang:text base:text references footnotes links }
//	references= list of { label:text destination:text title:text }, ascending by label
//	footnotes = list of { label:text markdown:text }, ascending by label
//	links     = list of { destination:text slug:text }, ascending by destination
//	topics    = list of { title:text slug:text entries }
//	styles    = list of { element:number start:number length:number }
//	entries   = list of { slug:text question:text styles answer:text lead:text text:text
//	                      sections:texts aliases:texts tags:texts pages:texts line:number source:number popular:number
//	                      and, where 2 is added to popular, audience:text }
//	expansion = list of { word:text entries: list of distance:number }, ascending by word
//
// Answer, lead and footnotes are Markdown. The text of an entry is its answer as
// plain text. Nothing is HTML. Synonyms are the author's groups, one a line. In
// nosynonyms, nostems and popular, 1 is true and 0 is false. An element is a number
// in faq.Styles; start and length are in bytes of the question. Links holds only the
// destinations that open another entry. The source of an entry is a number in sources.
//
// Where the author used the variable of the i-th place, texts have the letter mark+i,
// of a private-use plane, in place of its value. A value is put there later: a page's
// own, or the author's, as Markdown (value) or as plain text (text). Slugs are made
// with the author's values.
//
// Expansion has words that fit the meaning of entries but are not in them. A
// distance is the number of such an entry, in reading order from 0, less the number
// before it in the list, or less 0. Audience has the words for whom alone an entry
// is shown, with spaces between.
//
// The version is 2, plus 1 with expansion, plus 2 with an audience in any entry.
// [Open] refuses an FAQ with audiences; [OpenAddressed] takes it.
//
// # Example
//
// The file faq.md, with the one line "## Why?" and the answer "So.", is
//
//	46 41 51 02                   FAQ, version 2
//	00 00 00                      no title, language, synonyms
//	00 00                         synonyms of the language and stems are on
//	80 80 40 00                   marks from U+100000 on, no places
//	01                            one source:
//	06 66 61 71 2e 6d 64 00 00      faq.md, no language, no base
//	00 00 00                        no references, footnotes, links
//	01 00 00                      one topic, without title and slug:
//	01                              one entry:
//	03 77 68 79                       slug why
//	04 57 68 79 3f                    question Why?
//	00                                no styles
//	03 53 6f 2e 00                    answer So., no lead
//	03 53 6f 2e                       text So.
//	00 00 00 00                       no sections, aliases, tags, pages
//	01 00 00                          line 1 of source 0, not popular
//
// With the word cause, which fits that entry, byte 3, the version, is 03, and at the
// end is
//
//	01                            one word:
//	05 63 61 75 73 65               cause
//	01 00                           one entry, number 0
//
// For the audience staff alone, byte 3 is 04 instead, and the last line of the first
// form is
//
//	01 00 02                        line 1 of source 0, not popular, for an audience:
//	05 73 74 61 66 66                 staff
package compiled

import "faqwidget/wasm/internal/faq"

// Version is the version of the layout without expansion and audience. The others
// are what each of these adds to it. A file of another version is refused.
const Version, withExpansion, withAudience = 2, 1, 2

// longestWord bounds a word of an expansion, in bytes: it is indexed once for each
// entry that it fits.
const longestWord = 64

// addressed is added to the number popular of an entry with an audience.
const addressed = 2

const magic = "FAQ"

// An FAQ is a corpus with what was found in reading its Markdown.
type FAQ struct {
	Corpus *faq.Corpus
	Texts  map[*faq.Entry]string // answers as plain text
	Mark   rune                  // the letter of the first place, from FirstMark on
	Places []Place
	Links  map[*faq.Source][]Link // destinations that open an entry, ascending, as the source writes them

	numbers map[string]int // numbers of the places noted so far, by name and value
	values  []string       // by place: its value as plain text, once filled
}

// The letters that may be marks: those of plane 16, which is for private use.
const FirstMark, LastMark = 0x100000, 0x10FFFD

// A Place is a variable that an author used: its dotted name, and its value as
// Markdown and as plain text.
type Place struct{ Name, Value, Text string }

// A Link is a destination as a source writes it, with the slug of the entry that it opens.
type Link struct{ Destination, Slug string }
