package convert

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// attr is the value of an attribute of an element, or "".
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

func setAttr(n *html.Node, name, value string) {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			n.Attr[i].Val = value
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
}

// hasWord reports whether a list, separated by spaces, has one of words.
func hasWord(list string, words ...string) bool {
	return slices.ContainsFunc(strings.Fields(list), func(w string) bool { return slices.Contains(words, w) })
}

func isElement(n *html.Node, names ...string) bool {
	return n != nil && n.Type == html.ElementNode && slices.Contains(names, n.Data)
}

// find is the first node beneath n for which match holds, in the order of the document.
func find(n *html.Node, match func(*html.Node) bool) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && match(d) {
			return d
		}
	}
	return nil
}

func findAll(n *html.Node, match func(*html.Node) bool) (all []*html.Node) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && match(d) {
			all = append(all, d)
		}
	}
	return all
}

func named(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool { return isElement(n, names...) }
}

// inside reports whether n has an ancestor for which match holds.
func inside(n *html.Node, match func(*html.Node) bool) bool {
	for a := range n.Ancestors() {
		if a.Type == html.ElementNode && match(a) {
			return true
		}
	}
	return false
}

// textOf is all text of a node, without scripts and styles.
func textOf(n *html.Node) string {
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case isElement(n, "script", "style", "template", "noscript"):
			return
		case isElement(n, "br", "p", "div", "li", "td", "tr"):
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	return oneLine(b.String())
}

// container is a new element with copies of nodes, so a page can be read in more
// than one way.
func container(nodes ...*html.Node) *html.Node {
	div := &html.Node{Type: html.ElementNode, Data: "div"}
	for _, n := range nodes {
		div.AppendChild(clone(n))
	}
	return div
}

// contentOf is a container of copies of the children of n.
func contentOf(n *html.Node) *html.Node {
	return container(slices.Collect(n.ChildNodes())...)
}

func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.AppendChild(clone(child))
	}
	return c
}

func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// replace replaces n by nodes.
func replace(n *html.Node, nodes ...*html.Node) {
	for _, r := range nodes {
		n.Parent.InsertBefore(r, n)
	}
	n.Parent.RemoveChild(n)
}

// unwrap replaces n by its children.
func unwrap(n *html.Node) {
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

// rename makes n another element.
func rename(n *html.Node, name string) { n.Data, n.DataAtom = name, 0 }

func textNode(s string) *html.Node { return &html.Node{Type: html.TextNode, Data: s} }

func link(address, text string) *html.Node {
	a := &html.Node{Type: html.ElementNode, Data: "a", Attr: []html.Attribute{{Key: "href", Val: address}}}
	a.AppendChild(textNode(text))
	return a
}

// headingLevel is 1 to 6 for a heading, else 0.
func headingLevel(n *html.Node) int {
	if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	return 0
}

func parseFragment(s string) *html.Node {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil { // nested too deep for the parser
		return container(textNode(s))
	}
	if body := find(doc, named("body")); body != nil {
		return contentOf(body)
	}
	return container()
}

// idsIn are the ids and anchors of n and of all beneath it.
func idsIn(n *html.Node) (ids []string) {
	ids = idsOf(n)
	for d := range n.Descendants() {
		ids = append(ids, idsOf(d)...)
	}
	return ids
}

func idsOf(n *html.Node) (ids []string) {
	if id := attr(n, "id"); id != "" {
		ids = append(ids, "#"+id)
	}
	if name := attr(n, "name"); name != "" && n.Data == "a" {
		ids = append(ids, "#"+name)
	}
	return ids
}
