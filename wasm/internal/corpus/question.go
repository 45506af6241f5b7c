package corpus

import (
	"strings"
	"unicode/utf8"
)

// askingMarks end questions in all scripts. Greek's semicolon is left to marksQuestion.
const askingMarks = "?？؟՞\u037e"

// marksQuestion reports whether the sign r, at an offset of a text, ends a question.
func marksQuestion(s string, at int, r rune) bool {
	if r == ';' {
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		return before >= 0x370 && before < 0x400 || before >= 0x1F00 && before < 0x2000
	}
	return strings.ContainsRune(askingMarks, r)
}

// readsLikeQuestion reports whether a question mark of any script ends a word of
// s. One inside a word or before a bracket is code.
func readsLikeQuestion(s string) bool {
	for i, r := range s {
		if !marksQuestion(s, i, r) {
			continue
		}
		rest := strings.TrimLeft(s[i+len(string(r)):], "?!？！؟.…:*_\"'`)]’”」』）")
		if rest == "" || r != '?' || rest[0] == ' ' || rest[0] >= 0x80 {
			return true
		}
	}
	return false
}

// asksAtEnd reports whether a text ends as a question does.
func asksAtEnd(text string) bool {
	text = strings.TrimRight(text, "*_` ")
	last, n := utf8.DecodeLastRuneInString(text)
	return marksQuestion(text, len(text)-n, last)
}
