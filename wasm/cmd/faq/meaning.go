package main

import (
	"cmp"
	"flag"
	"fmt"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/meaning"
	"faqwidget/wasm/internal/search"
)

// meaningFlag defines the flag -meaning.
func meaningFlag(flags *flag.FlagSet) *string {
	return flags.String("meaning", "", "also find entries by words that fit their meaning, from this `table` of word vectors")
}

// readTable reads the table that -meaning names, or gives nil when it names none.
func readTable(name string) (*meaning.Table, error) {
	if name == "" {
		return nil, nil
	}
	return meaning.Read(name)
}

// expand adds words that fit the entries of content, and reports the
// languages that the table is not for.
func expand(c *author.Content, t *meaning.Table, std stdio) {
	if t == nil {
		return
	}
	for _, lang := range c.Expand(t) {
		std.err.line(fmt.Sprintf("faq: the questions in %q are searched by their own words only: the table of -meaning is for %q", cmp.Or(lang, "en"), t.Lang))
	}
}

// expansion adds words that fit to the documents of a set in the table's language.
func expansion(t *meaning.Table) func(lang string, docs []search.Document) {
	if t == nil {
		return nil
	}
	return func(lang string, docs []search.Document) {
		if t.IsOf(lang) {
			t.Expand(docs)
		}
	}
}
