package corpus

import "strings"

// readsLikeQuestion looks for a question mark of any script that ends a word:
// one inside a word or before a bracket is code.
func readsLikeQuestion(s string) bool {
	if asksInGreek(s) {
		return true
	}
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
	return strings.HasSuffix(end, "?") || strings.HasSuffix(end, "？") || strings.HasSuffix(end, "؟") || asksInGreek(end)
}

// asksInGreek reports whether a text ends with a semicolon behind a Greek letter.
func asksInGreek(text string) bool {
	rest, ok := strings.CutSuffix(strings.TrimRight(text, "*_\"'»)"), ";")
	return ok && len(rest) > 1 && rest[len(rest)-2]|1 == 0xCF
}
