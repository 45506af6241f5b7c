package author

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// What is said of a question once, in its original, and holds in every language.

// An originals has the questions of the default language, and what files say of
// theirs.
type originals struct {
	entries map[string]*faq.Entry // by slug
	said    map[string]corpus.Said
}

func originalsOf(c *faq.Corpus, files []corpus.File) *originals {
	o := &originals{map[string]*faq.Entry{}, map[string]corpus.Said{}}
	for _, e := range c.Entries() {
		o.entries[e.Slug] = e
	}
	for _, f := range files {
		if strings.Contains(f.Text, "was") || strings.Contains(f.Text, "popular") || strings.Contains(f.Text, "pages") {
			o.said[f.Name] = corpus.SaidIn(f)
		}
	}
	return o
}

// of is the question that a question of a translation translates, or nil.
func (o *originals) of(e *faq.Entry) *faq.Entry {
	if one := o.entries[e.Slug]; one != nil && one.Source.File != e.Source.File {
		return one
	}
	return nil
}

func (o *originals) former(e *faq.Entry) []string {
	if one := o.of(e); one != nil && !o.said[e.Source.File].Has(e.Line, "was") {
		e = one
	}
	return o.said[e.Source.File].Former(e.Line)
}

func (o *originals) inherit(translation *faq.Corpus) {
	for _, e := range translation.Entries() {
		one := o.of(e)
		if one == nil || !one.Popular && len(one.Pages) == 0 {
			continue
		}
		said := o.said[e.Source.File]
		if !said.Has(e.Line, "popular") {
			e.Popular = one.Popular
		}
		if !said.Has(e.Line, "pages") {
			e.Pages = slices.Clone(one.Pages)
		}
	}
}
