package markdown

import (
	"unicode"
	"unicode/utf8"
)

// emphasisMark is the Markdown mark equal to an element of HTML, or "".
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

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
