// Package list writes the lists of the widget as HTML: the FAQ to browse, the
// hits of a search, and an answer on its own. Each is one string, written to
// the page at once; all text in it goes through the escaping of package markdown.
package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// Text gives a phrase of the interface language by its key, as plain text.
type Text func(key string) string

// fill puts HTML in the place that a phrase leaves with "#", so that each
// language sets the word order and the quotation marks.
func fill(phrase, html string) string {
	before, after, _ := strings.Cut(phrase, "#")
	return markdown.Escape(before) + html + markdown.Escape(after)
}

// words is what a person typed or could have: it may be of another direction
// than the phrase around it.
func words(text string) string { return "<bdi>" + markdown.Escape(text) + "</bdi>" }

// Browse is the whole FAQ: topics, sections and, as the WAI-ARIA accordion
// pattern has it, a heading with a button for each question. The answers'
// containers are empty and hidden; data-entry holds the entry's number.
func Browse(c *faq.Corpus, r *markdown.Renderer) string {
	var b strings.Builder
	n := 0
	for i := range c.Topics {
		topic := &c.Topics[i]
		b.WriteString(`<section class="topic">`)
		if topic.Title != "" && len(c.Topics) > 1 {
			b.WriteString("<h2>" + markdown.Escape(topic.Title) + "</h2>")
		}
		section := ""
		for j := range topic.Entries {
			e := &topic.Entries[j]
			if s := strings.Join(e.Sections, " › "); s != section {
				section = s
				b.WriteString(`<p class="section">` + markdown.Escape(s) + "</p>")
			}
			question(&b, n, r.Question(e))
			n++
		}
		b.WriteString("</section>")
	}
	return b.String()
}

func question(b *strings.Builder, n int, html string) {
	id := strconv.Itoa(n)
	b.WriteString(`<h3 part="question"><button type="button" class="question" id="q` + id +
		`" aria-expanded="false" aria-controls="a` + id + `" data-entry="` + id + `"><span>` + html +
		`</span></button></h3><div part="answer" class="answer" id="a` + id + `" hidden></div>`)
}

// Hits are the options of the result list. Their ids are "hit0", "hit1" …;
// data-entry holds the number of the entry. Where a correction is offered above
// them, they need not say again which word was found for a mistyped one.
func Hits(all []*faq.Entry, found search.Result, text Text) string {
	var b strings.Builder
	for i, h := range found.Hits {
		e := all[h.Doc]
		b.WriteString(`<div role="option" part="result" class="hit" aria-selected="false" id="hit` + strconv.Itoa(i) +
			`" data-entry="` + strconv.Itoa(h.Doc) + `"><div class="title">` + markdown.Mark(e.Question, h.Question) + "</div>")
		if h.Snippet.Text != "" {
			b.WriteString(`<div part="snippet" class="snippet">` + markdown.Mark(h.Snippet.Text, h.Snippet.Ranges) + "</div>")
		}
		if why := because(h, text); why != "" && (found.Corrected == "" || h.Why != search.WhyTypo) {
			b.WriteString(`<div class="why">` + why + "</div>")
		}
		b.WriteString("</div>")
	}
	return b.String()
}

// because says in HTML why a hit is there when that is not plain to see: which
// word was found for a mistyped one, or which alias, tag or title was.
func because(h search.Hit, text Text) string {
	if h.Via == "" {
		return ""
	}
	return fill(text("found"), words(h.Via))
}

// Corrected offers the query with its typos mended, or nothing.
func Corrected(query string, text Text) string {
	if query == "" {
		return ""
	}
	return fill(text("meant"), `<button type="button" data-query="`+markdown.Escape(query)+`">`+markdown.Escape(query)+"</button>")
}

// Nothing says that a query has no hits, and offers the nearest question.
func Nothing(query string, nearest *faq.Entry, number int, text Text) string {
	s := `<p class="none">` + fill(text("none"), words(query)) + "</p>"
	if nearest != nil {
		s += `<p class="nearest">` + fill(text("nearest"), `<button type="button" data-entry="`+
			strconv.Itoa(number)+`">`+markdown.Escape(nearest.Question)+"</button>") + "</p>"
	}
	return s
}

// A Page is an answer on its own, with what stands around it.
type Page struct {
	Number   int // of the entry among all
	All      []*faq.Entry
	Answer   string // HTML
	Related  []int  // numbers of entries
	Question string // HTML
}

// Answer is an answer on its own: the way back, the question, the answer,
// related questions, and the previous and next ones.
func Answer(p Page, text Text) string {
	var b strings.Builder
	b.WriteString(`<div class="bar"><button type="button" class="back" data-back>` + markdown.Escape(text("back")) + "</button></div>")
	b.WriteString(`<h2 class="asked" part="question" tabindex="-1">` + p.Question + `</h2><div class="prose">` + p.Answer + "</div>")
	if len(p.Related) > 0 {
		b.WriteString(`<section class="related" aria-labelledby="related"><h3 id="related">` + markdown.Escape(text("related")) + "</h3><ul>")
		for _, n := range p.Related {
			b.WriteString("<li>" + turn(p.All, n, "") + "</li>")
		}
		b.WriteString("</ul></section>")
	}
	b.WriteString(`<nav class="turn" aria-label="` + markdown.Escape(text("turn")) + `">`)
	if p.Number > 0 {
		b.WriteString(turn(p.All, p.Number-1, text("previous")))
	}
	if p.Number+1 < len(p.All) {
		b.WriteString(turn(p.All, p.Number+1, text("next")))
	}
	b.WriteString("</nav>")
	return b.String()
}

func turn(all []*faq.Entry, n int, label string) string {
	s := `<button type="button" data-entry="` + strconv.Itoa(n) + `">`
	if label != "" {
		s += "<small>" + markdown.Escape(label) + "</small> "
	}
	return s + markdown.Escape(all[n].Question) + "</button>"
}
