package convert

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// isArticle reports whether folds are only details of a longer text: less than
// half of them ask, and there is only one fold, or they hold less than half the
// text.
func isArticle(main *html.Node, folds []*item) bool {
	inside, asking := 0, 0
	for _, it := range folds {
		inside += len(it.question) + len(textOf(it.answer))
		if asks(it.question) {
			asking++
		}
	}
	return 2*asking < len(folds) && (len(folds) == 1 || 2*inside < len(textOf(main)))
}

// around notes how many words of a page are outside answers and headings.
func (im *importer) around(name string, main *html.Node, items []*item) {
	words := countWords(textOf(main))
	for _, h := range findAll(main, func(n *html.Node) bool { return headingLevel(n) > 0 }) {
		if !inside(h, named("details", "dl", "summary")) {
			words -= countWords(textOf(h))
		}
	}
	for _, it := range items {
		words -= countWords(plain(it.question)) + countWords(textOf(it.answer))
	}
	if words > 0 {
		im.note(name, fmt.Sprintf("%d words outside the questions are left out", words), "")
	}
}

// countWords counts the words, between white space, that have a letter or a digit.
func countWords(text string) (n int) {
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			n++
		}
	}
	return n
}

// isIndex reports whether a page is the index of a folder: more than half of
// its links lead to pages next to it.
func isIndex(name string, list []block) bool {
	pages, links := 0, 0
	for _, b := range list {
		for _, a := range append(findAll(b.node, named("a")), b.node) {
			if isElement(a, "a") && attr(a, "href") != "" {
				links++
				if !isAbsolute(attr(a, "href")) && formatOf(attr(a, "href")) == "html" {
					pages++
				}
			}
		}
	}
	return strings.EqualFold(strings.TrimSuffix(path.Base(name), path.Ext(name)), "index") && pages > 0 && 2*pages > links
}
