package convert

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// sectionOf is the text of the nearest heading before n that is not a question
// itself, or "".
func sectionOf(n *html.Node, questions map[*html.Node]bool) string {
	for a := n; a != nil; a = a.Parent {
		for s := a.PrevSibling; s != nil; s = s.PrevSibling {
			if h := lastHeading(s, questions); h != nil {
				if headingLevel(h) == 1 {
					return ""
				}
				return textOf(h)
			}
		}
	}
	return ""
}

func lastHeading(n *html.Node, questions map[*html.Node]bool) *html.Node {
	if questions[n] || isElement(n, "details", "dl") {
		return nil
	}
	for c := n.LastChild; c != nil; c = c.PrevSibling {
		if h := lastHeading(c, questions); h != nil {
			return h
		}
	}
	if headingLevel(n) > 0 {
		return n
	}
	return nil
}

// A fold is a question and the parts of its answer, as nodes of a page.
type fold struct {
	question *html.Node
	answer   []*html.Node
	around   *html.Node // the element around both; its id names the question too
	region   *html.Node // the element around the answer alone, or nil
}

// decoration matches the sign before a question that shows whether it is open.
var decoration = regexp.MustCompile(`^(?:\\?[+▸▹▶►▾▿▼▽›»❯⌄⌃✚➕×✕−–-]\s+)+`)

func undecorated(question string) string { return decoration.ReplaceAllString(question, "") }

func itemsOf(folds []fold) (items []*item) {
	questions := map[*html.Node]bool{}
	for _, f := range folds {
		questions[f.around] = true
		for a := range f.question.Ancestors() {
			if a == f.around {
				break
			}
			questions[a] = questions[a] || headingLevel(a) > 0
		}
		questions[f.question] = true
		if f.region != nil {
			questions[f.region] = true
		}
	}
	for _, f := range folds {
		it := &item{question: undecorated(inline(f.question)), answer: container(f.answer...), section: sectionOf(f.around, questions)}
		if it.question == "" {
			continue
		}
		it.ids = append(idsIn(f.question), idsOf(f.around)...)
		for _, a := range f.answer {
			it.ids = append(it.ids, idsIn(a)...)
		}
		if f.region != nil {
			it.ids = append(it.ids, idsOf(f.region)...)
		}
		items = append(items, it)
	}
	return items
}

// details are the outermost folds of a page; inner ones are part of answers.
func details(main *html.Node) []*item {
	var folds []fold
	for _, d := range findAll(main, named("details")) {
		s := find(d, named("summary"))
		if s == nil || s.Parent != d || inside(d, named("details", "nav")) {
			continue
		}
		var answer []*html.Node
		for c := range d.ChildNodes() {
			if c != s {
				answer = append(answer, c)
			}
		}
		folds = append(folds, fold{question: s, answer: answer, around: d})
	}
	return itemsOf(folds)
}

// definitions are the terms of definition lists, each with its definitions.
// Consecutive terms share them.
func definitions(main *html.Node) []*item {
	var folds []fold
	for _, dl := range findAll(main, named("dl")) {
		if inside(dl, named("dl", "nav")) {
			continue
		}
		var waiting []*html.Node
		for _, n := range findAll(dl, named("dt", "dd")) {
			if inside(n, func(a *html.Node) bool { return a != dl && isElement(a, "dl", "dd") }) {
				continue
			}
			switch {
			case n.Data == "dt":
				if len(waiting) > 0 && len(folds) > 0 && folds[len(folds)-1].question == waiting[0] {
					waiting = nil
				}
				waiting = append(waiting, n)
				continue
			case len(waiting) > 0 && len(folds) > 0 && folds[len(folds)-1].question == waiting[len(waiting)-1]:
				last := &folds[len(folds)-1]
				last.answer = append(last.answer, contentOf(n))
			default:
				for _, dt := range waiting {
					folds = append(folds, fold{question: dt, answer: []*html.Node{contentOf(n)}, around: dt})
				}
			}
		}
	}
	return itemsOf(folds)
}

// accordions are buttons and headings that show a region.
func accordions(main *html.Node) []*item {
	byID := map[string]*html.Node{}
	for d := range main.Descendants() {
		if id := attr(d, "id"); id != "" && byID[id] == nil {
			byID[id] = d
		}
	}
	var folds []fold
	taken := map[*html.Node]bool{}
	for d := range main.Descendants() {
		question, region := controls(d, byID)
		if question == nil || region == nil || taken[region] || textOf(question) == "" ||
			inside(d, func(a *html.Node) bool { return taken[a] || a.Data == "nav" }) || inside(d, func(a *html.Node) bool { return a == region }) {
			continue
		}
		taken[region] = true
		folds = append(folds, fold{question, slices.Collect(region.ChildNodes()), common(question, region, main), region})
	}
	items := itemsOf(folds)
	if len(items) == 1 && !asks(items[0].question) {
		return nil // a menu or a box of settings
	}
	return items
}

// controls gives the control of a region, and the region, if n is either.
func controls(n *html.Node, byID map[string]*html.Node) (question, region *html.Node) {
	if n.Type != html.ElementNode || attr(n, "role") == "tab" || isElement(n, "input", "select", "nav") {
		return nil, nil
	}
	for _, key := range []string{"aria-controls", "data-bs-target", "data-target", "data-accordion-target"} {
		if target := byID[strings.TrimPrefix(attr(n, key), "#")]; target != nil && !isMenu(target) {
			return n, target
		}
	}
	if attr(n, "data-bs-toggle") == "collapse" || attr(n, "data-toggle") == "collapse" {
		return n, byID[strings.TrimPrefix(attr(n, "href"), "#")]
	}
	if attr(n, "role") == "region" && byID[attr(n, "aria-labelledby")] != nil {
		return byID[attr(n, "aria-labelledby")], n
	}
	return classed(n)
}

func isMenu(n *html.Node) bool {
	return isElement(n, "nav", "ul", "menu") || hasWord(attr(n, "role"), "menu", "listbox", "dialog", "tabpanel", "navigation") ||
		inside(n, named("nav"))
}

// Names of classes of questions and answers, in pages without roles.
var (
	questionWords = []string{"question", "accordion-title", "accordion-header", "accordion-heading", "accordion-button",
		"accordion-trigger", "toggle-title", "expand-control", "collapsible", "faq-title", "faq-header"}
	answerWords = []string{"answer", "accordion-content", "accordion-body", "accordion-panel", "accordion-collapse",
		"toggle-content", "expand-content", "content", "panel", "faq-content", "faq-body"}
)

// classed gives n and the element after it if their classes are those of a
// question and an answer.
func classed(n *html.Node) (question, region *html.Node) {
	if !classLike(n, questionWords) {
		return nil, nil
	}
	next := n.NextSibling
	for next != nil && next.Type != html.ElementNode {
		next = next.NextSibling
	}
	if next == nil || !classLike(next, answerWords) {
		return nil, nil
	}
	return n, next
}

// classLike reports whether a class of n is one of words, or ends in one after
// a hyphen or underscore: "faq__question".
func classLike(n *html.Node, words []string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(attr(n, "class"))), func(class string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			before, found := strings.CutSuffix(class, w)
			return found && (before == "" || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "_"))
		})
	})
}

// common is the innermost element that holds both a and b.
func common(a, b, within *html.Node) *html.Node {
	for outer := range a.Ancestors() {
		if outer == within {
			break // all nodes are inside the page itself
		}
		for n := b; n != nil; n = n.Parent {
			if n == outer {
				return outer
			}
		}
	}
	return a
}
