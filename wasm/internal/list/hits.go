package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/search"
)

// Hits are the options of the result list. Their ids are "hit0", "hit1" …;
// data-entry holds the number of the entry. Where a correction is offered above
// them, they need not say again which word was found for a mistyped one. When
// there are more than these, each says its place among all.
func (w *Writer) Hits(found search.Result) string {
	var b strings.Builder
	size := 0
	if found.Count > len(found.Hits) {
		size = found.Count
	}
	for i, h := range found.Hits {
		w.option(&b, i, size, h.Doc, html.Mark(w.Entries[h.Doc].Question, h.Question))
		if h.Snippet.Text != "" {
			put(&b, `<div part="snippet" class="snippet"`, w.content(w.Entries[h.Doc]), ">", html.Mark(h.Snippet.Text, h.Snippet.Ranges), "</div>")
		}
		if why := w.because(h); why != "" && !(h.Why == search.WhyTypo && found.DidYouMean != "") {
			b.WriteString(`<div class="why">` + why + "</div>")
		}
		b.WriteString("</div>")
	}
	return b.String()
}

// option opens an option of the list and writes its question.
func (w *Writer) option(b *strings.Builder, i, size, n int, question string) {
	put(b, `<div role="option" part="result" class="hit" aria-selected="false" id="hit`, strconv.Itoa(i), `" data-entry="`, strconv.Itoa(n), `"`)
	if size > 0 {
		put(b, ` aria-setsize="`, strconv.Itoa(size), `" aria-posinset="`, strconv.Itoa(i+1), `"`)
	}
	put(b, `><div class="title"`, w.content(w.Entries[n]), ">", question, "</div>")
}

// because says why a hit is there when that is not plain to see: which word was
// found for a mistyped one, which alias, tag or title was, or the answer.
func (w *Writer) because(h search.Hit) string {
	switch {
	case h.Why == search.WhyAlias:
		return w.fill("alias", quoted(h.Via))
	case h.Via != "":
		return w.fill("found", quoted(h.Via))
	case h.Why == search.WhyAnswer && len(h.Question) == 0:
		return w.phrase("inside")
	}
	return ""
}

// quoted is what a person typed or could have: it may be of another direction
// than the phrase around it.
func quoted(text string) string { return "<bdi>" + html.Escape(text) + "</bdi>" }

// Suggested are the entries suggested for a page, a labelled group of options
// like those of the hits.
func (w *Writer) Suggested(numbers []int) string {
	if len(numbers) == 0 {
		return ""
	}
	var b strings.Builder
	for i, n := range numbers {
		w.option(&b, i, 0, n, w.question(w.Entries[n]))
		b.WriteString("</div>")
	}
	return w.group("suggested", b.String())
}

// Recent are searches that were made before, a labelled group of options as
// well. first is the number of the first of them: what is above has others.
func (w *Writer) Recent(queries []string, first int) string {
	if len(queries) == 0 {
		return ""
	}
	var b strings.Builder
	for i, query := range queries {
		text := html.Escape(query)
		b.WriteString(`<div role="option" part="result" class="hit asked-before" aria-selected="false" id="hit` + strconv.Itoa(first+i) +
			`" data-query="` + text + `"><div class="title" dir="auto">` + text + "</div></div>")
	}
	return w.group("recent", b.String())
}

// group puts options under the phrase of a key, which is the label's id too.
func (w *Writer) group(key, options string) string {
	return `<div role="group" part="suggestions" class="suggestions" aria-labelledby="` + key + `"><div class="label" id="` + key + `">` +
		w.phrase(key) + "</div>" + options + "</div>"
}

// DidYouMean offers the query with its typos mended, or nothing.
func (w *Writer) DidYouMean(query string) string {
	if query == "" {
		return ""
	}
	text := html.Escape(query)
	return w.fill("meant", `<button type="button" data-query="`+text+`" dir="auto">`+text+"</button>")
}

// longestRepeated is how many letters of a query are said again. Who reads them
// has them in the search box.
const longestRepeated = 80

// Nothing says that a query has no hits, and offers the nearest question, a
// number of an entry, or -1 for none. It says what a query may have beyond words.
func (w *Writer) Nothing(query string, nearest int) string {
	letters := 0
	for i := range query {
		if letters++; letters > longestRepeated {
			query = strings.TrimSpace(query[:i]) + "…"
			break
		}
	}
	s := `<p class="none">` + w.fill("none", quoted(query)) + "</p>"
	if nearest >= 0 {
		s += `<p class="nearest">` + w.fill("nearest", w.button(nearest, "")) + "</p>"
	}
	return s + `<p class="operators">` + w.phrase("operators") + "</p>"
}
