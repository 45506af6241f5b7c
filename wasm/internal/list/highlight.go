package list

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// Highlight marks in HTML what ranges finds in its text. Tags and attributes stay
// as they are: a match across a tag is marked on both sides of it. The text of
// buttons, of footnote numbers and for screen readers only is not searched. html
// must be written by package markdown; ranges may be nil.
func Highlight(html string, ranges func(text string) []faq.Range) string {
	if ranges == nil {
		return html
	}
	pieces, text := textOf(html)
	var b strings.Builder
	done := 0
	mark := func(start, end int) {
		b.WriteString(html[done:start] + `<mark part="mark">` + html[start:end] + "</mark>")
		done = end
	}
	i := 0
	for _, r := range ranges(text) {
		for i < len(pieces) && pieces[i].end <= r.Start {
			i++
		}
		start, end := -1, -1 // of one mark, in html
		for j := i; j < len(pieces) && pieces[j].start < r.End; j++ {
			p := &pieces[j]
			from, to := p.at, p.at+p.length
			if !p.reference {
				from, to = p.at+max(0, r.Start-p.start), p.at+min(p.end, r.End)-p.start
			}
			if start >= 0 && from != end {
				mark(start, end)
				start = -1
			}
			if start < 0 {
				start = from
			}
			end = to
		}
		if start >= done {
			mark(start, end)
		}
	}
	return b.String() + html[done:]
}

// A piece is a part of the text and where it is in the HTML: the same bytes,
// or a character reference for one character.
type piece struct {
	start, end int // in the text
	at, length int // in html
	reference  bool
}

// textOf takes the text out of HTML. A line break separates blocks, so no word
// runs from one into the next.
func textOf(html string) ([]piece, string) {
	var pieces []piece
	var b strings.Builder
	skipped := "" // the end of the element whose text does not count
	add := func(at, length int, text string, reference bool) {
		if length > 0 && skipped == "" {
			pieces = append(pieces, piece{b.Len(), b.Len() + len(text), at, length, reference})
			b.WriteString(text)
		}
	}
	for i := 0; i < len(html); {
		rest := html[i:]
		n := strings.IndexAny(rest, "<&")
		if n != 0 {
			if n < 0 {
				n = len(rest)
			}
			add(i, n, rest[:n], false)
			i += n
			continue
		}
		if rest[0] == '&' {
			n = strings.IndexByte(rest, ';') + 1
			if n <= 0 {
				n = len(rest)
			}
			add(i, n, character(rest[:n]), true)
			i += n
			continue
		}
		n = tagLength(rest)
		tag := rest[:n]
		switch {
		case skipped != "":
			if tag == skipped {
				skipped = ""
			}
		case strings.HasPrefix(tag, "<button"):
			skipped = "</button>"
		case strings.HasPrefix(tag, `<span class="external"`):
			skipped = "</span>"
		case strings.HasPrefix(tag, "<sup "): // the number of a footnote
			skipped = "</sup>"
		case !isInline(tag):
			b.WriteByte('\n')
		}
		i += n
	}
	return pieces, b.String()
}

// tagLength is the length of the tag that s begins with; ">" in a quoted attribute does not end it.
func tagLength(s string) int {
	quote := byte(0)
	for i := range len(s) {
		switch {
		case quote != 0:
			if s[i] == quote {
				quote = 0
			}
		case s[i] == '"' || s[i] == '\'':
			quote = s[i]
		case s[i] == '>':
			return i + 1
		}
	}
	return len(s)
}

// isInline reports whether a tag may be within a word.
func isInline(tag string) bool {
	tag = strings.TrimPrefix(tag[1:], "/")
	end := strings.IndexAny(tag, " >/")
	switch tag[:max(0, end)] {
	case "a", "em", "strong", "code", "del", "kbd", "mark", "span", "sub", "sup":
		return true
	}
	return false
}

// character is the character of a reference; one that belongs to no word is a space.
func character(reference string) string {
	switch reference {
	case "&#39;":
		return "'"
	case "&amp;":
		return "&"
	}
	return " "
}
