package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// terms are the tags of questions in HTML and in components.
var terms = []string{"<dt", "<question>"}

// term reads a term of a definition list: "Term" above ": answer", or one of the
// tags in terms.
func (p *page) term(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	for _, tag := range terms {
		at := scan.IndexFold(line, tag)
		if at < 0 || strings.TrimSpace(scan.WithoutTags(line[:at])) != "" { // it may be in a <div>
			continue
		}
		name, _ := scan.TagName(tag)
		block, last := p.until(i, "</"+name, maxHeading)
		block = block[max(0, scan.IndexFold(block, tag)):]
		inner, rest, ok := scan.Element(block)
		m := mark{kind: termKind, heading: summaryText(inner), body: last, rest: rest, slug: anchorName(block[:len(block)-len(rest)])}
		return m, ok && m.heading != ""
	}
	next := i + 1
	if next < len(p.lines) && p.blank(next) {
		next++
	}
	if next >= len(p.lines) || p.code[next] || !p.startsParagraph(i) || scan.IsListMarker(line) || line[0] == ':' {
		return mark{}, false
	}
	answer, ok := strings.CutPrefix(strings.TrimLeft(p.lines[next], " "), ":")
	if !ok || answer == "" || answer[0] != ' ' && answer[0] != '\t' {
		return mark{}, false
	}
	heading, slug := cutSlug(line)
	if bold, rest, whole := cutBold(heading); whole && rest == "" {
		heading = bold
	}
	return mark{kind: termKind, heading: heading, slug: slug, body: next, rest: strings.TrimSpace(answer), indent: 4}, true
}
