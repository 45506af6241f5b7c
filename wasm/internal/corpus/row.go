package corpus

import (
	"strconv"
	"strings"
)

// row reads a row of a table with a question and its answer, perhaps behind a
// number. The rows of one table are all questions once most of them ask.
func (p *page) row(i int) (mark, bool) {
	cells := tableCells(p.lines[i])
	if cells == nil {
		return mark{}, false
	}
	if i == 0 || tableCells(p.lines[i-1]) == nil {
		p.table = i
	}
	if len(cells) == 3 && isNumber(cells[0]) {
		cells = cells[1:]
	}
	if len(cells) != 2 || isTableRule(cells) || i+1 < len(p.lines) && isTableRule(tableCells(p.lines[i+1])) {
		return mark{}, false
	}
	m := mark{kind: rowKind, construct: "|" + strconv.Itoa(p.table), heading: strings.Trim(cells[0], "*_ "), body: i, rest: cells[1], end: i + 1}
	return m, m.heading != ""
}

// isTableRule reports whether cells are those beneath the head of a table.
func isTableRule(cells []string) bool {
	return cells != nil && strings.Trim(strings.Join(cells, "-"), ":-") == ""
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
