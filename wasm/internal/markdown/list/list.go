// Package list writes the lists of the widget as HTML: the FAQ to browse, the
// hits of a search, suggestions, and an answer on its own. Each is one string,
// written to the page at once; all text in it goes through the escaping of
// package markdown.
package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// Text gives a phrase of the interface language by its key, as plain text. The
// phrase may have a "#" where something is to be put.
type Text func(key string) string

// A Writer writes the lists of one corpus in one interface language.
type Writer struct {
	Corpus   *faq.Corpus
	Entries  []*faq.Entry // of the corpus, in reading order
	Renderer *markdown.Renderer
	Text     Text
	Lang     string // BCP 47 tag of the interface
	Linked   bool   // answers have addresses, which can be copied
	Closed   string // value of the hidden attribute of closed answers: "" or "until-found"
}

// put writes parts one after the other. TinyGo would copy what stands before
// each "+" anew, which counts where there are thousands.
func put(b *strings.Builder, parts ...string) {
	for _, part := range parts {
		b.WriteString(part)
	}
}

// fill puts html into a phrase where its "#" stands, or after it.
func (w *Writer) fill(key, html string) string {
	before, after, found := strings.Cut(w.Text(key), "#")
	if !found {
		before += " "
	}
	return markdown.Escape(before) + html + markdown.Escape(after)
}

func (w *Writer) phrase(key string) string { return markdown.Escape(w.Text(key)) }

// content gives the attributes of an element with text of e: its direction,
// which the text itself decides, and its language where it is not the interface's.
func (w *Writer) content(e *faq.Entry) string {
	lang := w.Corpus.Lang
	if e.Source.Lang != "" {
		lang = e.Source.Lang
	}
	if lang == "" || lang == w.Lang {
		return ` dir="auto"`
	}
	return ` dir="auto" lang="` + markdown.Escape(lang) + `"`
}

// button is a question that opens its page.
func (w *Writer) button(n int, label string) string {
	e := w.Entries[n]
	if label != "" {
		label = "<small>" + w.phrase(label) + "</small> "
	}
	return `<button type="button" data-entry="` + strconv.Itoa(n) + `">` + label +
		"<span" + w.content(e) + ">" + markdown.Escape(e.Question) + "</span></button>"
}

// question is the heading of e as inline HTML. Most have no Markdown in them
// and need no parser, which counts when there are thousands.
func (w *Writer) question(e *faq.Entry) string {
	if e.Heading == e.Question {
		return markdown.Escape(e.Question)
	}
	return w.Renderer.Question(e)
}
