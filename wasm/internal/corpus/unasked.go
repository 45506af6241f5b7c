package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/markdown"
)

// Parts of a file that did not become questions. Only authors need them, no browser does.

// Asides finds the headings, folds and labels of a file that are in the place of
// questions, or written like them, but became none.
func Asides(f File, vars Vars) []Aside {
	text := withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF"))
	if _, bad := unreadable(f.Name, text); bad {
		return nil
	}
	r := &sourceReader{parser: &parser{}, file: f}
	r.expand(text, vars)
	if r.front.text("question") != "" {
		return nil // the whole file is its answer
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
	u.objects()
	u.signs()
	slices.SortStableFunc(u.list, func(a, b Aside) int { return a.Line - b.Line })
	return slices.CompactFunc(u.list, func(a, b Aside) bool { return a.Line == b.Line && (a.Name == b.Name || a.Why != b.Why) })
}

// nodes lists the headings and shapes that could have been questions.
func (u *leftovers) nodes() {
	const rename = "give it another name to make it one"
	var read [shapeLevel + 1]bool // by level: it has a question
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
		case n.listing:
		case n.worth || len(n.kids) > 0:
			u.add(n.line, n.heading, u.within(n.line), "write it as the other questions are, outside of that answer")
		default:
			u.add(n.line, n.heading, "nothing is beneath it", "write its answer there")
		}
	}
}

// leadsAround reports whether a heading is that of a table of contents or of part
// of one, which nobody takes for a question.
func (u *leftovers) leadsAround(n *node) bool {
	if n.asks || n.worth && !isContentsName(markdown.InlineText(n.heading)) {
		return false
	}
	links := len(n.kids) > 0 || leadsAround(u.page.under(n.rest, n.body+1, n.last))
	return links && !slices.ContainsFunc(n.kids, func(kid *node) bool { return !u.leadsAround(kid) })
}

// shapes lists the folds and list items that settle and promote dropped though
// others of their construct ask.
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
		switch {
		case kept[m.line]:
		case m.trailing() && m.kind == boldKind && read[labelKind] && !isNoteName(m.heading):
			u.add(m.line, m.heading, u.within(m.line), "end it without a colon to make it a question")
		case asks[m.construct] && read[m.kind]:
			u.add(m.line, m.heading, "it does not ask, and nor do most of its kind", "end it with a question mark to make it one")
		}
	}
}
