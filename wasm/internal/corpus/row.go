package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
)

// row reads a row of a table with two columns whose first one asks.
func (p *page) row(i int) (mark, bool) {
	cells := tableCells(p.lines[i])
	if len(cells) != 2 || !readsLikeQuestion(markdown.InlineText(cells[0])) || cells[1] == "" {
		return mark{}, false
	}
	return mark{kind: rowKind, heading: strings.Trim(cells[0], "*_ "), body: i, rest: cells[1], end: i + 1}, true
}

// tableCells splits a row of a table at its bars.
func tableCells(line string) []string {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil
	}
	const bar = "\x00"
	line = strings.ReplaceAll(strings.Trim(line, "|"), `\|`, bar)
	cells := strings.Split(line, "|")
	for i := range cells {
		cells[i] = strings.ReplaceAll(strings.TrimSpace(cells[i]), bar, "|")
	}
	return cells
}
