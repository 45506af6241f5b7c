package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// item reads a list item that asks, its answer indented beneath.
func (p *page) item(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if !scan.IsListMarker(line) || line[0] == '>' || !readsLikeQuestion(line[max(0, len(line)-8):]) {
		return mark{}, false
	}
	m := mark{kind: itemKind, heading: p.itemText(i), body: i, indent: contentIndent(p.lines[i])}
	next := i + 1
	for next < len(p.lines) && next < i+3 && p.blank(next) {
		next++
	}
	return m, next < len(p.lines) && !p.blank(next) && scan.Width(p.lines[next]) > scan.Width(p.lines[i])
}
