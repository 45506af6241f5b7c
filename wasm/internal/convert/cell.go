package convert

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// markup matches a tag of the kinds that people format cells with.
var markup = regexp.MustCompile(`(?i)</?(?:p|br|a|b|i|u|ul|ol|li|strong|em|div|span|h[1-6]|img|table|code|pre|blockquote)(?:\s[^<>]*)?/?>`)

func isMarkup(s string) bool { return markup.MatchString(s) }

// inlineCell is a question as one line of Markdown.
func inlineCell(s string) string {
	if isMarkup(s) {
		return inline(parseFragment(s))
	}
	return strings.TrimLeft(escapeText(oneLine(s)), "# ")
}

// answerCell is plain text or Markdown as it is, with tags escaped. Single line
// breaks stay.
func answerCell(s string) string {
	lines := strings.Split(strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)), "\n")
	code := inFences(lines)
	for i, line := range lines {
		if code[i] {
			continue
		}
		line = strings.TrimRight(line, " \t")
		if i+1 < len(lines) && line != "" && isProse(line) && isProse(lines[i+1]) {
			line += "\\"
		}
		lines[i] = escapeText(line)
	}
	return strings.Join(lines, "\n")
}

// isProse reports whether a line begins with a letter, digit or quotation mark,
// and so not with a sign of Markdown.
func isProse(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
	return r != utf8.RuneError && !strings.ContainsRune("-*+>|#`~=", r) && !counted.MatchString(line) && !strings.HasPrefix(line, "    ")
}
