package search

import (
	"unicode"
	"unicode/utf8"
)

// A Token is a word of a text: its folded form, and where it stands in the
// original, in bytes.
type Token struct {
	Term       string
	Start, End int
}

// tokens splits text into words. Scripts written without spaces give
// overlapping pairs of letters, or the letter itself where it stands alone.
func tokens(text string) []Token {
	var list []Token
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case spaceless(r):
			end := run(text, i, func(r rune) bool { return spaceless(r) || unicode.Is(unicode.Mn, r) })
			list = appendPairs(list, text, i, end)
			i = end
		case wordRune(r):
			end := run(text, i, func(r rune) bool { return !spaceless(r) && (wordRune(r) || unicode.Is(unicode.Mn, r)) })
			if term := fold(text[i:end]); term != "" {
				list = append(list, Token{Term: term, Start: i, End: end})
			}
			i = end
		default:
			i += n
		}
	}
	return list
}

func run(text string, start int, in func(rune) bool) int {
	for i, r := range text[start:] {
		if !in(r) {
			return start + i
		}
	}
	return len(text)
}

func appendPairs(list []Token, text string, start, end int) []Token {
	previous, count := start, 0
	for i := start; i < end; {
		_, n := utf8.DecodeRuneInString(text[i:])
		if count > 0 {
			list = append(list, Token{Term: fold(text[previous : i+n]), Start: previous, End: i + n})
		}
		previous, i = i, i+n
		count++
	}
	if count == 1 {
		list = append(list, Token{Term: fold(text[start:end]), Start: start, End: end})
	}
	return list
}

func wordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

// spaceless tells the scripts that put no spaces between words: Thai, Lao,
// Myanmar, Khmer, Kana, Han.
func spaceless(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF:
		return true
	case r >= 0x3040 && r <= 0x30FF, r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF:
		return true
	}
	return r >= 0xF900 && r <= 0xFAFF || r >= 0xFF66 && r <= 0xFF9D || r >= 0x20000 && r <= 0x3FFFF
}
