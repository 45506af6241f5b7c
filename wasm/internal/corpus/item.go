package corpus

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// itemConstruct is the prefix of the constructs of list items; the column follows.
const itemConstruct = "- "

// item reads a list item that is a heading, or has its answer indented beneath.
// One that does not ask is a question if most items of its indentation ask.
func (p *page) item(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if !scan.IsListMarker(line) || line[0] == '>' {
		return mark{}, false
	}
	text := p.itemText(i)
	heading := strings.HasPrefix(text, "#") && strings.HasPrefix(strings.TrimLeft(text, "#"), " ")
	m := mark{kind: itemKind, body: i, indent: contentIndent(p.lines[i])}
	if heading {
		text = strings.Trim(text, "# ")
	} else {
		m.construct = itemConstruct + strconv.Itoa(scan.Width(p.lines[i]))
	}
	m.heading, m.slug = cutSlug(text)
	next := i + 1
	for next < len(p.lines) && next < i+3 && p.blank(next) {
		next++
	}
	return m, heading || next < len(p.lines) && !p.blank(next) && scan.Width(p.lines[next]) > scan.Width(p.lines[i])
}
