// Package unicode replaces the standard library's in the program that
// TinyGo builds: see wasm/cmd/slim. It tells the same of every letter,
// by tables of a third of the weight, which are unpacked when they are first
// asked. Native programs have the real one.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the last code point
	ReplacementChar = '\uFFFD'     // takes the place of what is not UTF-8
	MaxASCII        = '\u007F'     // the last of ASCII
	MaxLatin1       = '\u00FF'     // the last of Latin-1
)

// The classes of letters: Unicode's general categories, but that those which
// nobody tells apart are one.
const (
	other = iota // spaces, controls and what is not assigned
	upper
	lower
	letter // of neither case
	nonspacing
	spacing
	enclosing
	digit
	number // that is not a digit
	punct
	symbol
)

// A RangeTable is a set of letters.
type RangeTable struct{ classes uint }

// The sets of letters that have a name.
var (
	Letter = &RangeTable{1<<upper | 1<<lower | 1<<letter}
	Mark   = &RangeTable{1<<nonspacing | 1<<spacing | 1<<enclosing}
	Mn     = &RangeTable{1 << nonspacing}
	Mc     = &RangeTable{1 << spacing}
	Number = &RangeTable{1<<digit | 1<<number}
)

// Is reports whether r is in the set.
func Is(set *RangeTable, r rune) bool { return set.classes>>class(r)&1 != 0 }

// IsLetter reports whether r is a letter of any case (category L).
func IsLetter(r rune) bool { return Is(Letter, r) }

// IsMark reports whether r is a mark (category M).
func IsMark(r rune) bool { return Is(Mark, r) }

// IsNumber reports whether r is a digit or another number (category N).
func IsNumber(r rune) bool { return Is(Number, r) }

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool { return class(r) == upper }

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool { return class(r) == lower }

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool { return class(r) == digit }

// IsPunct reports whether r is punctuation (category P).
func IsPunct(r rune) bool { return class(r) == punct }

// IsSymbol reports whether r is a symbol (category S).
func IsSymbol(r rune) bool { return class(r) == symbol }

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000':
		return true
	}
	return r >= '\u2000' && r <= '\u200A'
}

// spans are the stretches of letters of one class, in order and without a gap:
// where each ends, and in the last four bits its class. Of the letters before
// Han, where most spans are, near is the class of each.
var (
	spans []uint32
	near  [0x3100]uint8
)

// class is the class of r; that of a rune which is none is other.
func class(r rune) uint8 {
	if spans == nil {
		unpackSpans()
	}
	switch {
	case uint32(r) < uint32(len(near)):
		return near[r]
	case uint32(r) > MaxRune:
		return other
	}
	first, last := 0, len(spans)-1
	for first < last {
		if middle := int(uint(first+last) >> 1); spans[middle]>>4 <= uint32(r) {
			first = middle + 1
		} else {
			last = middle
		}
	}
	return uint8(spans[first] & 15)
}

// unpackSpans reads packedSpans: of each span the class in the upper half of a
// byte, and the length less one in the lower, but that 15 there says that the
// length less 16 follows.
func unpackSpans() {
	spans = make([]uint32, 0, countOfSpans)
	r := uint32(0)
	for i := 0; i < len(packedSpans); {
		c := packedSpans[i]
		i++
		end := r + uint32(c&15) + 1
		if c&15 == 15 {
			var more uint32
			more, i = varint(packedSpans, i)
			end += more
		}
		spans = append(spans, end<<4|uint32(c>>4))
		for ; r < min(end, uint32(len(near))); r++ {
			near[r] = c >> 4
		}
		r = end
	}
}

// varint reads a number at packed[i:], seven bits a byte, the least first, and
// tells where it ends.
func varint(packed string, i int) (uint32, int) {
	var n uint32
	for shift := 0; ; shift += 7 {
		c := packed[i]
		i++
		n |= uint32(c&0x7F) << shift
		if c < 0x80 {
			return n, i
		}
	}
}
