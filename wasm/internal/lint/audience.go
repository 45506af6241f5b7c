package lint

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// opens matches a link in a rendered passage that opens a question, and its slug.
var opens = regexp.MustCompile(`<a data-faq="([^"]*)"`)

// checkAudience finds links that lead nowhere for some of their readers, and
// translations that show what their original hides.
func (c *checker) checkAudience() (faults faq.Faults) {
	for _, corpus := range c.Corpora() {
		entries, bySlug := corpus.Entries(), map[string]*faq.Entry{}
		for _, e := range entries {
			bySlug[e.Slug] = e
		}
		if !slices.ContainsFunc(entries, func(e *faq.Entry) bool { return len(faq.Words(e.Audience)) > 0 }) {
			continue
		}
		for i, p := range c.passages(corpus) {
			from := entries[i/2] // each entry has two passages
			for _, match := range opens.FindAllStringSubmatch(p.rendered, -1) {
				if to := bySlug[html.UnescapeString(match[1])]; to != nil && isWider(from, to) {
					faults = append(faults, c.referenceFault(p, "#"+to.Slug, faq.Fault{Kind: faq.KindHiddenQuestion, Warning: true, Target: "#" + to.Slug,
						Message: "the link opens " + strconv.Quote(to.Question) + ", which is for " + readers(to) + " alone, from a text for " + readers(from),
						Fix:     "name the same audience in both, or leave the link out"}))
				}
			}
		}
	}
	return append(faults, c.checkTranslatedAudience()...)
}

// checkTranslatedAudience finds translated files shown to more readers than their
// originals: front matter holds for its own file only. It names one question of
// each.
func (c *checker) checkTranslatedAudience() (faults faq.Faults) {
	originals, said := map[string]*faq.Entry{}, map[string]bool{}
	for _, e := range c.Corpus.Entries() {
		originals[e.Slug] = e
	}
	for _, t := range c.Translations {
		for _, e := range t.Corpus.Entries() {
			original := originals[e.Slug]
			if original == nil || said[e.Source.File] || !isWider(e, original) {
				continue
			}
			said[e.Source.File] = true
			faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Kind: faq.KindHiddenQuestion, Warning: true,
				Message: "the question " + strconv.Quote(e.Question) + " is for " + readers(e) + ", and what it translates, in " + place(original) + ", for " + readers(original) + " alone",
				Fix:     "write audience: " + strings.Join(faq.Words(original.Audience), ", ") + " in the front matter of both"})
		}
	}
	return faults
}

// isWider reports whether some readers who see one question do not see the other.
func isWider(one, other *faq.Entry) bool {
	words, narrow := faq.Words(one.Audience), faq.Words(other.Audience)
	if len(words) == 0 || len(narrow) == 0 {
		return len(narrow) > 0
	}
	return slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(narrow, word) })
}

// readers is the audience of a question, as written in a sentence.
func readers(e *faq.Entry) string {
	if words := faq.Words(e.Audience); len(words) > 0 {
		return strings.Join(words, ", ")
	}
	return "everyone"
}
