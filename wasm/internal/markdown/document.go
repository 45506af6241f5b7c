package markdown

import "strings"

// A document is what an outline was read as: a title, and questions in order.
type document struct {
	title    string
	sections []section
	asks     bool // whether anything but the title reads like a question
	outside  int  // 1-based line in the body of the FAQ beside which other parts are left out, or 0
}

// A section is a question with its answer, both Markdown.
type section struct {
	heading, answer, slug string
	lead                  string   // what stands above the question and answers none
	above                 []string // plain titles of the headings between title and question
	line, answerLine      int      // in the body, the first line is 0; in the file it is 1
	labelled              bool     // "Q:" stands before the question
}

// trimEnd drops what only parts an answer from the next question: empty
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

// isRule recognises a thematic break.
func isRule(line string) bool {
	if line == "" || strings.IndexByte("-*_ \t", line[0]) < 0 {
		return false
	}
	line = strings.ReplaceAll(strings.ReplaceAll(line, " ", ""), "\t", "")
	return len(line) > 2 && strings.IndexByte("-*_", line[0]) >= 0 && strings.Trim(line, line[:1]) == ""
}

// isAnchor recognises a line that is nothing but <a name="…"></a>.
func isAnchor(line string) bool {
	return strings.HasPrefix(line, "<a ") && strings.TrimSpace(withoutTags(line)) == "" && anchorName(line) != ""
}

// dedent takes up to n columns of white space off the head of each line.
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
