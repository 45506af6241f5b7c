package convert

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

var (
	wordLevel = regexp.MustCompile(`mso-list:[^;]*level(\d+)`)
	docsLevel = regexp.MustCompile(`^(lst-\S+)-(\d)$`)
)

// wordLists makes lists of Word's paragraphs. Each states its level and begins
// with its own bullet or number.
func wordLists(root *html.Node) {
	isItem := func(n *html.Node) bool {
		return n != nil && isElement(n, "p", "div") && wordLevel.MatchString(attr(n, "style")) && headingLevel(n) == 0
	}
	for _, n := range findAll(root, isItem) {
		level, _ := strconv.Atoi(wordLevel.FindStringSubmatch(attr(n, "style"))[1])
		ordered := counted.MatchString(takeMarker(n))
		list := listBefore(n, level, ordered)
		setAttr(n, "style", "")
		remove(n)
		rename(n, "li")
		list.AppendChild(n)
	}
}

// takeMarker removes and returns the bullet or number that Word writes for
// programs without lists.
func takeMarker(n *html.Node) string {
	marker := find(n, func(d *html.Node) bool { return strings.Contains(attr(d, "style"), "mso-list:Ignore") })
	if marker == nil {
		return ""
	}
	text := textOf(marker)
	remove(marker)
	return text
}

// listBefore is the list that an item of a level, from 1, continues, or a new one.
func listBefore(n *html.Node, level int, ordered bool) *html.Node {
	kind := "ul"
	if ordered {
		kind = "ol"
	}
	before := n.PrevSibling
	for before != nil && before.Type == html.TextNode && strings.TrimSpace(before.Data) == "" {
		before = before.PrevSibling
	}
	var list *html.Node
	if isElement(before, "ul", "ol") && hasAttr(before, "data-word") && (level > 1 || before.Data == kind) {
		list = before
	} else {
		list = &html.Node{Type: html.ElementNode, Data: kind}
		setAttr(list, "data-word", "")
		n.Parent.InsertBefore(list, n)
	}
	for range level - 1 {
		item := list.LastChild
		if item == nil {
			return list
		}
		if !isElement(item.LastChild, "ul", "ol") {
			item.AppendChild(&html.Node{Type: html.ElementNode, Data: kind})
		}
		list = item.LastChild
	}
	return list
}

// docsLists nests the lists of Google Docs, which writes them one after the
// other, with the level in a class.
func docsLists(root *html.Node) {
	levelOf := func(n *html.Node) (name string, level int) {
		for _, class := range strings.Fields(attr(n, "class")) {
			if m := docsLevel.FindStringSubmatch(class); m != nil {
				level, _ = strconv.Atoi(m[2])
				return m[1], level
			}
		}
		return "", 0
	}
	type open struct {
		list  *html.Node
		level int
	}
	var stack []open
	for _, n := range slices.Collect(root.Descendants()) {
		if !isElement(n, "ul", "ol") || n.Parent == nil {
			continue
		}
		name, level := levelOf(n)
		if name == "" {
			continue
		}
		for len(stack) > 0 && (stack[len(stack)-1].level > level || previous(n) != stack[0].list) {
			stack = stack[:len(stack)-1]
		}
		switch {
		case len(stack) == 0:
			stack = append(stack, open{n, level})
		case stack[len(stack)-1].level == level:
			into := stack[len(stack)-1].list
			remove(n)
			for c := n.FirstChild; c != nil; c = n.FirstChild {
				n.RemoveChild(c)
				into.AppendChild(c)
			}
		case stack[len(stack)-1].list.LastChild != nil:
			into := stack[len(stack)-1].list.LastChild
			remove(n)
			into.AppendChild(n)
			stack = append(stack, open{n, level})
		}
	}
}

// previous is the element before n among its siblings.
func previous(n *html.Node) *html.Node {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.Type == html.ElementNode || strings.TrimSpace(s.Data) != "" {
			return s
		}
	}
	return nil
}
