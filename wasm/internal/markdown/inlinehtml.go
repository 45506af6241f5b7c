package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/scan"
)

// emphasisMark is the mark of Markdown that says what an element of HTML says, or "".
func emphasisMark(name string) string {
	switch name {
	case "b", "strong":
		return "**"
	case "i", "em":
		return "*"
	case "s", "strike", "del":
		return "~~"
	}
	return ""
}

// emphasized is what <b> and its like hold, up to their end in the same
// paragraph, between the marks of Markdown. Spaces and marks of punctuation go
// outside where CommonMark would not see emphasis; without the marks remains
// what it cannot emphasize. A tag without an end is left out.
func emphasized(before, s, name string) (text string, n int, ok bool) {
	s = s[:min(len(s), maxLink)]
	end := scan.IndexFold(s, "</"+name+">")
	if end < 0 || strings.Contains(s[:end], "\n\n") {
		return "", 0, false
	}
	var b strings.Builder
	unwrapText(&b, s[:end])
	n = end + len(name) + len("</>")
	inner, mark := b.String(), emphasisMark(name)
	words := strings.TrimSpace(inner)
	if words == "" || strings.ContainsAny(words, "<\n") || strings.Contains(words, mark[:1]) && len(mark) == 1 {
		return inner, n, true
	}
	lead, tail := inner[:strings.Index(inner, words)], inner[strings.Index(inner, words)+len(words):]
	next, _ := utf8.DecodeRuneInString(s[n:])
	last, _ := utf8.DecodeLastRuneInString(before + lead)
	if tail == "" && isWord(next) {
		bare := strings.TrimRightFunc(words, func(r rune) bool { return !isWord(r) && r != '`' && r != ')' && r != '*' })
		words, tail = bare, words[len(bare):]
	}
	if first, _ := utf8.DecodeRuneInString(words); words == "" || isWord(last) && !isWord(first) {
		return inner, n, true
	}
	return lead + mark + words + mark + tail, n, true
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
