package list

import (
	"testing"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// TestAttacks reads each hostile text from each place, writes all lists of the
// widget with it, and asks for it: titles, snippets, marks and corrections.
func TestAttacks(t *testing.T) {
	tried := 0
	for _, a := range hostile.Attacks(testing.Short()) {
		for _, s := range hostile.Sources(a.Text) {
			tried++
			c, _ := markdown.Parse([]markdown.File{{Name: a.Text, Text: s.Text}}, s.Vars)
			for _, html := range lists(c, a.Text) {
				for _, fault := range hostile.Lists.Fragment(html) {
					t.Errorf("attacks.txt:%d (%s) as %s: %s", a.Line, a.Family, s.Place, fault)
				}
			}
		}
	}
	t.Logf("%d attacks tried", tried)
}

// lists writes all there is of a corpus, and what a query finds in it.
func lists(c *faq.Corpus, query string) []string {
	r := markdown.NewRenderer(c, markdown.Labels{})
	html := []string{Browse(c, r)}
	all := c.Entries()
	ix := search.New("en")
	for n, e := range all {
		ix.Add(search.Document{Question: e.Question, Answer: markdown.Text(e), Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags})
		html = append(html, Nothing(query, e, n, key),
			Answer(Page{Number: n, All: all, Question: r.Question(e), Answer: r.Answer(e), Related: []int{0}}, key))
	}
	for _, q := range []string{query, "canary", "scrpt"} {
		found := ix.Search(q, 8)
		html = append(html, Hits(all, found, key), Corrected(found.Corrected, key))
		found.Corrected = ""
		html = append(html, Hits(all, found, key), Corrected(query, key))
	}
	return html
}
