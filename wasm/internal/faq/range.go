package faq

// A Range is a part of a text, in bytes, half open: text[Start:End]. Both ends
// lie on rune boundaries. Lists of ranges are sorted, and no two touch.
type Range struct{ Start, End int }
