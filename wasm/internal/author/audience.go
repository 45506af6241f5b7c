package author

import (
	"slices"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
)

// For is the content without the entries that are not for an audience, given by
// its words, and without translations that have no other. Faults stay those of
// the whole; to who checks it, a link to what is left out would lead nowhere.
func (c *Content) For(audience []string) *Content {
	part := *c
	part.audience, part.narrowed, part.rendered, part.lines = audience, true, nil, nil
	part.Corpus, part.Translations = narrowed(c.Corpus, audience), nil
	for _, t := range c.Translations {
		if t.Corpus = narrowed(t.Corpus, audience); t.Corpus.Len() > 0 {
			part.Translations = append(part.Translations, t)
		}
	}
	return &part
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
