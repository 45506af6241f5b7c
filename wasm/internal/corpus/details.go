package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// detailsEnds maps the lines on which <details> opens to those on which it
// closes. One that is never closed ends with the page.
func (p *page) detailsEnds() map[int]int {
	ends := map[int]int{}
	var open []int
	for i, line := range p.lines {
		if p.code[i] || !strings.Contains(line, "<") {
			continue
		}
		if scan.IndexFold(line, "<details") >= 0 {
			open = append(open, i)
			ends[i] = len(p.lines)
		}
		if scan.IndexFold(line, "</details") >= 0 && len(open) > 0 {
			ends[open[len(open)-1]] = i
			open = open[:len(open)-1]
		}
	}
	return ends
}

// details reads <details><summary>question</summary> answer</details>.
func (p *page) details(i, end int) (mark, bool) {
	block, last := p.until(i, "</summary", 6)
	at := scan.IndexFold(block, "<summary")
	start := strings.TrimLeft(strings.TrimSpace(p.lines[i])[scan.MarkerLength(strings.TrimSpace(p.lines[i])):], " ")
	if at < 0 || !scan.HasPrefixFold(start, "<details") {
		return mark{}, false
	}
	inner, rest, ok := scan.Element(block[at:])
	if !ok {
		return mark{}, false
	}
	m := mark{kind: foldKind, body: last, end: end, indent: contentIndent(p.lines[i]), slug: anchorName(block[:len(block)-len(rest)])}
	m.heading = summaryText(inner)
	if end == last {
		rest = rest[:max(0, scan.IndexFold(rest, "</details"))]
		m.end++
	} else if end < len(p.lines) {
		m.closedBy(p.lines[end], "</details")
	}
	m.rest, m.line = strings.TrimSpace(rest), i
	if isAnswerName(markdown.InlineText(m.heading)) {
		answer, ok := p.foldedAnswer(m, i)
		if !ok {
			p.hidden = append(p.hidden, [2]int{i, m.end})
		}
		return answer, ok
	}
	return m, m.heading != "" && !isContentsName(markdown.InlineText(m.heading))
}

// foldedAnswer reads the question in the paragraph above a fold called "Answer".
// Right beneath a heading, the fold is part of the heading's answer.
func (p *page) foldedAnswer(m mark, i int) (mark, bool) {
	last := i - 1
	for last >= 0 && p.blank(last) {
		last--
	}
	first := last
	for first > 0 && !p.blank(first-1) && !scan.IsListMarker(strings.TrimSpace(p.lines[first])) {
		first--
	}
	if last < 0 || p.code[last] || strings.HasPrefix(p.lines[first], "#") {
		return mark{}, false
	}
	var words []string
	for k := first; k <= last; k++ {
		words = append(words, p.itemText(k))
	}
	m.heading, m.line, m.slug = strings.Join(words, " "), first, ""
	if bold, rest, ok := cutBold(m.heading); ok && rest == "" {
		m.heading = bold
	}
	return m, readsLikeQuestion(m.heading) || scan.IsListMarker(strings.TrimSpace(p.lines[first]))
}
