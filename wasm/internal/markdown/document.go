package markdown

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// A document is one source taken apart: its title, its questions in order, and
// what they share.
type document struct {
	title      string
	sections   []section
	references []faq.Reference
	footnotes  string
	asks       bool // whether anything but the title reads like a question
	outside    int  // 1-based line of the FAQ beside which other parts are left out, or 0
}

// A section is a question with its answer, both Markdown.
type section struct {
	heading, answer, slug string
	lead                  string   // what stands above the question and answers none
	above                 []string // plain titles of the headings between title and question
	line, answerLine      int      // 1-based, in the file
	labelled              bool     // "Q:" stands before the question
}

// readDocument takes a source apart. first is the number of its first line.
// outline.go says which marks are questions.
func readDocument(source string, first int) document {
	p := newPage(source)
	o := newOutline(p)
	doc := document{references: p.references, footnotes: footnotes(p.lines)}
	o.read(&doc)
	slugs := map[string]bool{}
	for _, s := range doc.sections {
		slugs[loose(s.slug)], slugs[loose(inlineText(s.heading))] = true, true
	}
	for i := range doc.sections {
		s := &doc.sections[i]
		s.line += first
		s.answerLine += first
		s.answer, s.lead = withoutNavigation(s.answer, slugs), withoutNavigation(s.lead, slugs)
		body := strings.TrimLeft(s.answer, "\n")
		s.answerLine += len(s.answer) - len(body)
		s.answer = trimEnd(body)
	}
	if doc.outside > 0 {
		doc.outside += first - 1
	}
	return doc
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
