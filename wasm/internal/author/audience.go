package author

import (
	"slices"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
)

// For is the content for an audience, given by its words: without the entries
// for others, and without translations that have no entry of their own left.
// Faults stay those of the whole, or links to the entries left out would be
// faults.
func (c *Content) For(audience []string) *Content {
	part := *c
	part.audience, part.narrowed, part.rendered, part.original = audience, true, nil, nil
	part.Corpus, part.Translations = narrowed(c.Corpus, audience), nil
	for _, t := range c.Translations {
		if t.Corpus = narrowed(t.Corpus, audience); hasOwn(t.Corpus, part.Corpus) {
			part.Translations = append(part.Translations, t)
		}
	}
	return &part
}

// hasOwn reports whether a translation has a question from a file of its own, not
// only from the original's.
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

// Audience are the words given to [Content.For].
func (c *Content) Audience() []string { return c.audience }

// Narrow removes from an FAQ compiled of the files the entries that For left out.
func (c *Content) Narrow(made *compiled.FAQ) {
	if c.narrowed {
		made.Narrow(nil, c.audience)
	}
}
