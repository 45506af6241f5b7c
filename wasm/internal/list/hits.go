package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/search"
)

// Hits are the options of the result list. Their ids are "hit0", "hit1" …;
// data-entry holds the number of the entry. If a correction is offered above
// them, they do not repeat which word was found for a mistyped one. If more
// hits were found than listed, each states its place among all.
func (w *Writer) Hits(found search.Result) string {
	var b strings.Builder
	size := 0
	if found.Count > len(found.Hits) {
		size = found.Count
	}
	for i, h := range found.Hits {
		w.option(&b, i, size, h.Doc, html.Mark(w.Entries[h.Doc].Question, h.Question))
		b.WriteString(`<div class="about">`)
		if g := Of(w.Groups, h.Doc); len(w.Groups) > 1 && w.Groups[g].Title != "" {
			put(&b, `<bdi class="topic">`, html.Escape(w.Groups[g].Title), "</bdi> ")
		}
		if why := w.because(h); why != "" && !(h.Why == search.WhyTypo && found.DidYouMean != "") {
			put(&b, `<bdi class="why">`, why, "</bdi> ")
		}
		if h.Snippet.Text != "" {
			put(&b, `<span part="snippet" class="snippet"`, w.content(w.Entries[h.Doc]), ">", html.Mark(h.Snippet.Text, h.Snippet.Ranges), "</span>")
		}
		b.WriteString("</div></div>")
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

// because says why a hit was found if that is not obvious: the word found for a
// mistyped one, or the alias, tag or title.
func (w *Writer) because(h search.Hit) string {
	key := "found"
	if h.Why == search.WhyAlias {
		key = "alias"
	}
	if h.Via == "" {
		return ""
	}
	return w.fill(key, quoted(h.Via))
}

// quoted is text that a person typed or could have. It may run in another
// direction than the phrase around it.
func quoted(text string) string { return "<bdi>" + html.Escape(strings.TrimSpace(text)) + "</bdi>" }

// Suggested are entries offered while nothing is asked: a group of options like
// the hits, labelled by the phrase of a key, "suggested" for those of a page or
// "popular". first is the number of the first option, after those above.
func (w *Writer) Suggested(key string, numbers []int, first int) string {
	if len(numbers) == 0 {
		return ""
	}
	var b strings.Builder
	for i, n := range numbers {
		w.option(&b, first+i, 0, n, w.question(w.Entries[n]))
		b.WriteString("</div>")
	}
	return w.group(key, b.String())
}

// Recent are earlier searches, as a labelled group of options. first is the
// number of the first option, after those above.
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

// Corrected says that the hits are those of the query with its typos corrected,
// and offers to search for what was typed; it is empty if nothing was
// corrected.
func (w *Writer) Corrected(mended, typed string) string {
	if mended == "" {
		return ""
	}
	return w.fill("meant", w.asking(mended, "")) + `<span class="instead">` + w.fill("instead", w.asking(typed, " data-typed")) + "</span>"
}

// asking is a link that asks a query. Unlike a button, it flows with its sentence.
func (w *Writer) asking(query, attributes string) string {
	text := html.Escape(query)
	return `<a href="#" data-query="` + text + `" dir="auto"` + attributes + ">" + text + "</a>"
}

// longestRepeated is how many letters of a query are repeated. The search box has
// them all.
const longestRepeated = 80

// Nothing says that a query has no hits, and offers to clear it, the nearest
// question and the topics. It also names the operators of queries. nearest is the
// number of an entry, or -1 for none.
func (w *Writer) Nothing(query string, nearest int) string {
	letters := 0
	for i := range query {
		if letters++; letters > longestRepeated {
			query = strings.TrimSpace(query[:i]) + "…"
			break
		}
	}
	var b strings.Builder
	put(&b, `<p class="none">`, w.fill("none", quoted(query)), `</p><button type="button" data-query="" class="restart">`, w.phrase("clear"), "</button>")
	question, topics := "", ""
	if nearest >= 0 {
		question = "<li>" + w.button(nearest, "") + "</li>"
	}
	if len(w.Groups) > 1 {
		for i := range w.Groups {
			topics += w.topic(i)
		}
	}
	put(&b, w.listed("nearest", question), w.listed("topics", topics), `<p class="operators">`, w.phrase("operators"), "</p>")
	return b.String()
}

// topic is a list item with a button that leads to a group, "" for one without a title.
func (w *Writer) topic(group int) string {
	if w.Groups[group].Title == "" {
		return ""
	}
	return `<li><button type="button" data-topic="` + strconv.Itoa(group) + `"` + w.content(w.Entries[w.Groups[group].From]) + `>` + html.Escape(w.Groups[group].Title) + "</button></li>"
}
