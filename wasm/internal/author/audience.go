package author

import (
	"slices"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
)

// For is the content without the entries that are not for an audience, given by
// its words, and without translations of nothing else. Faults stay those of
// the whole; to who checks it, a link to what is left out would lead nowhere.
func (c *Content) For(audience []string) *Content {
	part := *c
	part.audience, part.narrowed, part.rendered, part.lines = audience, true, nil, nil
	part.Corpus, part.Translations = narrowed(c.Corpus, audience), nil
	for _, t := range c.Translations {
		if t.Corpus = narrowed(t.Corpus, audience); hasOwn(t.Corpus, part.Corpus) {
			part.Translations = append(part.Translations, t)
		}
	}
	return &part
}

// hasOwn reports whether a translation has a question of a file of its own; others are the original's.
func hasOwn(translation, original *faq.Corpus) bool {
	files := map[string]bool{}
	for _, e := range original.Entries() {
		files[e.Source.File] = true
	}
	return slices.ContainsFunc(translation.Entries(), func(e *faq.Entry) bool { return !files[e.Source.File] })
}

// Speaks reports whether there is a translation into a language.
func (c *Content) Speaks(lang string) bool {
	return slices.ContainsFunc(c.Translations, func(t Translation) bool { return t.Lang == lang })
}

// narrowed is a corpus for an audience; the one given stays as it is.
func narrowed(whole *faq.Corpus, audience []string) *faq.Corpus {
	part := *whole
	part.Topics = slices.Clone(whole.Topics)
	for i := range part.Topics {
		part.Topics[i].Entries = slices.Clone(part.Topics[i].Entries)
	}
	part.Narrow(audience)
	return &part
}

// Audience are the words that [Content.For] was given.
func (c *Content) Audience() []string { return c.audience }

// Narrow leaves out of an FAQ that was compiled of the files what For has left out.
func (c *Content) Narrow(made *compiled.FAQ) {
	if c.narrowed {
		made.Narrow(nil, c.audience)
	}
}
