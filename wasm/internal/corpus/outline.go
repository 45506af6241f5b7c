package corpus

import "faqwidget/wasm/internal/markdown"

// Which marks of a page are its questions. The marks make a tree by their
// levels; the level of the questions is the one that fits best (see fit), and
// read tells for each node above it whether it is a section or a question.

// A node is a mark in the tree.
type node struct {
	mark
	kids    []*node
	text    string // its own, without tables of contents: up to the first kid
	worth   bool   // whether text says anything
	after   string // what stands behind its end and belongs to none
	last    int    // index of the first line behind the last of its subtree
	limit   int    // index of the line at which it must end, 0 for none
	aside   byte   // 'i' for an introduction, 'a' for what follows the questions, 0 for all else
	asking  [shapeLevel + 1]int
	present [shapeLevel + 1]int // how many nodes beneath it have that level
}

type outline struct {
	page  *page
	nodes []*node // in the order of lines
	root  *node   // level 0: what comes before the first mark is its text
	title *node
	level int
	lead  string // text of headings that were taken away
}

func newOutline(p *page) *outline {
	o := &outline{page: p, root: &node{mark: mark{body: -1}}}
	for _, m := range p.marks() {
		o.nodes = append(o.nodes, &node{mark: m})
	}
	return o
}

// grow makes the tree of the nodes and gives each its own text.
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
		if n.tail != "" {
			n.text += "\n" + n.tail
		}
		n.text = withoutContents(n.text, n.asks)
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

// upTo sums the counts of the levels up to the questions' one.
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

// setAside finds the headings of introductions and of what follows questions,
// where two others ask at least.
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

// findTitle is the first heading when it stands alone above all others, or
// says that it names an FAQ. A title that is the only question is none, nor is
// a lower heading beneath a title in the front matter.
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
