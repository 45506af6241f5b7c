package list

import (
	"testing"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// TestAttacks reads each hostile text from each place, writes all lists of the
// widget with it, and searches for it: titles, snippets, marks and corrections.
func TestAttacks(t *testing.T) {
	hostile.Try(t, func(a hostile.Attack, s hostile.Source) (faults []string) {
		c, _ := corpus.Parse([]corpus.File{{Name: a.Text, Text: s.Text}}, s.Vars)
		for _, html := range lists(c, a.Text) {
			faults = append(faults, hostile.Lists.Fragment(html)...)
		}
		return faults
	})
}

// lists writes all lists of a corpus, and the hits of a query in it.
func lists(c *faq.Corpus, query string) []string {
	r := corpus.NewRenderer(c, markdown.Labels{})
	w := &Writer{Corpus: c, Entries: c.Entries(), Groups: Groups(c), Lead: leads(c), Text: key, Lang: "en", Linked: true}
	html := []string{w.Browse(false), w.Browse(true)}
	ix := search.New("en")
	for _, e := range w.Entries {
		ix.Add(search.NewDocument(e, "", corpus.Text(e)))
	}
	for n, e := range w.Entries {
		marked := OpenAnswer{Number: n, Answer: r.Answer(e), Ranges: func(text string) []faq.Range { return ix.Highlight(query, text) }}
		plain := OpenAnswer{Number: n, Answer: Plain(e.Answer + corpus.Text(e)), Ranges: marked.Ranges}
		html = append(html, w.Page(plain, nil), w.InList(plain, 3), w.OnPage(marked), w.Nothing(query, n), w.Suggested("popular", []int{n}, 1), w.Page(marked, []int{0}), w.InPlace(marked, 3))
	}
	for _, q := range []string{query, "canary", "scrpt"} {
		found := ix.Search(q, 8)
		html = append(html, w.Hits(found), w.Corrected(found.DidYouMean, q))
		found.DidYouMean = ""
		html = append(html, w.Hits(found), w.Corrected(query, query))
	}
	return html
}
