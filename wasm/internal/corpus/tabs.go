package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Docsify's tabs: between two comments, each under a heading, as in
// "#### **Linux**", or after a comment, as in "<!-- tab:Linux -->".

// withoutTabHeadings turns the titles of tabs into shortcodes: tabs are part of
// an answer. If a heading among them asks, the questions are in the tabs, and
// all headings stay.
func withoutTabHeadings(text string) string {
	if !strings.Contains(text, "<!-- tabs:start") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	first, asks := -1, false // of the tabs being read
	for i, line := range lines {
		line = strings.TrimSpace(line)
		comment := strings.HasPrefix(line, "<!--")
		switch {
		case fence.Holds(line):
		case comment && isTabComment(line, "tabs:start"):
			first, asks = i+1, false
		case comment && isTabComment(line, "tabs:end"):
			if first >= 0 && !asks {
				nameTabs(lines[first:i])
			}
			first = -1
		case strings.HasPrefix(line, "#"):
			asks = asks || readsLikeQuestion(line)
		}
	}
	return joined(text, lines)
}

func isTabComment(line, name string) bool {
	return strings.HasPrefix(strings.TrimLeft(line[len("<!--"):], " "), name)
}

// nameTabs rewrites the titles in the lines of some tabs: comments, and all
// headings of the level of the first.
func nameTabs(lines []string) {
	level := 0
	var fence scan.Fence
	for i, line := range lines {
		line = strings.TrimSpace(line)
		bare := strings.TrimLeft(line, "#")
		n := len(line) - len(bare)
		title := ""
		switch {
		case fence.Holds(line):
		case strings.HasPrefix(line, "<!--") && isTabComment(line, "tab:"):
			title, _, _ = strings.Cut(scan.AfterString(line, "tab:"), "-->")
		case n > 0 && strings.HasPrefix(bare, " ") && (level == 0 || n == level):
			title, level = bare, n
		}
		if title = strings.Trim(title, " *_#"); title != "" {
			lines[i] = scan.IndentOf(lines[i]) + "{{< tab title=" + attributeValue(title) + " >}}"
		}
	}
}

// attributeValue is a text in quotes, as the value of an attribute.
func attributeValue(s string) string {
	if strings.Contains(s, "\"") && !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	return "\"" + strings.ReplaceAll(s, "\"", "”") + "\""
}
