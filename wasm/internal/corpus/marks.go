package corpus

import (
	"sort"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// marks lists the marks of a page in line order: its headings, and the questions
// of the one other shape that has the most. Marks inside a question with an end
// belong to it.
func (p *page) marks() []mark {
	var asks, count [kinds]int
	p.shapes = settle(p.shapes)
	p.shapes = p.promote(p.shapes)
	for _, m := range p.shapes {
		count[m.kind]++
		if m.asks {
			asks[m.kind]++
		}
	}
	if len(p.headings) > 1 || count[foldKind]+count[labelKind] > 0 {
		count[boldKind] = 0 // bold lines that do not ask are headings only where there are no others
	}
	otherwise := p.askOtherwise()
	if asks[plainKind] < 2 || otherwise > 0 {
		count[plainKind], asks[plainKind] = 0, 0 // rhetorical
	}
	if asks[quoteKind] < 2 || 2*otherwise > asks[quoteKind] {
		count[quoteKind], asks[quoteKind] = 0, 0 // only quoted
	}
	best := 1
	for kind := 2; kind < kinds; kind++ {
		if fitAsks*asks[kind]+count[kind] > fitAsks*asks[best]+count[best] {
			best = kind
		}
	}
	p.joinItems(best)
	p.joinKinds(best, asks)
	p.hideHeadings()
	return merge(p.headings, p.shapes, best)
}

// promote makes short bold lines questions if most bold lines of their indentation ask.
func (p *page) promote(shapes []mark) []mark {
	asks, count := map[int]int{}, map[int]int{}
	dropColons(shapes)
	for _, m := range shapes {
		if m.isBold() && !m.trailing() {
			count[m.indent]++
			if m.asks {
				asks[m.indent]++
			}
		}
	}
	kept := shapes[:0]
	var last mark
	for i, m := range shapes {
		colon := m.trailing()
		partial := colon && (last.trailing() || last.rest == "" && !worthReading(p.join(last.body+1, m.line)) || nextIsTrailing(shapes[i+1:]))
		if m.isBold() {
			last = m
		}
		if m.kind == boldKind && 2*asks[m.indent] > count[m.indent] && !isNoteName(m.heading) && !partial {
			m.kind, m.heading = labelKind, strings.TrimRight(m.heading, ":：")
		}
		if m.kind != boldKind || m.rest == "" && !colon { // with text after it, it is an item of a list; with a colon, it introduces part of an answer
			kept = append(kept, m)
		}
	}
	return kept
}

// dropColons takes the colons off bold lines if most of those that ask end in
// one: then a colon means nothing on the others.
func dropColons(shapes []mark) {
	asks, colons := 0, 0
	for i := range shapes {
		if m := &shapes[i]; m.isBold() && m.asks {
			asks++
			if m.trailing() {
				colons++
			}
		}
	}
	for i := range shapes {
		if m := &shapes[i]; m.isBold() && 2*colons > asks {
			m.heading = strings.TrimRight(m.heading, ":：")
		}
	}
}

// nextIsTrailing reports whether the next bold line of shapes is trailing.
func nextIsTrailing(shapes []mark) bool {
	for i := range shapes {
		if shapes[i].isBold() {
			return shapes[i].trailing()
		}
	}
	return false
}

// trailing reports whether m is a bold line that ends in a colon.
func (m *mark) trailing() bool {
	return m.isBold() && (strings.HasSuffix(m.heading, ":") || strings.HasSuffix(m.heading, "："))
}

// joinKinds counts the folds, labels and rows of a page as questions of a kind if
// two or more of their own kind ask outside of answers that have an end.
func (p *page) joinKinds(kind int, asks [kinds]int) {
	var outside [kinds]int
	end, taken := 0, map[int]bool{}
	for _, m := range p.shapes {
		taken[m.line] = taken[m.line] || m.kind == kind
	}
	for _, m := range p.shapes {
		if m.asks && m.line >= end && !taken[m.line] {
			outside[m.kind]++
		}
		if m.kind == kind {
			end = max(end, m.end)
		}
	}
	joins := func(k int) bool { return k == foldKind || k == labelKind || k == rowKind }
	for i, m := range p.shapes {
		if joins(kind) && joins(m.kind) && asks[kind] > 1 && outside[m.kind] > 1 && !taken[m.line] {
			p.shapes[i].kind = kind
		}
	}
}

// hideHeadings drops the headings of a folded answer if none of them asks: they
// are part of the answer around them.
func (p *page) hideHeadings() {
	for _, fold := range p.hidden {
		first := sort.Search(len(p.headings), func(i int) bool { return p.headings[i].line >= fold[0] })
		last := first
		for last < len(p.headings) && p.headings[last].line < fold[1] && !p.headings[last].asks {
			last++
		}
		if last == len(p.headings) || p.headings[last].line >= fold[1] {
			p.headings = append(p.headings[:first], p.headings[last:]...)
		}
	}
}

// joinItems counts list items of another kind as questions of a kind if they are
// indented as its items are: "1. **How?**" among "2. ### How?".
func (p *page) joinItems(kind int) {
	if kind != itemKind && kind != labelKind {
		return
	}
	isItem := func(m mark) bool { return scan.IsListMarker(strings.TrimSpace(p.lines[m.line])) }
	indented := map[int]bool{}
	for _, m := range p.shapes {
		if m.kind == kind && isItem(m) {
			indented[m.indent] = true
		}
	}
	for i, m := range p.shapes {
		if (m.kind == itemKind || m.kind == labelKind) && indented[m.indent] && isItem(m) {
			p.shapes[i].kind = kind
		}
	}
}

// isBold reports whether m was recognised only because it is bold.
func (m *mark) isBold() bool {
	return m.kind == boldKind || m.kind == labelKind && !m.labelled
}

// askOtherwise counts the questions of the page other than plain lines and quotations.
func (p *page) askOtherwise() int {
	n := 0
	for _, m := range p.shapes {
		if m.asks && m.kind != plainKind && m.kind != quoteKind {
			n++
		}
	}
	for i, h := range p.headings {
		if i > 0 && h.asks {
			n++
		}
	}
	return n
}

// merge joins headings with the shapes of one kind, except those inside others.
func merge(headings, shapes []mark, kind int) []mark {
	var all []mark
	inside, h := 0, 0
	takeUpTo := func(line int) {
		for ; h < len(headings) && headings[h].line < line; h++ {
			if headings[h].line >= inside {
				all = append(all, headings[h])
			}
		}
	}
	for _, m := range shapes {
		if m.kind != kind || m.line < inside || asking(headings, m) > 1 {
			continue
		}
		takeUpTo(m.line)
		all = append(all, m)
		inside = max(inside, m.end)
	}
	takeUpTo(1 << 30)
	return all
}

// asking counts the headings that ask inside a mark that does not ask itself.
func asking(headings []mark, m mark) int {
	n := 0
	if !m.asks && m.end > 0 {
		first := sort.Search(len(headings), func(i int) bool { return headings[i].line >= m.line })
		for _, h := range headings[first:] {
			if h.line >= m.end {
				break
			}
			if h.asks {
				n++
			}
		}
	}
	return n
}
