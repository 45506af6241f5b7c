package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// trimEnd drops what only separates an answer from the next question: empty
// lines, rules and anchors.
func trimEnd(answer string) string {
	for {
		answer = strings.TrimRight(answer, " \t\n")
		start := strings.LastIndexByte(answer, '\n') + 1
		last := strings.TrimSpace(answer[start:])
		if !isRule(last) && !isAnchor(last) {
			return answer
		}
		answer = answer[:start]
	}
}

// isRule reports whether a line is a thematic break.
func isRule(line string) bool {
	if line == "" || strings.IndexByte("-*_ \t", line[0]) < 0 {
		return false
	}
	line = strings.ReplaceAll(strings.ReplaceAll(line, " ", ""), "\t", "")
	return len(line) > 2 && strings.IndexByte("-*_", line[0]) >= 0 && strings.Trim(line, line[:1]) == ""
}

// isAnchor reports whether a line holds only <a name="…"></a>.
func isAnchor(line string) bool {
	return strings.HasPrefix(line, "<a ") && strings.TrimSpace(scan.WithoutTags(line)) == "" && anchorName(line) != ""
}

// dedent removes up to n columns of white space from the head of each line.
func dedent(text string, n int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		column, at := 0, 0
		for at < len(line) && column < n && (line[at] == ' ' || line[at] == '\t') {
			if line[at] == '\t' {
				column += 4 - column%4
			} else {
				column++
			}
			at++
		}
		lines[i] = line[at:]
	}
	return strings.Join(lines, "\n")
}

// anchorName is the name or id of the first tag that has one.
func anchorName(html string) string {
	if !strings.Contains(html, "<") {
		return ""
	}
	for _, name := range []string{"id", "name"} {
		if value := scan.Attribute(html, name); value != "" {
			return strings.TrimLeft(value, "#")
		}
	}
	return ""
}

// withoutBreaks drops the empty lines and <br> at the head of an answer.
func withoutBreaks(answer string) string {
	for {
		answer = strings.TrimLeft(answer, "\n")
		line, rest, _ := strings.Cut(answer, "\n")
		if line = strings.TrimSpace(line); !scan.HasPrefixFold(line, "<br") || strings.IndexByte(line, '>') != len(line)-1 {
			return answer
		}
		answer = rest
	}
}
