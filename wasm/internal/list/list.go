// Package list writes the lists of the widget as HTML: the FAQ to browse, the
// hits of a search, suggestions, and an answer on its own. Each is one string,
// written to the page at once; all text in it goes through the escaping of
// package html.
package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// Text gives a phrase of the interface language by its key, as plain text. The
// phrase may have a "#" where something is to be put.
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

	// Lead is what is above entry n and answers no question, as HTML.
	Lead func(n int) string

	leaning map[*faq.Source]int // once it is asked for, as mirrored has it
}

// put writes parts one after the other. TinyGo copies everything before each
// "+" again, which counts where there are thousands.
func put(b *strings.Builder, parts ...string) {
	for _, part := range parts {
		b.WriteString(part)
	}
}

// fill puts HTML into a phrase where its "#" is, or after it.
func (w *Writer) fill(key, content string) string {
	before, after, found := strings.Cut(w.Text(key), "#")
	if !found {
		before += " "
	}
	return html.Escape(before) + content + html.Escape(after)
}

func (w *Writer) phrase(key string) string { return html.Escape(w.Text(key)) }

// content gives the attributes of an element with text of e: its language and
// direction where these are not the interface's. Otherwise it runs from right to
// left with all of its file, or as its own text has it: in a file in Hebrew, a
// question that begins with "Wi-Fi" is Hebrew too.
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

// language is the one that the file or the FAQ of e names, or "".
func (w *Writer) language(e *faq.Entry) string {
	if e.Source.Lang != "" {
		return e.Source.Lang
	}
	return w.Corpus.Lang
}

// ofAnswer gives the attributes of an answer: those of its question, but the text of
// an answer that names no language is long enough to decide for itself.
func (w *Writer) ofAnswer(e *faq.Entry) string {
	if w.language(e) == "" {
		return ` dir="auto"`
	}
	return w.content(e)
}

// plainly is how many letters of one direction more than of the other settle
// that of a file, so that a large one is not read to its end.
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
// too; nothing where there are none.
func (w *Writer) listed(key, items string) string {
	if items == "" {
		return ""
	}
	return `<section class="related" aria-labelledby="` + key + `"><h3 id="` + key + `">` + w.phrase(key) + "</h3><ul>" + items + "</ul></section>"
}

// question is the question of e as inline HTML.
func (w *Writer) question(e *faq.Entry) string { return html.Styled(e.Question, e.Styles) }

// Plain is text as HTML, a paragraph for each line and code, which is behind
// tabs, as it is: what is shown of Markdown until it is rendered.
func Plain(text string) string {
	var b strings.Builder
	inCode := false
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		code, isCode := strings.CutPrefix(line, "\t")
		if isCode && !inCode {
			b.WriteString("<pre>")
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
