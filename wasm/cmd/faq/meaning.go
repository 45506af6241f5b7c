package main

import (
	"cmp"
	"flag"
	"fmt"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/meaning"
)

// meaningFlag defines the flag -meaning.
func meaningFlag(flags *flag.FlagSet) *string {
	return flags.String("meaning", "", "find entries by words that fit what they mean too, chosen by this `table` of word vectors")
}

// readTable reads the table that -meaning names, nil where it names none.
func readTable(name string) (*meaning.Table, error) {
	if name == "" {
		return nil, nil
	}
	return meaning.Read(name)
}

// expand gives content words that fit its entries, and says for which languages
// the table has none.
func expand(c *author.Content, t *meaning.Table, std stdio) {
	if t == nil {
		return
	}
	for _, lang := range c.Expand(t) {
		std.err.line(fmt.Sprintf("faq: the questions in %q are searched by their words alone: the table of -meaning is for %q", cmp.Or(lang, "en"), t.Lang))
	}
}
