package convert

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// answerOf is an answer in Markdown, with its headings below a level.
func (im *importer) answerOf(it *item, level int) string {
	if it.answer == nil {
		return deepen(it.text, level)
	}
	root := container(it.answer)
	dropChrome(root)
	for _, n := range slices.Collect(root.Descendants()) {
		if n.Type == html.ElementNode && n.Parent != nil {
			im.carry(it, n)
		}
	}
	sinkHeadings(root, level)
	return blockMarkdown(root)
}

// carry turns one element of an answer into one that Markdown can show, and notes
// what it cannot show.
func (im *importer) carry(it *item, n *html.Node) {
	switch n.Data {
	case "a":
		im.rewire(it, n)
	case "img":
		im.image(it, n)
	case "iframe", "video", "audio", "embed", "object":
		im.media(it, n)
	case "svg", "canvas", "math":
		im.lost(it, "a drawing (<"+n.Data+">) cannot be carried", "export it as an image")
		remove(n)
	case "button", "input", "select", "textarea":
		remove(n)
	case "details":
		unfold(n)
	}
}

// rewire makes a link to a page that was imported lead to its answer.
func (im *importer) rewire(it *item, a *html.Node) {
	address := strings.TrimSpace(attr(a, "href"))
	to := im.lookUp(it, address)
	switch {
	case address == "", find(a, named("img")) != nil && textOf(a) == "" && !isWeb(address) && to == nil:
		unwrap(a) // an image linked to itself
	case to != nil:
		setAttr(a, "href", linkTo(it, to))
	case isAbsolute(address):
	case it.base != "":
		setAttr(a, "href", resolve(it.base, address))
	default:
		im.lost(it, "a link to "+address+" leads to nothing that was imported; its text stays", "")
		unwrap(a)
	}
}

// linkTo is the address of an item in the answer of another.
func linkTo(from, to *item) string {
	if from.doc == to.doc || from.doc.translation && from.doc.source == to.doc.source {
		return "#" + to.slug
	}
	up := strings.Repeat("../", strings.Count(from.doc.name, "/"))
	return up + to.doc.name + ".md#" + to.slug
}

// media replaces an embedded video or page by a link.
func (im *importer) media(it *item, n *html.Node) {
	address := attr(n, "src")
	if s := find(n, named("source")); address == "" && s != nil {
		address = attr(s, "src")
	}
	if address == "" {
		address = attr(n, "data")
	}
	if strings.HasPrefix(address, "//") {
		address = "https:" + address
	}
	if !isAbsolute(address) && it.base != "" {
		address = resolve(it.base, address)
	}
	if !isWeb(address) {
		im.lost(it, "what is shown in <"+n.Data+"> cannot be carried", "")
		remove(n)
		return
	}
	text := attr(n, "title")
	if text == "" {
		text = map[string]string{"video": "Video", "audio": "Audio"}[n.Data]
	}
	if text == "" {
		text = address
	}
	im.lost(it, "what is shown in <"+n.Data+"> became a link", "")
	replace(n, link(address, text))
}

// unfold turns the title of a fold inside an answer into a bold line.
func unfold(n *html.Node) {
	if s := find(n, named("summary")); s != nil && s.Parent == n {
		rename(s, "p")
		bold := &html.Node{Type: html.ElementNode, Data: "strong"}
		for c := s.FirstChild; c != nil; c = s.FirstChild {
			s.RemoveChild(c)
			bold.AppendChild(c)
		}
		s.AppendChild(bold)
	}
	rename(n, "div")
}

// sinkHeadings moves all headings below a level, the highest just below it.
func sinkHeadings(root *html.Node, level int) {
	highest := 7
	all := findAll(root, func(n *html.Node) bool { return headingLevel(n) > 0 })
	for _, h := range all {
		highest = min(highest, headingLevel(h))
	}
	for _, h := range all {
		rename(h, "h"+string(rune('0'+min(headingLevel(h)-highest+level+1, 6))))
	}
}
