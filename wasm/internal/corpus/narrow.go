package corpus

import (
	"faqwidget/wasm/internal/markdown"
	"strings"
)

// narrow keeps only the parts titled FAQ if other parts come before them, as in a
// README. It returns the title of the first such part and its line, from 1. The
// line is 0 if the whole file is the FAQ: if its first heading says so, or if
// more questions are asked elsewhere than half the marks inside.
func (o *outline) narrow() (name string, line int) {
	var kept []*node
	var lead strings.Builder
	asked := 0
	for i := 0; i < len(o.nodes); i++ {
		n := o.nodes[i]
		switch faq := n.level < shapeLevel && isFAQName(n.heading); {
		case faq && i == 0:
			return "", 0
		case !faq || len(n.kids) == 0:
			if n.asks {
				asked++
			}
			continue
		}
		if line == 0 {
			name, line = markdown.InlineText(n.heading), n.line+1
		}
		lead.WriteString("\n" + n.text)
		for i+1 < len(o.nodes) && o.nodes[i+1].level > n.level {
			i++
			kept = append(kept, o.nodes[i])
		}
	}
	others := len(o.nodes) - len(kept)
	if len(kept) < 2 || asked > len(kept)/2 || others < 3 { // the FAQ's own heading, and a title
		return "", 0
	}
	o.cut += lead.String()
	o.keep(kept)
	return name, line
}

// keep makes nodes the whole of the outline, beneath the title of the file.
func (o *outline) keep(nodes []*node) {
	for _, n := range nodes {
		n.limit = n.last
	}
	if first := o.nodes[0]; first == o.findTitle() {
		first.limit = first.body + 1
		nodes = append([]*node{first}, nodes...)
	}
	o.nodes, o.root = nil, &node{mark: mark{body: -1}, limit: -1}
	for _, n := range nodes {
		o.nodes = append(o.nodes, &node{mark: n.mark, limit: n.limit})
	}
	o.root.limit = 1
	o.root.body = 0
	finish(o.grow())
}
