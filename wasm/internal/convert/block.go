package convert

import "golang.org/x/net/html"

// A block is a heading, or another element that is read as a whole.
type block struct {
	node  *html.Node
	level int // 1 to 6 for headings, 7 for a bold line, 0 for all else
}

// blocks are the parts of a page in reading order, including those in containers.
func blocks(n *html.Node) (list []block) {
	for c := range n.ChildNodes() {
		switch {
		case headingLevel(c) > 0:
			if textOf(c) != "" {
				list = append(list, block{c, headingLevel(c)})
			}
		case isElement(c, "div", "section", "article", "main", "header", "center", "hgroup", "font") &&
			find(c, func(d *html.Node) bool { return headingLevel(d) > 0 || isBoldLine(d) }) != nil:
			list = append(list, blocks(c)...)
		case isBoldLine(c):
			list = append(list, block{c, 7})
		default:
			list = append(list, block{c, 0})
		}
	}
	return list
}

// isBoldLine reports whether a paragraph is bold from end to end, as in documents
// whose authors do not know of headings.
func isBoldLine(n *html.Node) bool {
	if !isElement(n, "p") || inside(n, named("li", "td", "blockquote")) {
		return false
	}
	bold := ""
	for _, b := range findAll(n, named("b", "strong")) {
		if !inside(b, named("b", "strong")) {
			bold += textOf(b)
		}
	}
	return bold != "" && folded(bold) == folded(textOf(n))
}
