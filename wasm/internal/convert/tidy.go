package convert

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// tidy turns the HTML of word processors and wikis into the elements that it
// means, and drops parts of the page that are not content.
func tidy(root *html.Node) {
	styles := classStyles(root)
	dropChrome(root)
	for _, n := range slices.Collect(root.Descendants()) {
		if n.Type != html.ElementNode || n.Parent == nil {
			continue
		}
		heading(n)
		emphasis(n, styles)
		callout(n)
		if n.Data == "a" {
			setAttr(n, "href", direct(attr(n, "href")))
		}
	}
	wordLists(root)
	docsLists(root)
}

// classRule matches a rule of a style sheet with one class as selector, as Google
// Docs writes them.
var classRule = regexp.MustCompile(`\.([\w-]+)\s*\{([^}]*)\}`)

// classStyles are the declarations of a page's classes.
func classStyles(root *html.Node) map[string]string {
	styles := map[string]string{}
	for _, sheet := range findAll(root, named("style")) {
		for _, rule := range classRule.FindAllStringSubmatch(rawText(sheet), -1) {
			styles[rule[1]] += rule[2] + ";"
		}
	}
	return styles
}

func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// styledHeading matches a class with which Word marks a heading other than <h1> to <h6>.
var styledHeading = regexp.MustCompile(`(?i)^(?:Mso)?Heading-?([1-6])$`)

func heading(n *html.Node) {
	if n.Data != "p" {
		return
	}
	for _, class := range strings.Fields(attr(n, "class")) {
		if m := styledHeading.FindStringSubmatch(class); m != nil {
			rename(n, "h"+m[1])
		}
	}
	if m := regexp.MustCompile(`mso-outline-level:\s*([1-6])`).FindStringSubmatch(attr(n, "style")); m != nil {
		rename(n, "h"+m[1])
	}
	if level, err := strconv.Atoi(attr(n, "aria-level")); err == nil && attr(n, "role") == "heading" {
		rename(n, "h"+strconv.Itoa(min(max(level, 1), 6)))
	}
	if hasWord(attr(n, "class"), "MsoTitle", "title") {
		rename(n, "h1")
	}
}

var (
	boldStyle   = regexp.MustCompile(`font-weight:\s*(?:bold|[6-9]00)`)
	plainStyle  = regexp.MustCompile(`font-weight:\s*(?:normal|400)`)
	italicStyle = regexp.MustCompile(`font-style:\s*italic`)
)

// emphasis turns styles into elements: Google Docs writes only spans.
func emphasis(n *html.Node, styles map[string]string) {
	style := attr(n, "style")
	for _, class := range strings.Fields(attr(n, "class")) {
		style += ";" + styles[class]
	}
	switch {
	case isElement(n, "b", "strong") && plainStyle.MatchString(style):
		rename(n, "span")
	case n.Data != "span" || inside(n, func(a *html.Node) bool { return headingLevel(a) > 0 }):
	case boldStyle.MatchString(style):
		rename(n, "strong")
	case italicStyle.MatchString(style):
		rename(n, "em")
	}
}

// callout turns the boxes of wikis into quotations.
func callout(n *html.Node) {
	class := attr(n, "class")
	if hasWord(class, "confluence-information-macro", "callout") && isElement(n, "div", "figure", "aside") {
		rename(n, "blockquote")
	}
	if n.Data == "pre" && hasWord(class, "syntaxhighlighter-pre") {
		for _, param := range strings.Split(attr(n, "data-syntaxhighlighter-params"), ";") {
			if key, value, _ := strings.Cut(param, ":"); strings.TrimSpace(key) == "brush" {
				setAttr(n, "class", "language-"+strings.TrimSpace(value))
			}
		}
	}
}

// direct is the target of an address through which a word processor redirects readers.
func direct(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Path != "/url" || !strings.HasPrefix(u.Hostname(), "www.google.") {
		return address
	}
	if to := u.Query().Get("q"); isWeb(to) {
		return to
	}
	return address
}

// wordContents matches the class of a line of Word's table of contents.
var wordContents = regexp.MustCompile(`(?i)\bMsoToc(?:\d|Heading)`)

// dropChrome removes navigation, footers and comments from a part of a page.
func dropChrome(n *html.Node) {
	for _, d := range slices.Collect(n.Descendants()) {
		switch {
		case d.Parent == nil:
		case d.Type == html.CommentNode, isElement(d, skipped...),
			attr(d, "aria-hidden") == "true" && textOf(d) != "" && !isElement(d, "details", "div", "section"),
			attr(d, "role") == "navigation", hasWord(attr(d, "class"), "toc", "table_of_contents", "breadcrumb-section", "toc-macro"),
			wordContents.MatchString(attr(d, "class")),
			attr(d, "id") == "footer", attr(d, "id") == "breadcrumbs":
			remove(d)
		}
	}
}

// skipped are the parts of a page next to its content.
var skipped = []string{"nav", "script", "style", "noscript", "template", "form", "footer"}
