package corpus

import "strings"

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
	end := strings.TrimRight(text, "*_` ")
	return strings.HasSuffix(end, "?") || strings.HasSuffix(end, "？") || strings.HasSuffix(end, "؟")
}
