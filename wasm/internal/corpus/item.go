package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// item reads a list item that asks, or is a heading, its answer indented beneath.
func (p *page) item(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if !scan.IsListMarker(line) || line[0] == '>' {
		return mark{}, false
	}
	text := p.itemText(i)
	heading := strings.HasPrefix(text, "#") && strings.HasPrefix(strings.TrimLeft(text, "#"), " ")
	if !heading && !readsLikeQuestion(line[max(0, len(line)-8):]) {
		return mark{}, false
	}
	if heading {
		text = strings.Trim(text, "# ")
	}
	m := mark{kind: itemKind, body: i, indent: contentIndent(p.lines[i])}
	m.heading, m.slug = cutSlug(text)
	next := i + 1
	for next < len(p.lines) && next < i+3 && p.blank(next) {
		next++
	}
	return m, next < len(p.lines) && !p.blank(next) && scan.Width(p.lines[next]) > scan.Width(p.lines[i])
}
