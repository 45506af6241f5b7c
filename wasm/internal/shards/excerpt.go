//go:build !js

package shards

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// related is the number of related entries that a shard has for each entry.
const related = 3

// encodeEntries writes a shard of the entries in [from, to).
func encodeEntries(f *compiled.FAQ, ix *search.Index, from, to int) []byte {
	var w, classes writer
	w.texts(string(compiled.EncodeExpanded(excerpt(f, from, to))))
	for _, n := range ix.Frequencies(from, to) {
		classes = append(classes, byte(math.Round(2*math.Log2(float64(n)))))
	}
	w.texts(string(classes))
	for doc := from; doc < to; doc++ {
		others := ix.Related(doc, related)
		w.number(len(others))
		for _, n := range others {
			w.number(n)
		}
	}
	return w
}

// excerpt is an FAQ of the entries in [from, to), with the parts of their sources that
// they may refer to.
func excerpt(f *compiled.FAQ, from, to int) *compiled.FAQ {
	c := *f.Corpus
	c.Topics, c.Title, c.Synonyms = make([]faq.Topic, 1), "", ""
	part := &compiled.FAQ{Corpus: &c, Texts: map[*faq.Entry]string{}, Mark: f.Mark, Places: f.Places, Links: map[*faq.Source][]compiled.Link{}}
	list := f.Corpus.Entries()[from:to]
	said := map[*faq.Source]string{}
	for _, e := range list {
		said[e.Source] += e.Answer + "\n" + e.Lead + "\n"
	}
	sources := map[*faq.Source]*faq.Source{}
	for _, e := range list {
		if sources[e.Source] == nil {
			s, links := around(e.Source, f.Links[e.Source], said[e.Source])
			if len(f.Places) > 0 { // a variable may be part of a destination
				links = f.Links[e.Source]
			}
			sources[e.Source], part.Links[s] = s, links
		}
		one := *e
		one.Source = sources[e.Source]
		part.Texts[&one] = f.Texts[e]
		c.Topics[0].Entries = append(c.Topics[0].Entries, &one)
	}
	return part
}

// around is a source with the references, footnotes and links that some Markdown
// may name. One too many costs bytes; a missing one breaks a link.
func around(s *faq.Source, links []compiled.Link, markdown string) (*faq.Source, []compiled.Link) {
	part, said := *s, bare(markdown)
	part.References, part.Footnotes = nil, nil
	for more := true; more; { // a footnote may refer to others
		more = false
		for label, text := range s.Footnotes {
			if _, known := part.Footnotes[label]; !known && strings.Contains(said, bare(label)) {
				if part.Footnotes == nil {
					part.Footnotes = map[string]string{}
				}
				part.Footnotes[label], more = text, true
				said += "\n" + bare(text)
			}
		}
	}
	for _, r := range s.References {
		if strings.Contains(said, bare(r.Label)) {
			part.References = append(part.References, r)
			said += "\n" + bare(r.Destination)
		}
	}
	var kept []compiled.Link
	for _, l := range links {
		if strings.Contains(said, bare(l.Destination)) {
			kept = append(kept, l)
		}
	}
	return &part, kept
}

// bare is a text without what can be written in several ways: its letters, in lower
// case, and digits, except those of character references and percent-encodings.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, escaped.ReplaceAllString(text, ""))
}

// escaped matches character references and percent-encodings.
var escaped = regexp.MustCompile(`&[#A-Za-z0-9]+;|%[0-9A-Fa-f]{2}`)
