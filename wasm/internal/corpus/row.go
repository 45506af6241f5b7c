package corpus

import (
	"slices"
	"strconv"
	"strings"
)

// row reads a row of a table with a question and its answer. The head may name
// the column of the questions ("Question"); else it is the first, or the second
// after a number. All rows of a table are questions if most of them ask.
func (p *page) row(i int) (mark, bool) {
	line, t := strings.TrimSpace(p.lines[i]), &p.table
	bar := strings.HasPrefix(line, "|")
	switch {
	case !strings.Contains(line, "|") || isTableRule(line):
		return mark{}, false
	case i+1 < len(p.lines) && isTableRule(p.lines[i+1]):
		*t = tableOf(tableCells(line), i)
		t.next = i + 2
		return mark{}, false
	case i == t.next && t.first < i:
		t.next++
	case bar:
		*t = table{first: i, next: i + 1, question: -1}
	default:
		return mark{}, false
	}
	return p.cells(tableCells(line), i)
}

// cells makes a question of the cells of a row that ends on line i.
func (p *page) cells(cells []string, i int) (mark, bool) {
	t := &p.table
	n := t.column(cells)
	if n < 0 {
		return mark{}, false
	}
	if leadsAround(cells[n]) && leadsAround(cells[n+1]) { // a table of contents
		return mark{}, false
	}
	m := mark{kind: rowKind, construct: "|" + t.construct + strconv.Itoa(t.first), heading: strings.Trim(cells[n], "*_ "), body: i, rest: cells[n+1], end: i + 1}
	for k, cell := range cells {
		if k < len(t.head) && (k < n && !isIdentifier(cell) || k > n+1) && cell != "" { // the other columns
			m.rest += "\n\n" + strings.TrimPrefix(t.head[k]+": ", ": ") + cell
		}
	}
	return m, m.heading != ""
}

// column is the index of the question in a row, or -1 if the row has no answer.
func (t *table) column(cells []string) int {
	n := t.question
	if n < 0 {
		if n = 0; len(cells) == 3 && isIdentifier(cells[0]) {
			n = 1
		}
		if len(cells) != n+2 {
			return -1
		}
	}
	if n+1 >= len(cells) {
		return -1
	}
	return n
}

// tableOf is a table with a head that begins on line i.
func tableOf(head []string, i int) table {
	t := table{first: i, head: head}
	if t.question = slices.IndexFunc(head, isNamed(questionLabels)); t.question >= 0 && slices.ContainsFunc(head[t.question:], isNamed(answerLabels)) {
		t.construct = "question"
	}
	return t
}

// isNamed returns a test for the head of a column: it must begin with one of
// labels, or equal one of a single letter.
func isNamed(labels []string) func(name string) bool {
	return func(name string) bool {
		return slices.ContainsFunc(labels, func(label string) bool {
			name := strings.Trim(name, "*_ ")
			return name == label || len(label) > 1 && strings.HasPrefix(name, label)
		})
	}
}

// isIdentifier reports whether a cell is the number of a row: "1.", "Q1", "FAQ-07".
func isIdentifier(cell string) bool {
	return strings.Trim(cell, "*.)#") == "" || !strings.Contains(cell, " ") && strings.ContainsAny(cell, "0123456789")
}

// isTableRule reports whether a line is the one beneath the head of a table.
func isTableRule(line string) bool {
	return strings.Contains(line, "|") && strings.Contains(line, "-") && strings.Trim(line, "|:- ") == ""
}

// tableCells splits a row of a table at its bars.
func tableCells(line string) []string {
	line = strings.TrimSpace(line)
	if !strings.Contains(line, "|") {
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
