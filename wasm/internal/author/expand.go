package author

import (
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/meaning"
)

// Expand adds to the entries words that fit their meaning, from a table for the
// language of their corpus. It returns the languages without a table.
func (c *Content) Expand(t *meaning.Table) (without []string) {
	for i, whole := range c.Corpora() {
		lang := whole.Lang
		if i > 0 {
			lang = c.Translations[i-1].Lang
		}
		if !t.IsOf(lang) {
			without = append(without, lang)
			continue
		}
		whole.Expanded = true
		docs := documents(whole)
		t.Expand(docs)
		for n, e := range whole.Entries() {
			e.Expansion = docs[n].Expansion
		}
	}
	return without
}

// Expansion are the words that fit each entry of the corpus in a language, by slug.
func (c *Content) Expansion(lang string) map[string][]string {
	words := map[string][]string{}
	for _, e := range c.in(lang).Entries() {
		words[e.Slug] = e.Expansion
	}
	return words
}

// in is the corpus for the readers of a language.
func (c *Content) in(lang string) *faq.Corpus {
	for _, t := range c.Translations {
		if t.Lang == lang {
			return t.Corpus
		}
	}
	return c.Corpus
}
