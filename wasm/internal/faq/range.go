package faq

import "unicode/utf8"

// A Range is a part of a text, in bytes, half open: text[Start:End]. Both ends are on
// rune boundaries. Lists of ranges are sorted, and no two touch.
type Range struct{ Start, End int }

// UTF16 converts ranges of a text to UTF-16 code units, in which JavaScript counts strings.
func UTF16(text string, ranges []Range) []Range {
	list := make([]Range, 0, len(ranges))
	at, units := 0, 0
	to := func(end int) int {
		for at < end && at < len(text) {
			letter, size := utf8.DecodeRuneInString(text[at:])
			units++
			if letter > 0xFFFF { // a pair of surrogates
				units++
			}
			at += size
		}
		return units
	}
	for _, r := range ranges {
		start := to(r.Start)
		list = append(list, Range{start, to(r.End)})
	}
	return list
}

// A Style is a part of a text, text[Start:End], inside an HTML element. Lists of
// styles are in reading order, outer ones first. Of two that overlap, one is within
// the other.
type Style struct {
	Start, End int
	Element    string // one of Styles
}

// Styles are the elements of inline HTML that a question may have.
var Styles = []string{"code", "del", "em", "kbd", "mark", "strong", "sub", "sup"}
