package markdown

import (
	"strings"
)

// Kinds of shapes in which questions are written besides headings.
const (
	foldKind  = 1 + iota // <details>, a component or container with a title
	labelKind            // a bold paragraph or list item, or "Q: …"
	termKind             // a term of a definition list, or <dt>
	rowKind              // a row of a table
	itemKind             // a list item that asks, with its answer beneath
	boldKind             // a bold line that does not ask
	kinds
)

// marks lists the marks of a page in the order of lines: its headings, and the
// questions of that one other shape which has most of them. What stands inside
// a question that has an end belongs to it.
func (p *page) marks() []mark {
	var asks, count [kinds]int
	for _, m := range p.shapes {
		count[m.kind]++
		if m.asks {
			asks[m.kind]++
		}
	}
	if len(p.headings) > 1 || count[foldKind]+count[labelKind] > 0 {
		count[boldKind] = 0 // bold lines that ask nothing are headings only where there are no others
	}
	best := 1
	for kind := 2; kind < kinds; kind++ {
		if fitAsks*asks[kind]+count[kind] > fitAsks*asks[best]+count[best] {
			best = kind
		}
	}
	return merge(p.headings, p.shapes, best)
}

// merge joins headings with the shapes of one kind, without what lies inside others.
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

// asking counts the headings that ask inside of a mark that does not ask itself.
func asking(headings []mark, m mark) int {
	n := 0
	if !m.asks && m.end > 0 {
		low, high := 0, len(headings)
		for low < high {
			if mid := (low + high) / 2; headings[mid].line < m.line {
				low = mid + 1
			} else {
				high = mid
			}
		}
		for ; low < len(headings) && headings[low].line < m.end; low++ {
			if headings[low].asks {
				n++
			}
		}
	}
	return n
}

// readHeading reads the heading that begins on line i, in Markdown or HTML,
// names it, and leaves it out when it only leads around in the page.
func (p *page) readHeading(i int) {
	if p.passed < len(p.blocks) && p.blocks[p.passed].line <= i {
		m := p.blocks[p.passed]
		p.passed++
		m.heading, m.slug = cutSlug(m.heading)
		p.addHeading(m)
	} else if m, ok := p.htmlHeading(i, p.lines[i]); ok {
		p.addHeading(m)
	}
}

func (p *page) addHeading(m mark) {
	text := inlineText(m.heading)
	if m.slug == "" {
		m.slug = p.anchorAt(m)
	}
	m.asks = readsLikeQuestion(text)
	target := navigationTarget(m.heading)
	if text == "" || !m.asks && target != "" && loose(target) != loose(text) && loose(target) != loose(m.slug) {
		if text != "" || strings.Contains(m.heading, "<") {
			p.clear(m.line, m.body+1) // leads around, or is decoration
		}
		return
	}
	rest, labelled := cutLabel(text, questionLabels)
	m.labelled = labelled && rest != ""
	m.asks = m.asks || m.labelled
	p.headings = append(p.headings, m)
}

// anchorAt is the name of the anchor in a heading, or on its own above it.
func (p *page) anchorAt(m mark) string {
	if name := anchorName(m.heading); name != "" {
		return name
	}
	for i := m.line - 1; i >= 0 && i >= m.line-2; i-- {
		if line := strings.TrimSpace(p.lines[i]); isAnchor(line) {
			return anchorName(line)
		} else if line != "" {
			break
		}
	}
	return ""
}

// anchorName is the name or id of the first tag that has one.
func anchorName(html string) string {
	if !strings.Contains(html, "<") {
		return ""
	}
	for _, name := range []string{"id", "name"} {
		if value := attribute(html, name); value != "" {
			return strings.TrimLeft(value, "#")
		}
	}
	return ""
}

// maxHeading is how many lines a heading in HTML may take.
const maxHeading = 12

// htmlHeading reads <h3 id="slug">question</h3>, on one line or on several.
func (p *page) htmlHeading(i int, line string) (mark, bool) {
	line = strings.TrimSpace(line)
	if p.code[i] || len(line) < 4 || line[0] != '<' || line[1]|0x20 != 'h' || line[2] < '1' || line[2] > '6' || strings.IndexByte(" >\t", line[3]) < 0 {
		return mark{}, false
	}
	block, last := p.until(i, "</h"+line[2:3], maxHeading)
	inner, rest, ok := element(block)
	if !ok {
		return mark{}, false
	}
	m := mark{level: int(line[2] - '0'), line: i, body: last, rest: rest}
	m.heading = strings.Join(strings.Fields(htmlToMarkdown(inner)), " ")
	if m.slug = anchorName(block[:len(block)-len(rest)]); strings.ContainsAny(m.slug, " \t") {
		m.slug = ""
	}
	return m, true
}

// until joins lines from i on up to the one that holds end, at most n of them.
func (p *page) until(i int, end string, n int) (text string, last int) {
	for last = i; last < min(len(p.lines), i+n); last++ {
		if indexFold(p.lines[last], end) >= 0 {
			return p.join(i, last+1), last
		}
	}
	return "", i
}
