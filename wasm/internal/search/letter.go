package search

import (
	"unicode"
	"unicode/utf8"
)

func wordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

// emoji reports whether a rune is a picture that counts as a word; skin tones do not.
func emoji(r rune) bool {
	return r >= 0x2600 && r <= 0x27BF || r >= 0x1F300 && r <= 0x1FAFF && (r < 0x1F3FB || r > 0x1F3FF)
}

const softHyphen = 0xAD

// isMark reports whether a rune belongs to the letter before it: accents, vowel
// signs of Indic scripts, voicing marks of halfwidth Kana, soft hyphens.
func isMark(r rune) bool {
	return r == softHyphen || r == 0xFF9E || r == 0xFF9F || r >= 0x0300 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r))
}

// spaceless reports whether a rune is of a script without spaces between words:
// Thai, Lao, Myanmar, Khmer, Kana, Han. Their digits are not.
func spaceless(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF:
		return !unicode.IsDigit(r)
	case r >= 0x3005 && r <= 0x3007, r >= 0x3041 && r <= 0x30FF && r != '・', r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF:
		return true
	}
	return r >= 0xF900 && r <= 0xFAFF || r >= 0xFF66 && r <= 0xFF9D || r >= 0x20000 && r <= 0x3FFFF
}

// isHan reports whether a folded letter is Han. A Han letter means something by
// itself; a letter of Kana or Thai does not.
func isHan(r rune) bool { return r >= 0x3400 && r < 0xA000 || r >= 0x20000 }

func run(text string, start int, in func(rune) bool) int {
	for i, r := range text[start:] {
		if !in(r) {
			return start + i
		}
	}
	return len(text)
}

// wordEnd is the end of the run of letters and digits at start.
func wordEnd(text string, start int) int {
	return run(text, start, func(r rune) bool { return !spaceless(r) && (wordRune(r) || isMark(r)) })
}

// beginning is text cut to at most that many bytes, after a whole letter.
func beginning(text string, bytes int) string {
	if len(text) <= bytes {
		return text
	}
	for bytes > 0 && !utf8.RuneStart(text[bytes]) {
		bytes--
	}
	return text[:bytes]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isNumber reports whether a folded word is digits only.
func isNumber(term string) bool {
	for i := range len(term) {
		if !isDigit(term[i]) {
			return false
		}
	}
	return term != ""
}

// byteLength is the length in bytes of the first n letters of text.
func byteLength(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// A pairSet counts pairs of neighbouring bytes, by a hash of the pair.
type pairSet [1 << 10]uint8

func pairHash(a, b byte) int { return (int(a)*31 + int(b)*7) & (1<<10 - 1) }

// shared is the number of pairs of text that are in the set, at most 254.
func (s *pairSet) shared(text string) uint8 {
	n := uint8(0)
	for j := 1; j < len(text) && n < 254; j++ {
		if s[pairHash(text[j-1], text[j])] > 0 {
			n++
		}
	}
	return n
}
