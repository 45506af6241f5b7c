package corpus

import (
	"faqwidget/wasm/internal/markdown"
)

// readShapes finds all questions that are not headings, of all kinds.
func (p *page) readShapes() job {
	ends := p.detailsEnds()
	readers := []func(int) (mark, bool){p.component, p.row, p.htmlRow, p.label, p.term, p.item, p.quoted, p.plain}
	heading := 0 // the next of the headings
	return each(len(p.lines), func(i int) {
		for heading < len(p.headings) && p.headings[heading].body < i {
			heading++
		}
		if p.code[i] || p.blank(i) || heading < len(p.headings) && p.headings[heading].line <= i {
			return
		}
		for _, read := range readers {
			m, ok := read(i)
			if end, details := ends[i]; details {
				m, ok = p.details(i, end)
			}
			if ok {
				if m.level = shapeLevel; m.construct != "" || m.line == 0 {
					m.line = i
				}
				m.asks = m.asks || readsLikeQuestion(markdown.InlineText(m.heading))
				p.shapes = append(p.shapes, m)
				break
			}
		}
	})
}
