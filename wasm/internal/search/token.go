package search

import "unicode/utf8"

// tokens appends the words of text to list. Scripts without spaces give
// overlapping pairs of letters and the last letter on its own, so every letter
// begins a token. Marks go with the letter before them.
func tokens(list []token, text string) []token {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case spaceless(r):
			end := run(text, i, func(r rune) bool { return spaceless(r) || isMark(r) })
			list = appendPairs(list, text, i, end)
			i = end
		case wordRune(r):
			list, i = appendChunk(list, text, i)
		case emoji(r):
			list = appendTerm(list, text, i, i+n)
			i += n
		default:
			if end := operatorEnd(text, i); end > i {
				list, n = appendTerm(list, text, i, end), end-i
			}
			i += n
		}
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
			list = appendTerm(list, text, first, start+i)
		}
		first, second = second, start+i
	}
	if first < second {
		list = appendTerm(list, text, first, end)
	}
	return appendTerm(list, text, second, end)
}

// endsSentence reports whether the text between two words ends a sentence: by a
// line break, by a full stop and the like with a space or nothing after it, or by
// those of scripts that need no space.
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
