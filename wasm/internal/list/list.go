// Package list writes the lists of the widget as HTML: the FAQ to browse, the
// hits of a search, suggestions, and an answer on its own. Each is one string,
// written to the page at once. Package html escapes all text in it.
package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// Text gives a phrase of the interface language by its key, as plain text. A
// "#" in it is a placeholder.
type Text func(key string) string

// A Writer writes the lists of one corpus in one interface language.
type Writer struct {
	Corpus  *faq.Corpus
	Entries []*faq.Entry // of the corpus, in reading order
	Groups  []Group      // of the corpus
	Text    Text
	Lang    string // BCP 47 tag of the interface
	Linked  bool   // answers have addresses, which can be copied
	Closed  string // value of the hidden attribute of closed answers: "" or "until-found"

	// Lead is the text above entry n that answers no question, as HTML.
	Lead func(n int) string

	leaning map[*faq.Source]int // made by mirrored when first asked for
}

// put writes parts one after the other. In TinyGo, each "+" copies everything
// before it again, which adds up in lists of thousands.
func put(b *strings.Builder, parts ...string) {
	for _, part := range parts {
		b.WriteString(part)
	}
}

// fill puts HTML into a phrase in place of its "#", or after the phrase.
func (w *Writer) fill(key, content string) string {
	before, after, found := strings.Cut(w.Text(key), "#")
	if !found {
		before += " "
	}
	return html.Escape(before) + content + html.Escape(after)
}

func (w *Writer) phrase(key string) string { return html.Escape(w.Text(key)) }

// content gives the attributes of an element with text of e: its language and
// direction, if its language is not that of the interface. Otherwise the text
// runs from right to left if its language or most of its file does, or else in
// its own direction: in a file in Hebrew, a question that begins with "Wi-Fi"
// is Hebrew too.
func (w *Writer) content(e *faq.Entry) string {
	lang := w.language(e)
	if lang == "" && w.mirrored(e.Source) || lang == w.Lang && faq.Direction(lang) == "rtl" {
		return ` dir="rtl"`
	}
	if lang == "" || lang == w.Lang {
		return ` dir="auto"`
	}
	return ` dir="` + faq.Direction(lang) + `" lang="` + html.Escape(lang) + `"`
}

// language is the language that the file or the FAQ of e names, or "".
func (w *Writer) language(e *faq.Entry) string {
	if e.Source.Lang != "" {
		return e.Source.Lang
	}
	return w.Corpus.Lang
}

// ofAnswer gives the attributes of an answer: those of its question, or, if no
// language is named, the direction of its own text, which is long enough.
func (w *Writer) ofAnswer(e *faq.Entry) string {
	if w.language(e) == "" {
		return ` dir="auto"`
	}
	return w.content(e)
}

// plainly is the lead in letters of one direction over the other that settles the
// direction of a file, so a large one need not be read to its end.
const plainly = 256

// mirrored reports whether the questions of a source are mostly in letters that
// run from right to left.
func (w *Writer) mirrored(s *faq.Source) bool {
	if w.leaning == nil {
		w.leaning = map[*faq.Source]int{}
		for _, e := range w.Entries {
			if n := w.leaning[e.Source]; -plainly < n && n < plainly {
				w.leaning[e.Source] = n + faq.Leaning(e.Question)
			}
		}
	}
	return w.leaning[s] > 0
}

// button is a question that opens its page.
func (w *Writer) button(n int, label string) string {
	e := w.Entries[n]
	if label != "" {
		label = `<small class="` + label + `">` + w.phrase(label) + "</small> "
	}
	return `<button type="button" data-entry="` + strconv.Itoa(n) + `">` + label +
		"<span" + w.content(e) + ">" + html.Escape(e.Question) + "</span></button>"
}

// listed is a list of items under the phrase of a key, which is the label's id
// too; "" if there are none.
func (w *Writer) listed(key, items string) string {
	if items == "" {
		return ""
	}
	return `<section class="related" aria-labelledby="` + key + `"><h3 id="` + key + `">` + w.phrase(key) + "</h3><ul>" + items + "</ul></section>"
}

// question is the question of e as inline HTML.
func (w *Writer) question(e *faq.Entry) string { return html.Styled(e.Question, e.Styles) }

// Plain is plain text as HTML: a paragraph for each line; lines after a tab are
// code. It is shown until the Markdown is rendered.
func Plain(text string) string {
	var b strings.Builder
	inCode := false
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		code, isCode := strings.CutPrefix(line, "\t")
		if isCode && !inCode {
			b.WriteString(`<pre tabindex="0">`)
		}
		if isCode {
			put(&b, html.Escape(code), "\n")
		} else if strings.TrimSpace(line) != "" {
			put(&b, "<p>", html.Escape(line), "</p>\n")
		}
		if inCode = isCode; inCode && !strings.HasPrefix(text, "\t") {
			b.WriteString("</pre>\n")
			inCode = false
		}
	}
	return b.String()
}
