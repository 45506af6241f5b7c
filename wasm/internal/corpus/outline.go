package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// The outline decides which marks of a page are its questions. The marks form a
// tree by their levels. The level of the questions is the one that fits best (see
// fit); read decides whether each node above it is a section or a question.

// A node is a mark in the tree.
type node struct {
	mark
	kids    []*node
	text    string // its own, without tables of contents: up to the first kid
	worth   bool   // whether text says anything
	after   string // text after its end that belongs to no node
	last    int    // index of the first line after its subtree
	limit   int    // index of the line at which it must end, 0 for none
	listing bool   // its text was a list of the page's questions
	aside   byte   // 'i' for an introduction, 'a' for text after the questions, 0 for all else
	asking  [shapeLevel + 1]int
	present [shapeLevel + 1]int // how many nodes beneath it have that level
}

type outline struct {
	page  *page
	names map[string]bool // loose, of headings and shapes that ask
	nodes []*node         // in the order of lines
	root  *node           // level 0: its text is that before the first mark
	title *node
	level int
	cut   string // text of headings that were taken away
}

func newOutline(p *page) *outline {
	o := &outline{page: p, root: &node{mark: mark{body: -1}}}
	for _, m := range p.marks() {
		o.nodes = append(o.nodes, &node{mark: m})
	}
	return o
}

// grow makes the tree of the nodes and gives each node its own text.
func (o *outline) grow() job {
	path := []*node{o.root}
	all := append([]*node{o.root}, o.nodes...)
	return each(len(all), func(i int) {
		n, next := all[i], len(o.page.lines)
		if i+1 < len(all) {
			next = all[i+1].line
		}
		if n.limit > 0 {
			next = min(next, n.limit)
		}
		n.last = next
		if n.end == 0 || n.end > next {
			n.end, n.skip = next, 0
		}
		n.after = o.page.join(n.end+n.skip, next)
		n.text = o.page.under(n.rest, n.body+1, n.end)
		if n.indent > 0 {
			n.text = n.rest + "\n" + dedent(o.page.join(n.body+1, n.end), n.indent)
		}
		if strings.HasPrefix(n.construct, calloutConstruct) {
			n.text = unquoted(n.text)
		}
		if n.tail != "" {
			n.text += "\n" + n.tail
		}
		n.text = o.withoutNames(n, withoutContents(n.text, n.asks))
		n.worth = worthReading(n.text)
		if n == o.root {
			return
		}
		for path[len(path)-1].level >= n.level {
			path = path[:len(path)-1]
		}
		parent := path[len(path)-1]
		parent.kids = append(parent.kids, n)
		for _, above := range path {
			above.last = next
			above.present[n.level]++
			if n.asks {
				above.asking[n.level]++
			}
		}
		path = append(path, n)
	})
}

// withoutNames drops, from the text of a heading that does not ask, a list with
// mostly questions of the page as items: a table of contents without links.
func (o *outline) withoutNames(n *node, text string) string {
	if n.asks || n.kind != 0 || !strings.Contains(text, "?") && !strings.Contains(text, "？") && !strings.Contains(text, "؟") {
		return text
	}
	if o.names == nil {
		o.names = map[string]bool{}
		for _, m := range o.nodes {
			if m.asks {
				o.names[loose(markdown.InlineText(withoutLabel(m.heading)))] = true
			}
		}
	}
	lines := strings.Split(text, "\n")
	items, known := 0, 0
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if !scan.IsListMarker(line) {
			continue
		}
		items++
		if o.names[loose(markdown.InlineText(line[scan.MarkerLength(line):]))] {
			known++
			lines[i] = ""
		}
	}
	if known < 2 || 2*known < items {
		return text
	}
	left := strings.Join(lines, "\n")
	n.listing = !worthReading(left)
	return left
}

// upTo sums the counts of the levels up to that of the questions.
func (o *outline) upTo(counts [shapeLevel + 1]int) int {
	sum := 0
	for _, n := range counts[:o.level+1] {
		sum += n
	}
	return sum
}

// choose finds the title and the level of the questions.
func (o *outline) choose() {
	o.title = o.findTitle()
	o.setAside()
	best := 0
	asking := o.root.asking
	for level := 1; level <= shapeLevel; level++ {
		if f := o.fit(level); o.level == 0 || f > best || f == best && asking[level] > asking[o.level] {
			o.level, best = level, f
		}
	}
}

// setAside finds the headings of introductions and of text after the questions,
// if at least two others ask.
func (o *outline) setAside() {
	asking := 0
	for _, n := range o.nodes {
		if n.aside = asideOf(markdown.InlineText(n.heading)); n.level == shapeLevel || n.present != [shapeLevel + 1]int{} {
			n.aside = 0
		}
		if n.asks && n.aside == 0 {
			asking++
		}
	}
	for _, n := range o.nodes {
		if asking < 2 {
			n.aside = 0
		}
	}
}

func (o *outline) fit(level int) int {
	sum := 0
	for _, n := range o.nodes {
		switch text := n.worth; {
		case n == o.title, n.level > level, n.aside != 0:
		case n.level == level && n.asks:
			sum += fitAsks
		case n.level == level && text:
			sum += fitPlain
		case n.level < level && text && n.asks:
			sum += fitLost
		case n.level < level && text:
			sum += fitText
		}
	}
	return sum
}

// findTitle is the first heading if it alone is above all others, or if it names
// an FAQ and none is above it. It is nil if that heading is the only question, or
// a lower one beneath a title in the front matter.
func (o *outline) findTitle() *node {
	if len(o.nodes) < 2 || o.nodes[0].level == shapeLevel {
		return nil
	}
	first, others := o.nodes[0], 0
	if o.page.title != "" && first.level > 1 && !isFAQName(first.heading) && markdown.InlineText(first.heading) != o.page.title {
		return nil // a section: the file has said its title
	}
	for _, n := range o.nodes[1:] {
		if n.level < first.level || n.level == first.level && !isFAQName(first.heading) {
			return nil
		}
		if n.asks {
			others++
		}
	}
	if first.asks && others == 0 && !isFAQName(first.heading) {
		return nil
	}
	return first
}
