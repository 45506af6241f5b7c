package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// A walker walks the outline and tells sections from questions.
type walker struct {
	*outline
	doc   *document
	lead  string   // text read that answers no question, to go above the next one
	above []string // plain titles of the sections around the node being read
}

// read fills the sections of doc with the questions of the outline.
func (o *outline) read(doc *document) {
	doc.title, doc.outside = o.narrow()
	o.choose()
	r := &walker{outline: o, doc: doc}
	for _, n := range o.nodes {
		doc.asks = doc.asks || n.asks && n != o.title
	}
	r.addLead(o.root.text)
	r.addLead(o.cut)
	if o.title != nil {
		doc.title = markdown.InlineText(o.title.heading)
		r.addLead(o.title.text)
		r.addLead(o.title.after)
		for len(o.title.kids) > 0 && r.isSubtitle(o.title.kids[0]) {
			r.addLead(o.page.join(o.title.kids[0].line, o.title.kids[0].last))
			o.title.kids = o.title.kids[1:]
		}
	}
	kids := o.root.kids
	if o.title != nil { // the first of them: its kids come before its siblings
		kids = append(o.title.kids[:len(o.title.kids):len(o.title.kids)], kids[1:]...)
	}
	r.each(kids)
	if n := len(doc.sections); n > 0 && worthReading(r.lead) { // nothing is lost
		doc.sections[n-1].answer += "\n\n" + r.lead
	}
}

// withoutTableHead drops the head of a table whose rows are questions.
func withoutTableHead(text string) string {
	if at := scan.IndexFold(text, "<table"); at >= 0 && scan.IndexFold(text[at:], "</table") < 0 {
		return text[:at]
	}
	trimmed := strings.TrimRight(text, "\n ")
	last := strings.LastIndexByte(trimmed, '\n')
	if last < 0 || !isTableRule(trimmed[last+1:]) {
		return text
	}
	return trimmed[:strings.LastIndexByte(trimmed[:last], '\n')+1]
}

// isSubtitle recognises a small heading right beneath the title.
func (r *walker) isSubtitle(n *node) bool {
	return n.level > r.level && n.level < shapeLevel && !n.asks && len(n.kids) == 0
}

// addLead keeps text for the question that comes next.
func (r *walker) addLead(text string) {
	if text = withoutTableHead(text); worthReading(text) {
		r.lead = strings.TrimLeft(strings.TrimRight(r.lead, "\n")+"\n\n"+strings.Trim(text, "\n"), "\n")
	}
}

// each reads siblings. Headings on consecutive lines, after an empty one, share
// the answer beneath the last.
func (r *walker) each(nodes []*node) {
	first := 0
	for i, n := range nodes {
		next := i + 1
		if next < len(nodes) && nodes[next].level == n.level && nodes[next].line == n.body+1 && n.rest == "" &&
			len(n.kids) == 0 && (first < i || r.page.blank(n.line-1)) {
			continue
		}
		for _, also := range nodes[first:i] {
			r.entry(also, n)
		}
		r.visit(n)
		first = next
	}
}

// visit reads a node and all beneath it. At the level of the questions and
// below, a node is a question with all beneath it, unless it has no text and
// at least half of its kids ask: then it is a section. Above that level it is a
// section if there are questions beneath it, and a question too if it asks
// itself and has text.
func (r *walker) visit(n *node) {
	asksBelow, kidsAsking := r.upTo(n.asking), 0
	for _, kid := range n.kids {
		if kid.asks {
			kidsAsking++
		}
	}
	text := n.worth
	section := !text && !n.asks && kidsAsking > 0 && 2*kidsAsking >= len(n.kids) && !r.beginsBold(n)
	if n.level < r.level && r.upTo(n.present) > 0 {
		section = !n.asks || asksBelow > 0
	}
	switch {
	case section && n.asks && text:
		r.add(n, n, n.text)
		r.each(n.kids)
	case section:
		r.addLead(n.text)
		above := r.above
		if name := markdown.InlineText(withoutLabel(n.heading)); !isContentsName(name) && (name != r.doc.title || len(r.above) > 0) { // a section with the title of the file would repeat it
			r.above = append(r.above, name)
		}
		r.each(n.kids)
		r.above = above
	case n.asks || text || len(n.kids) > 0 || n.level == r.level && !n.listing && !isContents(r.page.under(n.rest, n.body+1, n.last)):
		r.entry(n, n)
	}
}

// beginsBold reports whether a heading among the questions has one bold line
// beneath, with which its answer begins.
func (r *walker) beginsBold(n *node) bool {
	return n.level == r.level && n.level < shapeLevel && len(n.kids) == 1 && n.kids[0].kind == labelKind
}

// entry makes a question of n, with all that is beneath the node from.
func (r *walker) entry(n, from *node) {
	answer := from.text
	if from.level < shapeLevel {
		answer = r.page.under(from.rest, from.body+1, from.last)
	}
	name := markdown.InlineText(n.heading)
	switch {
	case !n.asks && isContents(answer), isContentsName(name) && (!worthReading(answer) || leadsAround(answer)):
		return
	case n.aside == 'i':
		r.addLead(answer)
		return
	case n.aside != 0:
		return
	}
	r.add(n, from, answer)
	if from.level == shapeLevel && n == from {
		r.addLead(n.after)
	}
}

func (r *walker) add(n, from *node, answer string) {
	r.doc.sections = append(r.doc.sections, section{heading: n.heading, answer: answer, slug: n.slug, lead: trimEnd(r.lead),
		above: append([]string(nil), r.above...), line: n.line, answerLine: from.body, labelled: n.labelled, sign: n.sign})
	r.lead = ""
}
