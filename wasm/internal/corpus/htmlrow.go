package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// maxRow is how many lines a row of a table in HTML may take.
const maxRow = 60

// htmlRow reads a row of a table in HTML, as row does in Markdown. Of several
// rows on one line, only the first is read.
func (p *page) htmlRow(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if line[0] != '<' {
		return mark{}, false
	}
	if scan.HasPrefixFold(line, "<table") {
		p.table = table{first: i, question: -1}
	}
	at := scan.IndexFold(line, "<tr")
	if at < 0 || scan.WithoutTags(line[:at]) != "" {
		return mark{}, false
	}
	block, last := p.until(i, "</tr", maxRow)
	cells, starts, head := htmlCells(block)
	texts := make([]string, len(cells))
	for k, cell := range cells {
		texts[k] = markdown.InlineText(summaryText(cell))
	}
	if t := tableOf(texts, i); head || t.construct != "" {
		p.table = t
		return mark{}, false
	}
	for k, cell := range cells {
		lines := strings.Split(cell, "\n")
		dedentLines(lines[1:], 0)
		texts[k] = strings.TrimSpace(strings.Join(lines, "\n"))
	}
	m, ok := p.cells(texts, i)
	if !ok {
		return mark{}, false
	}
	m.heading = summaryText(m.heading)
	m.body = i + strings.Count(block[:starts[p.table.column(texts)+1]], "\n")
	m.end, m.skip = m.body+1, last-m.body
	return m, m.heading != ""
}

// htmlCells are the cells of a row, and where their contents begin. The row is a
// head if all its cells are.
func htmlCells(row string) (cells []string, starts []int, head bool) {
	head = true
	for at := 0; ; {
		open := indexCell(row, at)
		if open < 0 {
			return cells, starts, head && len(cells) > 0
		}
		tag := strings.IndexByte(row[open:], '>')
		if tag < 0 {
			return nil, nil, false
		}
		start := open + tag + 1
		end := scan.IndexFold(row[start:], "</t"+row[open+2:open+3])
		if end < 0 {
			return nil, nil, false
		}
		inner := row[start : start+end]
		cells = append(cells, inner)
		starts = append(starts, start+len(inner)-len(strings.TrimLeft(inner, " \t\n")))
		head = head && scan.Lower(row[open+2]) == 'h'
		at = start + end
	}
}

// indexCell is the index of the next <td> or <th> after at, or -1.
func indexCell(row string, at int) int {
	for ; at+4 <= len(row); at++ {
		if row[at] != '<' {
			continue
		}
		if name, closing := scan.TagName(row[at:]); !closing && (name == "td" || name == "th") {
			return at
		}
	}
	return -1
}
