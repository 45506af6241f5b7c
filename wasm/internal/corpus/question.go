package corpus

import (
	"strings"
	"unicode/utf8"
)

// askingMarks end questions, in any script.
const askingMarks = "?？؟"

// readsLikeQuestion looks for a question mark of any script that ends a word:
// one inside a word or before a bracket is code.
func readsLikeQuestion(s string) bool {
	for i, r := range s {
		if r != '?' && (r < 0x80 || !strings.ContainsRune("？؟՞", r)) {
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
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "*_` "))
	return strings.ContainsRune(askingMarks, last)
}
