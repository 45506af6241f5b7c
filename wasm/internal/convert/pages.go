package convert

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// page reads one HTML page. Of the ways in which a page can hold questions, it
// takes the one that gives the most, and adds further questions from schema.org
// data. A page without any is an article, with its title as the question.
func (im *importer) page(name, text string, only bool) error {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("cannot be read: %w", err)
	}
	doc := &document{source: name, title: titleOf(root), lang: langOf(root)}
	data, base := linkedData(root), baseOf(root)
	tidy(root)
	main := mainOf(root)
	doc.title = withoutSpace(doc.title, main)
	best, how := bestOf(main)
	if len(best) == 0 && main != root {
		best, how = bestOf(root)
	}
	if len(data) > len(best) {
		best, how, data = data, "schema.org data", best
	}
	best = append(best, besides(best, data)...)
	if len(best) == 0 || !only && isArticle(main, best) {
		im.outline(doc, main, only)
	} else {
		doc.items = best
		im.guess(name, fmt.Sprintf("a page with %s, by %s", questions(len(best)), how))
		im.around(name, main, best)
	}
	for _, it := range doc.items {
		it.source, it.base = name, base
		it.tags = append(it.tags, propertiesOf(root)...)
		if it.section == doc.title {
			it.section = ""
		}
	}
	im.docs = append(im.docs, doc)
	return nil
}

// bestOf are the questions found in the way that finds the most, and its name.
func bestOf(main *html.Node) (best []*item, how string) {
	for _, way := range []struct {
		name string
		find func(*html.Node) []*item
	}{{"<details>", details}, {"accordion", accordions}, {"schema.org attributes", microdata}, {"<dl>", definitions}} {
		if items := way.find(main); len(items) > len(best) {
			best, how = items, way.name
		}
	}
	return best, how
}

// besides are the items of more whose questions are not in items.
func besides(items, more []*item) (rest []*item) {
	known := map[string]bool{}
	for _, it := range items {
		known[folded(it.question)] = true
	}
	for _, it := range more {
		if !known[folded(it.question)] {
			rest = append(rest, it)
		}
	}
	return rest
}

// contentAreas match the element in which generators and help desks put the
// content of a page, the surest first.
var contentAreas = []func(*html.Node) bool{
	func(n *html.Node) bool { return attr(n, "id") == "main-content" },                            // Confluence
	func(n *html.Node) bool { return hasWord(attr(n, "class"), "page-body") && n.Data != "body" }, // Notion
	named("main"),
	func(n *html.Node) bool { return attr(n, "role") == "main" },
	named("article"),
	named("body"),
}

// mainOf is the part of a page that holds its content.
func mainOf(root *html.Node) *html.Node {
	for _, is := range contentAreas {
		if found := findAll(root, is); len(found) == 1 || len(found) > 0 && !isElement(found[0], "article") {
			return found[0]
		}
	}
	return root
}

// titleOf is the title of a page: the only paragraph or heading styled as a
// title, else the only heading of level 1, else the title in its head.
func titleOf(root *html.Node) string {
	styled := func(n *html.Node) bool {
		return isElement(n, "p", "h1") && hasWord(attr(n, "class"), "MsoTitle", "title", "page-title")
	}
	for _, is := range []func(*html.Node) bool{styled, named("h1")} {
		if h := findAll(root, is); len(h) == 1 && textOf(h[0]) != "" {
			return textOf(h[0])
		}
	}
	if t := find(root, named("title")); t != nil {
		return textOf(t)
	}
	return ""
}

// withoutSpace is a title without the name of a wiki space before it: "Docs : Billing".
func withoutSpace(title string, main *html.Node) string {
	if attr(main, "id") != "main-content" {
		return title
	}
	if _, own, found := strings.Cut(title, " : "); found {
		return own
	}
	return title
}

func langOf(root *html.Node) string {
	if h := find(root, named("html")); h != nil {
		return attr(h, "lang")
	}
	return ""
}

// baseOf is the address that a page states as its own.
func baseOf(root *html.Node) string {
	n := find(root, func(n *html.Node) bool {
		return n.Data == "base" && isWeb(attr(n, "href")) ||
			n.Data == "link" && hasWord(attr(n, "rel"), "canonical") && isWeb(attr(n, "href"))
	})
	if n == nil {
		return ""
	}
	return attr(n, "href")
}

// propertiesOf are the tags in the table of properties above a Notion page.
func propertiesOf(root *html.Node) (tags []string) {
	table := find(root, func(n *html.Node) bool { return n.Data == "table" && hasWord(attr(n, "class"), "properties") })
	if table == nil {
		return nil
	}
	for _, row := range findAll(table, named("tr")) {
		if th := find(row, named("th")); th == nil || !strings.EqualFold(textOf(th), "tags") {
			continue
		}
		for _, v := range findAll(row, func(n *html.Node) bool { return hasWord(attr(n, "class"), "selected-value") }) {
			tags = append(tags, textOf(v))
		}
	}
	return tags
}

// gather joins the articles of each folder into one document, each as a question.
func (im *importer) gather() {
	joined := map[string]*document{}
	var docs []*document
	for _, doc := range im.docs {
		if !doc.whole {
			docs = append(docs, doc)
			continue
		}
		dir := path.Dir(doc.source)
		into := joined[dir+"\x00"+doc.lang]
		if into == nil {
			into = &document{source: doc.source, name: dir, title: folderTitle(dir), lang: doc.lang}
			joined[dir+"\x00"+doc.lang] = into
			docs = append(docs, into)
		}
		into.items = append(into.items, doc.items...)
	}
	im.docs = docs
}

// folderTitle is the title of a folder: its name without the number that
// Notion appends.
func folderTitle(dir string) string {
	if dir == "." {
		return ""
	}
	return oneLine(strings.NewReplacer("-", " ", "_", " ").Replace(withoutHash(path.Base(dir))))
}
