package build

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/html"
)

// links are the elements that give search engines the address of a page and of
// its translations. These addresses must be absolute.
func (p *page) links(l leaf) string {
	if p.public == "" || l.ups != "" {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"%s\">\n", html.Escape(p.public+l.canonical))
	for _, o := range p.versions(l) {
		fmt.Fprintf(&b, "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n", html.Escape(o.lang), html.Escape(p.public+o.folder))
	}
	return b.String()
}

// languages links to the page in other languages, each by its own name: to the
// same question or topic where it exists, else to the first page.
func (p *page) languages(l leaf) string {
	if p.alternates == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<nav class=\"languages\" aria-label=\"%s\">\n", html.Escape(p.words["languages"]))
	for _, o := range p.alternates {
		current := ""
		folder, _ := o.at(p, l)
		if o == p {
			current = " aria-current=\"page\""
		}
		fmt.Fprintf(&b, "<a href=\"%s%s%s\" hreflang=\"%s\" lang=\"%[4]s\"%s>%s</a>\n",
			l.up(), html.Escape(folder), disk.PageName, html.Escape(o.lang), current, html.Escape(ownName(o.lang)))
	}
	return b.String() + "</nav>\n"
}

// ownName is the name of a language in that language, or its tag where the name is unknown.
func ownName(lang string) string {
	tag, err := language.Parse(lang)
	if name := display.Self.Name(tag); err == nil && name != "" {
		return name
	}
	return lang
}

// most alternates are in a sitemap: of more, which would be megabytes, only the
// pages themselves say which they are.
const mostAlternates = 100_000

// sitemap lists the pages for search engines, each with its translations:
// sitemaps.org/protocol.html.
func sitemap(pages []*page) []byte {
	var b bytes.Buffer
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
	for _, p := range pages {
		leaves := append([]leaf{{folder: p.folder, canonical: p.folder, topic: -1, home: true}}, p.leaves()...)
		for _, l := range leaves {
			if l.canonical != l.folder {
				continue
			}
			fmt.Fprintf(&b, "<url><loc>%s</loc>", html.Escape(p.public+l.folder))
			if l.home || len(leaves)*len(pages)*len(pages) <= mostAlternates {
				for _, o := range p.versions(l) {
					fmt.Fprintf(&b, "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>", html.Escape(o.lang), html.Escape(p.public+o.folder))
				}
			}
			b.WriteString("</url>\n")
		}
	}
	b.WriteString("</urlset>\n")
	return b.Bytes()
}
