// Package html writes text into HTML: it escapes what means something there,
// and marks ranges of it.
package html

import (
	"strings"
)

// Escape makes text safe as the content of an element or of a quoted attribute.
func Escape(text string) string {
	var b strings.Builder
	done := 0
	for i := range len(text) {
		reference := ""
		switch text[i] {
		case '&':
			reference = "&amp;"
		case '<':
			reference = "&lt;"
		case '>':
			reference = "&gt;"
		case '"':
			reference = "&quot;"
		case '\'':
			reference = "&#39;"
		case 0:
			reference = "\uFFFD"
		default:
			continue
		}
		b.WriteString(text[done:i])
		b.WriteString(reference)
		done = i + 1
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// Mark is text, escaped, with the ranges wrapped in <mark>. Ranges outside the
// text or out of order are left out: nothing is ever lost of the text itself.
func Mark[R ~struct{ Start, End int }](text string, ranges []R) string {
	var b strings.Builder
	done := 0
	for _, each := range ranges {
		r := struct{ Start, End int }(each)
		if r.Start < done || r.End <= r.Start || r.End > len(text) {
			continue
		}
		b.WriteString(Escape(text[done:r.Start]))
		b.WriteString(`<mark part="mark">`)
		b.WriteString(Escape(text[r.Start:r.End]))
		b.WriteString("</mark>")
		done = r.End
	}
	b.WriteString(Escape(text[done:]))
	return b.String()
}
