// Package html writes text into HTML: it escapes signs with a meaning there, and
// puts elements around ranges of the text.
package html

import "strings"

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
// text or out of order are left out; the text itself is always complete.
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

// Styled is text, escaped, with elements of HTML around parts of it. A style
// that is outside the text, out of order or partly overlapping another is left
// out; the text itself is always complete.
func Styled[S ~struct {
	Start, End int
	Element    string
}](text string, styles []S) string {
	var b strings.Builder
	done := 0
	var open []style
	closed := func(until int) {
		for n := len(open) - 1; n >= 0 && open[n].End <= until; n-- {
			b.WriteString(Escape(text[done:open[n].End]) + "</" + open[n].Element + ">")
			done, open = open[n].End, open[:n]
		}
	}
	for _, each := range styles {
		s := style(each)
		if s.Start < done || s.End <= s.Start || s.End > len(text) {
			continue
		}
		closed(s.Start)
		if n := len(open); n > 0 && open[n-1].End < s.End {
			continue
		}
		b.WriteString(Escape(text[done:s.Start]) + "<" + s.Element + ">")
		done, open = s.Start, append(open, s)
	}
	closed(len(text))
	b.WriteString(Escape(text[done:]))
	return b.String()
}

type style = struct {
	Start, End int
	Element    string
}
