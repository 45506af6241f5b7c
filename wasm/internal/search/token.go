package search

import (
	"unicode"
	"unicode/utf8"
)

// A token is a word of a text: its folded form, and where it stands in the
// original, in bytes.
type token struct {
	Term       string
	Start, End int
}

// tokens appends the words of text to list. Scripts written without spaces
// give overlapping pairs of letters, or the letter itself where it stands
// alone; marks go with the letter before them.
func tokens(list []token, text string) []token {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case spaceless(r):
			end := run(text, i, func(r rune) bool { return spaceless(r) || isMark(r) })
			list = appendPairs(list, text, i, end)
			i = end
		case wordRune(r):
			end := run(text, i, func(r rune) bool { return !spaceless(r) && (wordRune(r) || isMark(r)) })
			list = appendWord(list, text, i, end)
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

func appendWord(list []token, text string, start, end int) []token {
	if term := fold(text[start:end]); term != "" {
		list = append(list, token{Term: term, Start: start, End: end})
	}
	return list
}

func appendPairs(list []token, text string, start, end int) []token {
	first, second := start, start // where the last two letters begin
	for i, r := range text[start:end] {
		if i == 0 || isMark(r) {
			continue
		}
		if first < second {
			list = appendWord(list, text, first, start+i)
		}
		first, second = second, start+i
	}
	return appendWord(list, text, first, end)
}

// endsSentence tells whether what stands between two words ends a sentence:
// a line's end, or its punctuation with a space behind it.
func endsSentence(gap string) bool {
	for i, r := range gap {
		switch r {
		case '\n', '。', '！', '？', '।', '؟':
			return true
		case '.', '!', '?', ';':
			if next := gap[i+1:]; next == "" || next[0] == ' ' || next[0] == '\n' || next[0] == '"' {
				return true
			}
		}
	}
	return false
}

func wordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

// isMark tells the runes that belong to the letter before them: accents, and
// the vowel signs of Indic scripts.
func isMark(r rune) bool {
	return r >= 0x0300 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r))
}

// isAccent tells the marks that are no part of a word's spelling: those above
// and below letters of alphabets, points of Hebrew and Arabic. The marks of
// the scripts from Devanagari to Khmer, and those of Kana, are letters in effect.
func isAccent(r rune) bool {
	return r >= 0x0300 && (r < 0x0900 || r >= 0x1AB0 && r < 0x3000 || r >= 0xFE00) && unicode.Is(unicode.Mn, r)
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
