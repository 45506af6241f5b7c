package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// An OpenAnswer is an answer that is being read.
type OpenAnswer struct {
	Number  int    // of the entry among all
	Answer  string // HTML, as package corpus renders it or, until then, Plain
	Helpful string // the reader's verdict: "yes", "no" or ""
	Found   bool   // Back leads to the hits of a search

	// Ranges finds what to mark in question and answer; nil marks nothing.
	Ranges func(text string) []faq.Range
}

// Page is an answer on its own: a bar with the way back and the copy buttons, its
// topic and section, the question, the answer, whether it helped, related
// questions, and the previous and next ones. related are numbers of entries.
func (w *Writer) Page(r OpenAnswer, related []int) string {
	e := w.Entries[r.Number]
	var b strings.Builder
	back := w.phrase("back")
	b.WriteString(`<div class="bar" part="bar"><button type="button" class="back" data-back`)
	if r.Found {
		put(&b, ` aria-label="`, back, ": ", w.phrase("results"), `"`)
		back = w.phrase("results")
	}
	put(&b, ">", back, "</button>", w.tools(e), "</div>")
	w.crumbs(&b, r.Number)
	b.WriteString(`<h2 class="asked" part="question" tabindex="-1"` + w.content(e) + ">" + Highlight(w.question(e), r.Ranges) + "</h2>")
	w.prose(&b, r, pageLevel, "p")
	w.feedback(&b, r, "helpful")
	items := ""
	for _, n := range related {
		items += "<li>" + w.button(n, "") + "</li>"
	}
	b.WriteString(w.listed("related", items))
	if len(w.Entries) > 1 {
		b.WriteString(`<nav class="turn" aria-label="` + w.phrase("turn") + `">`)
		if r.Number > 0 {
			b.WriteString(w.button(r.Number-1, "previous"))
		}
		if r.Number+1 < len(w.Entries) {
			b.WriteString(w.button(r.Number+1, "next"))
		}
		b.WriteString("</nav>")
	}
	return b.String()
}

// InPlace is the content that the accordion shows beneath a question; level is
// that of the question's heading.
func (w *Writer) InPlace(r OpenAnswer, level int) string {
	var b strings.Builder
	id := strconv.Itoa(r.Number)
	w.prose(&b, r, level, "a"+id)
	b.WriteString(`<div class="foot">`)
	w.feedback(&b, r, "helpful"+id)
	b.WriteString(w.tools(w.Entries[r.Number]) + "</div>")
	return b.String()
}

// OnPage is the content of the answer's own element on its page, written again
// when a plain answer has been rendered.
func (w *Writer) OnPage(r OpenAnswer) string { return prose(r, pageLevel, "p") }

// InList is the content of the answer's own element beneath a question of a level.
func (w *Writer) InList(r OpenAnswer, level int) string {
	return prose(r, level, "a"+strconv.Itoa(r.Number))
}

// pageLevel is the level of the question's heading on the page of its answer.
const pageLevel = 2

// prose is the element of the answer itself.
func (w *Writer) prose(b *strings.Builder, r OpenAnswer, level int, prefix string) {
	put(b, `<div class="prose" part="answer"`, w.ofAnswer(w.Entries[r.Number]), ">", prose(r, level, prefix), "</div>")
}

// prose is an answer beneath a question of a level. The prefix makes the ids of
// its footnotes, the only ids in it, unique in the widget.
func prose(r OpenAnswer, level int, prefix string) string {
	html := Highlight(relevel(r.Answer, level-3), r.Ranges)
	html = strings.ReplaceAll(html, ` id="fn`, ` id="`+prefix+`-fn`)
	return strings.ReplaceAll(html, ` href="#fn`, ` href="#`+prefix+`-fn`)
}

// tools are the buttons that copy an answer and its address. The page's script does both.
func (w *Writer) tools(e *faq.Entry) string {
	s := `<div class="tools">`
	if w.Linked {
		s += w.tool(`link" data-link="`+html.Escape(e.Slug)+`"`, "link")
	}
	return s + w.tool(`text" data-answer`, "answer.copy") + "</div>"
}

// tool is a named button; the page's script puts an icon into it.
func (w *Writer) tool(attributes, key string) string {
	name := w.phrase(key)
	return `<button type="button" class="tool ` + attributes + ` aria-label="` + name + `" title="` + name + `"></button>`
}

// crumbs writes the topic and section of an entry; the topic is a button to it.
func (w *Writer) crumbs(b *strings.Builder, n int) {
	i, groups := Of(w.Groups, n), w.Groups
	if i < 0 || groups[i].Title == "" {
		return
	}
	b.WriteString(`<nav class="crumbs" aria-label="` + w.phrase("topics") + `"><ol>` + w.topic(i))
	if section := w.section(groups[i], w.Entries[n]); section != "" {
		b.WriteString("<li><span" + w.content(w.Entries[n]) + ">" + html.Escape(section) + "</span></li>")
	}
	b.WriteString("</ol></nav>")
}

// feedback asks whether an answer helped, and thanks the reader. Each button
// shows its state.
func (w *Writer) feedback(b *strings.Builder, r OpenAnswer, id string) {
	thanks := `<span class="thanks">` + w.phrase("thanks") + "</span>"
	if r.Helpful == "" {
		thanks = `<span class="thanks" hidden>` + w.phrase("thanks") + "</span>"
	}
	b.WriteString(`<div part="feedback" class="feedback" role="group" aria-labelledby="` + id + `"><span class="said"><span id="` + id + `">` + w.phrase("helpful") + "</span>" + thanks + "</span>")
	for _, answer := range []string{"yes", "no"} {
		b.WriteString(`<button type="button" aria-pressed="` + strconv.FormatBool(r.Helpful == answer) + `" data-helpful="` + answer + `">` + w.phrase(answer) + "</button>")
	}
	b.WriteString("</div>")
}

// relevel moves the headings of an answer by some levels, at most to the sixth.
// Package markdown writes headings for a question of level 3: from level 4 on and
// without attributes. It escapes text that only looks like a heading.
func relevel(html string, by int) string {
	if by == 0 || !strings.Contains(html, "<h") {
		return html
	}
	out := []byte(html)
	for i := 2; i+1 < len(out); i++ {
		if out[i] < '4' || out[i] > '6' || out[i+1] != '>' || out[i-1] != 'h' {
			continue
		}
		if out[i-2] == '<' || out[i-2] == '/' && i > 2 && out[i-3] == '<' {
			out[i] = byte(min(6, int(out[i]-'0')+by)) + '0'
		}
	}
	return string(out)
}
