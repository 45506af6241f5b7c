// Package faq holds the domain of the widget: a Corpus of Topics with their
// Entries, as an author wrote them. It knows nothing of Markdown's syntax, of
// searching or of the DOM, and imports the standard library only; every other
// package speaks in its types.
package faq

import "strings"

// A Corpus is everything one widget can answer from.
type Corpus struct {
	Title  string  // of the whole FAQ, plain text; empty when no source names one
	Lang   string  // BCP 47 tag of the content, e.g. "de" or "pt-BR"; empty when unknown
	Topics []Topic // in reading order, each with at least one entry

	Synonyms   string // the author's groups of words that mean nearly the same, one a line: "a, b" or, one way, "a => b"
	NoSynonyms bool   // the synonyms of the language do not count
	NoStems    bool   // inflections are different words
	Expanded   bool   // entries may have an Expansion
}

// A Topic is a set of entries that are read together, usually one file.
type Topic struct {
	Title   string   // plain text; empty when its source names none
	Slug    string   // unique among the topics of a corpus
	Entries []*Entry // in reading order
}

// An Entry is one question with its answer.
type Entry struct {
	Slug      string   // the entry's name in links, unique in its corpus
	Question  string   // plain text: what is listed, announced and indexed
	Styles    []Style  // of the question: what is code, emphasised and the like in it
	Answer    string   // block Markdown of the answer, variables replaced
	Lead      string   // block Markdown above the question that answers none, such as an introduction; mostly empty
	Sections  []string // plain titles of the headings between topic and question, outermost first
	Aliases   []string // other words people use for the question
	Tags      []string // its own and those of its source
	Expansion []string // words that it lacks, but that fit its meaning, chosen by a build
	Pages     []string // globs of host paths on which the entry is suggested, e.g. "/billing/**"
	Audience  string   // for whom alone it is shown: words with spaces between; empty for everyone
	Popular   bool     // asked so often that it is shown before anybody types
	Line      int      // 1-based line of the question in Source.File
	Source    *Source  // never nil in a parsed corpus
}

// A Source is what all entries read from one Markdown file share.
type Source struct {
	File       string            // path or URL, as faults name it
	Lang       string            // BCP 47 tag, empty when unknown
	Base       string            // URL against which relative links resolve, empty for the page's own
	References []Reference       // link reference definitions, variables replaced
	Footnotes  map[string]string // Markdown of footnote definitions by label, "[^name", variables replaced
}

// A Reference is a CommonMark link reference definition: [Label]: Destination "Title".
// Label is in the form that CommonMark compares: lower case, single spaces.
type Reference struct {
	Label, Destination, Title string
}

// Len is the number of entries.
func (c *Corpus) Len() int {
	n := 0
	for i := range c.Topics {
		n += len(c.Topics[i].Entries)
	}
	return n
}

// Entries lists all entries in reading order: the order in which they are
// numbered for search and for next and previous.
func (c *Corpus) Entries() []*Entry {
	all := make([]*Entry, 0, c.Len())
	for i := range c.Topics {
		all = append(all, c.Topics[i].Entries...)
	}
	return all
}

// Find returns the number of the entry called slug in reading order, or -1.
// Slugs that differ only in hyphens at their ends name the same entry, because
// Markdown processors disagree on those.
func (c *Corpus) Find(slug string) int {
	n, nearly := 0, -1
	for i := range c.Topics {
		for _, e := range c.Topics[i].Entries {
			if e.Slug == slug {
				return n
			}
			if nearly < 0 && strings.Trim(e.Slug, "-") == strings.Trim(slug, "-") {
				nearly = n
			}
			n++
		}
	}
	return nearly
}

// Trail is the path to entry n in reading order: the titles of its topic and
// sections, outermost first.
func (c *Corpus) Trail(n int) []string {
	for i := range c.Topics {
		t := &c.Topics[i]
		if n >= len(t.Entries) {
			n -= len(t.Entries)
			continue
		}
		var titles []string
		if t.Title != "" {
			titles = append(titles, t.Title)
		}
		return append(titles, t.Entries[n].Sections...)
	}
	return nil
}
