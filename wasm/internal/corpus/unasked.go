package corpus

import (
	"slices"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// What of a file did not become a question, which authors need and no browser.

// An Aside is a heading or a fold among questions that did not become one.
type Aside struct {
	Line int    // of the file, from 1
	Name string // what it is called
	Why  string // it did not become a question
	Fix  string // what makes it one; may be empty
}

// Asides finds in a file the headings, folds and labels that stand where its
// questions do, or are written as they are, and became none.
func Asides(f File, vars Vars) []Aside {
	text := withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF"))
	if _, bad := unreadable(f.Name, text); bad {
		return nil
	}
	r := &sourceReader{parser: &parser{}, file: f}
	r.expand(text, vars)
	if r.front.text("question") != "" {
		return nil // all of the file is its answer
	}
	stages := r.outlining()
	last := len(stages) - 1
	for _, stage := range stages[:last] {
		finish(stage())
	}
	shapes := slices.Clone(r.page.shapes)
	finish(stages[last]())
	if r.outline.read(&r.doc); len(r.doc.sections) == 0 || r.doc.outside > 0 {
		return nil
	}
	u := &leftovers{sourceReader: r, sections: map[int]*section{}, names: map[string]bool{}}
	u.note()
	u.nodes()
	u.shapes(shapes)
	u.lines()
	slices.SortStableFunc(u.list, func(a, b Aside) int { return a.Line - b.Line })
	return slices.CompactFunc(u.list, func(a, b Aside) bool { return a.Line == b.Line })
}

// leftovers collects what of a file became no question. No browser needs it.
type leftovers struct {
	*sourceReader
	sections map[int]*section // by the line on which their question begins
	names    map[string]bool  // of questions and sections, and the title
	list     []Aside
}

// note notes what became a question or a section.
func (u *leftovers) note() {
	u.names[u.doc.title] = true
	for i := range u.doc.sections {
		s := &u.doc.sections[i]
		u.sections[s.line], u.names[markdown.InlineText(withoutLabel(s.heading))] = s, true
		for _, name := range s.above {
			u.names[name] = true
		}
	}
}

// add names what a line holds, unless that became something.
func (u *leftovers) add(line int, heading, why, fix string) {
	name := markdown.InlineText(withoutLabel(heading))
	if u.sections[line] == nil && name != "" && !u.names[name] {
		u.list = append(u.list, Aside{Line: u.line + line, Name: name, Why: why, Fix: fix})
	}
}

// within is what a line is a part of, as a reason.
func (u *leftovers) within(line int) string {
	above := -1
	for first := range u.sections {
		if first < line {
			above = max(above, first)
		}
	}
	if s := u.sections[above]; s != nil {
		return "it is read as a part of the answer to " + strconv.Quote(markdown.InlineText(withoutLabel(s.heading)))
	}
	return "it is read as a part of what is above the first question"
}

// nodes names the headings and shapes that could have been questions.
func (u *leftovers) nodes() {
	const rename = "give it another name to make it one"
	var read [shapeLevel + 1]bool // by level: a question has it
	for _, n := range u.outline.nodes {
		read[n.level] = read[n.level] || u.sections[n.line] != nil
	}
	for _, n := range u.outline.nodes {
		if n == u.outline.title || n.level > u.outline.level && !(n.asks && read[n.level]) {
			continue
		}
		switch {
		case n.aside == 'i':
			u.add(n.line, n.heading, "it is taken for an introduction, whose text goes above the next question", rename)
		case n.aside != 0:
			u.add(n.line, n.heading, "it is taken for what follows the questions, and left out", rename)
		case u.leadsAround(n):
		case n.worth && n.level < u.outline.level:
			u.add(n.line, n.heading, "no question is beneath it, and its text goes with the questions around it", "write its answer with a heading of the same level as the other questions")
		case n.worth || len(n.kids) > 0:
			u.add(n.line, n.heading, u.within(n.line), "write it as the other questions are, outside of that answer")
		default:
			u.add(n.line, n.heading, "nothing is beneath it", "write its answer there")
		}
	}
}

// leadsAround reports whether a heading is that of a table of contents, or of a
// part of one, which nobody takes for a question.
func (u *leftovers) leadsAround(n *node) bool {
	if n.asks || n.worth && !isContentsName(markdown.InlineText(n.heading)) {
		return false
	}
	links := len(n.kids) > 0 || leadsAround(u.page.under(n.rest, n.body+1, n.last))
	return links && !slices.ContainsFunc(n.kids, func(kid *node) bool { return !u.leadsAround(kid) })
}

// shapes names the folds and list items that were not settled on as questions,
// where others of their construct ask.
func (u *leftovers) shapes(shapes []mark) {
	asks, kept, read := map[string]bool{}, map[int]bool{}, [kinds]bool{}
	for _, n := range u.outline.nodes {
		read[n.kind] = true
	}
	for _, m := range u.page.shapes {
		kept[m.line] = true
		asks[m.construct] = asks[m.construct] || m.asks
	}
	for _, m := range shapes {
		if !kept[m.line] && asks[m.construct] && read[m.kind] {
			u.add(m.line, m.heading, "it does not ask, and nor do most of its kind", "end it with a question mark to make it one")
		}
	}
}

// lines names what is written as questions are, line by line: what has a label,
// folds that are never closed, and shapes of another kind than the questions
// where two or more of them ask.
func (u *leftovers) lines() {
	const alike = "write all questions of the file in one way"
	var asks [kinds]int
	for _, m := range u.page.shapes {
		if m.asks && u.sections[m.line] == nil {
			asks[m.kind]++
		}
	}
	for _, m := range u.page.shapes {
		if m.kind != plainKind && m.asks && (asks[m.kind] > 1 || m.labelled || m.kind == foldKind) {
			u.add(m.line, m.heading, u.within(m.line), alike)
		}
	}
	for i, line := range u.page.lines {
		line = strings.TrimSpace(line)
		if u.page.code[i] || line == "" || slices.ContainsFunc(u.page.shapes, func(m mark) bool { return m.line == i }) {
			continue
		}
		if title := foldTitle(line); title != "" {
			why, fix := u.within(i), alike
			if u.page.foldIsOpen(i, line) {
				why, fix = "it is never closed", "close it behind its answer"
			}
			u.add(i, title, why, fix)
		} else if rest, ok := cutLabel(u.page.itemText(i), questionLabels); ok && rest != "" {
			u.add(i, rest, u.within(i), alike)
		} else if cells := tableCells(line); len(cells) > 2 && readsLikeQuestion(cells[0]) {
			u.add(i, cells[0], "the table has more columns than a question and its answer", "keep two columns, or three with a number first")
		}
	}
}

// foldTitle is the title on a line that opens what folds an answer away.
func foldTitle(line string) string {
	title, name := "", ""
	switch {
	case strings.HasPrefix(line, ":::"):
		name, title, _, _ = containerHead(line)
	case strings.HasPrefix(line, "{{<") || strings.HasPrefix(line, "{{%") || strings.HasPrefix(line, "{%") || line[0] == '<' && isElement(line):
		if words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% ", r) }); len(words) > 1 && words[0][0] != '/' {
			name, title = words[0], titleAttribute(line)
			if title == "" && strings.Contains(line, "\"") && !strings.Contains(line, "=") {
				title = strings.Trim(scan.AfterString(line, name), " \"'<>%}")
			}
		}
	}
	if !isFolding(name) {
		return ""
	}
	return title
}

// foldIsOpen reports whether what line i opens is closed by no line behind it.
func (p *page) foldIsOpen(i int, line string) bool {
	name := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>%: [", r) })[0]
	for _, after := range p.lines[i:] {
		after = strings.TrimSpace(after)
		if line[0] == ':' && after != "" && strings.Trim(after, ":") == "" || strings.Contains(after, "</"+name) || strings.HasSuffix(after, "/>") {
			return false
		}
		for _, end := range shortcodeEnds(name) {
			if strings.HasPrefix(after, end) {
				return false
			}
		}
	}
	return true
}
