package corpus

import "strings"

// maxAdmonition is how many lines are searched for the end of an admonition.
const maxAdmonition = 300

// admonitionTitle is the first line of a quote: its title, or its kind as a word.
func admonitionTitle(indent, kind, title string) string {
	if title = strings.TrimSpace(title); title == "" && kind != "" {
		title = strings.ToUpper(kind[:1]) + strings.ToLower(kind[1:])
	}
	return indent + "> **" + title + "**  "
}

// quoteLines puts the signs of a quotation before lines, after inner has
// rewritten their contents.
func quoteLines(lines []string, indent string, inner func(lines []string)) {
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, indent)
	}
	inner(lines)
	for i, line := range lines {
		lines[i] = indent + "> " + line
	}
}
