package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"faqwidget/wasm/internal/faq"
)

// A document is one source taken apart: its title, its questions in order, and
// what they share.
type document struct {
	title      string
	sections   []section
	references []faq.Reference
	footnotes  string
}

// A section is a question with its answer, both Markdown.
type section struct {
	heading, answer, slug string
	above                 []string // plain titles of the headings between title and question
	line, answerLine      int      // 1-based, in the file
}

// A mark is a place at which something begins: a heading of level 1 to 6, or a
// question written as a bold line or a <summary>, which have level 7.
type mark struct {
	level      int
	heading    string
	slug       string
	line, body int // index of its first line, and of the first line after it
}

const boldLevel = 7

// readDocument takes a source apart. first is the number of its first line.
func readDocument(source string, first int) document {
	lines := strings.Split(source, "\n")
	context := gparser.NewContext()
	root := processor.Parser().Parse(text.NewReader([]byte(source)), gparser.WithContext(context))
	marks := findMarks(root, source, lines)
	doc := document{footnotes: footnotes(lines)}
	for _, r := range context.References() {
		doc.references = append(doc.references, faq.Reference{Label: string(r.Label()),
			Destination: string(r.Destination()), Title: string(r.Title())})
	}
	level := questionLevel(marks)
	var above []mark
	for i, m := range marks {
		if m.level > level {
			continue
		}
		end := len(lines)
		for _, next := range marks[i+1:] {
			if next.level <= level {
				end = next.line
				break
			}
		}
		for len(above) > 0 && above[len(above)-1].level >= m.level {
			above = above[:len(above)-1]
		}
		answer := strings.Join(lines[min(m.body, end):end], "\n")
		if m.level == 1 && doc.title == "" && level > 1 {
			doc.title = inlineText(m.heading)
		} else if m.level == level && !isContents(answer) || worthReading(answer) {
			body := strings.TrimLeft(answer, "\n")
			doc.sections = append(doc.sections, section{heading: m.heading, answer: strings.TrimRight(withoutDetailsEnd(body, m), "\n"),
				slug: m.slug, above: titles(above), line: first + m.line, answerLine: first + m.body + len(answer) - len(body)})
		}
		above = append(above, m)
	}
	return doc
}

// titles are the plain texts of the headings above, without the title of the file.
func titles(above []mark) []string {
	var list []string
	for _, m := range above {
		if m.level > 1 {
			list = append(list, inlineText(m.heading))
		}
	}
	return list
}

// worthReading tells a section's own text from an empty one and from a list of
// links into the page, the table of contents that people write by hand.
func worthReading(answer string) bool {
	for _, line := range strings.Split(answer, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "<!--") || isContentsLine(line) {
			continue
		}
		return true
	}
	return false
}

// isContents tells a table of contents from an answer that is merely missing.
func isContents(answer string) bool {
	return strings.Contains(answer, "](#") && !worthReading(answer)
}

// isContentsLine recognises a list item that is nothing but a link into the page.
func isContentsLine(line string) bool {
	line = strings.TrimLeft(line, "0123456789")
	if line == "" || !strings.ContainsRune("*-+.)", rune(line[0])) {
		return false
	}
	line = strings.TrimSpace(line[1:])
	return strings.HasPrefix(line, "[") && strings.Contains(line, "](#") && strings.HasSuffix(line, ")")
}

func withoutDetailsEnd(answer string, m mark) string {
	if m.level != boldLevel {
		return answer
	}
	trimmed := strings.TrimRight(answer, " \t\n")
	if cut, ok := strings.CutSuffix(trimmed, "</details>"); ok {
		return cut
	}
	return answer
}

// questionLevel finds the level whose marks are the questions: the one with
// most marks that read like questions, then with most marks, then the higher.
func questionLevel(marks []mark) int {
	var asks, count [boldLevel + 1]int
	for _, m := range marks {
		count[m.level]++
		if readsLikeQuestion(inlineText(m.heading)) {
			asks[m.level]++
		}
	}
	best := 1
	for level := 2; level <= boldLevel; level++ {
		more := asks[level] > asks[best]
		if asks[level] == asks[best] {
			more = asks[best] == 0 && level < boldLevel && count[level] > count[best] || count[best] == 0
		}
		if level == boldLevel && asks[level] < 2 {
			more = more && count[best] == 0
		}
		if more {
			best = level
		}
	}
	return best
}

// readsLikeQuestion looks for the question marks of the world's scripts.
func readsLikeQuestion(s string) bool {
	return strings.ContainsAny(s, "?？؟;՞")
}

func findMarks(root ast.Node, source string, lines []string) []mark {
	starts := lineStarts(lines)
	var marks []mark
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if m, ok := markOf(n, source, starts); ok {
			marks = append(marks, m)
		}
	}
	return marks
}

func markOf(n ast.Node, source string, starts []int) (mark, bool) {
	if n.Lines().Len() == 0 {
		return mark{}, false
	}
	segment := n.Lines().At(0)
	line := lineOf(starts, segment.Start)
	last := lineOf(starts, n.Lines().At(n.Lines().Len()-1).Start)
	content := strings.TrimSpace(source[segment.Start:segment.Stop])
	switch n := n.(type) {
	case *ast.Heading:
		m := mark{level: n.Level, line: line, body: last + 1}
		m.heading, m.slug = cutSlug(headingText(n, source))
		if m.body < len(starts) && isUnderline(source[starts[m.body]:]) && source[starts[line]] != '#' {
			m.body++
		}
		return m, m.heading != ""
	case *ast.Paragraph:
		return boldMark(content, line)
	case *ast.HTMLBlock:
		return htmlMark(source[segment.Start:n.Lines().At(n.Lines().Len()-1).Stop], line)
	}
	return mark{}, false
}

func headingText(n ast.Node, source string) string {
	var parts []string
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		parts = append(parts, strings.TrimSpace(source[segment.Start:segment.Stop]))
	}
	return strings.Join(parts, " ")
}

func isUnderline(line string) bool {
	line, _, _ = strings.Cut(line, "\n")
	line = strings.TrimSpace(line)
	return line != "" && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}

func lineStarts(lines []string) []int {
	starts := make([]int, len(lines))
	at := 0
	for i, line := range lines {
		starts[i] = at
		at += len(line) + 1
	}
	return starts
}

// lineOf is the index of the line that holds the byte at offset.
func lineOf(starts []int, offset int) int {
	low, high := 0, len(starts)
	for high-low > 1 {
		if mid := (low + high) / 2; starts[mid] <= offset {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}
