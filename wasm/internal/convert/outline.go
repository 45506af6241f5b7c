package convert

import (
	"fmt"

	"golang.org/x/net/html"
)

// questionLevel is the level at which most headings ask, or 0. The only page of
// an import needs no question marks: its most frequent level is that of the
// questions.
func questionLevel(list []block, only bool) int {
	var count, asking [8]int
	for _, b := range list {
		count[b.level]++
		if b.level > 0 && asks(textOf(b.node)) {
			asking[b.level]++
		}
	}
	best := 0
	for level := 1; level <= 7; level++ {
		if asking[level] > asking[best] || best == 0 && asking[level] > 0 {
			best = level
		}
	}
	if best > 0 && (2*asking[best] >= count[best] || only) {
		return best
	}
	for level := 2; only && level <= 7; level++ {
		if count[level] > 1 && count[level] > count[best] {
			best = level
		}
	}
	if !only {
		return 0
	}
	return best
}

// outline reads a page by its headings. If no level asks, the page is an article,
// with its title as the question.
func (im *importer) outline(doc *document, main *html.Node, only bool) {
	list := blocks(main)
	level := questionLevel(list, only)
	if level == 0 {
		im.article(doc, list)
		return
	}
	section := ""
	var current *item
	lead := container()
	for _, b := range list {
		switch {
		case b.level == level || b.level == 7 && level < 7 && current == nil && asks(textOf(b.node)):
			current = &item{section: section, question: inline(b.node), answer: container(), ids: idsIn(b.node)}
			doc.items = append(doc.items, current)
		case b.level > 0 && b.level < level:
			current = nil
			if section = textOf(b.node); section == doc.title {
				section = ""
			}
		case current != nil:
			current.answer.AppendChild(clone(b.node))
			current.ids = append(current.ids, idsIn(b.node)...)
		default:
			lead.AppendChild(clone(b.node))
		}
	}
	if textOf(lead) != "" {
		doc.lead = lead
	}
	im.guess(doc.source, fmt.Sprintf("a page with %s, by %s", questions(len(doc.items)), levelName(level)))
}

func levelName(level int) string {
	if level == 7 {
		return "bold lines"
	}
	return fmt.Sprintf("headings <h%d>", level)
}

// article makes one question of a page.
func (im *importer) article(doc *document, list []block) {
	if isIndex(doc.source, list) {
		im.note(doc.source, "this page lists others and is left out", "")
		return
	}
	it := &item{question: escapeText(doc.title), answer: container()}
	for _, b := range list {
		if b.level == 0 || textOf(b.node) != doc.title {
			it.answer.AppendChild(clone(b.node))
			it.ids = append(it.ids, idsIn(b.node)...)
		}
	}
	if it.question == "" || textOf(it.answer) == "" && find(it.answer, named("img")) == nil {
		im.note(doc.source, "the page has no title or no text", "")
		return
	}
	doc.items, doc.whole = []*item{it}, true
	im.guess(doc.source, "an article: its title is the question")
}
