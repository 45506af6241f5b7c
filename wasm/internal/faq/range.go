package faq

// A Range is a part of a text, in bytes, half open: text[Start:End]. Both ends
// lie on rune boundaries. Lists of ranges are sorted, and no two touch.
type Range struct{ Start, End int }

// A Style is a part of a text, text[Start:End], that an element of HTML is
// around. Lists of styles are in reading order, outer ones first; of two that
// overlap one is in the other.
type Style struct {
	Start, End int
	Element    string // one of Styles
}

// Styles are the elements of inline HTML that a question may have.
var Styles = []string{"code", "del", "em", "kbd", "mark", "strong", "sub", "sup"}
