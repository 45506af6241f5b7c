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

// links are the elements that give search engines the address of the page
// and of its translations. These addresses must be absolute.
func (p *page) links() string {
	if p.url == "" {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"%s\">\n", html.Escape(p.url))
	for _, o := range p.alternates {
		fmt.Fprintf(&b, "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n", html.Escape(o.lang), html.Escape(o.url))
	}
	return b.String()
}

// languages links to the page in other languages, each by its own name: to
// the same question where it exists, else to the first page.
func (p *page) languages(l leaf) string {
	if p.alternates == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<nav class=\"languages\" aria-label=\"%s\">\n", html.Escape(p.words["languages"]))
	for _, o := range p.alternates {
		current := ""
		if o == p {
			current = " aria-current=\"page\""
		}
		fmt.Fprintf(&b, "<a href=\"%s%s%s\" hreflang=\"%s\" lang=\"%[4]s\"%s>%s</a>\n",
			l.up(), html.Escape(o.at(p, l)), disk.PageName, html.Escape(o.lang), current, html.Escape(ownName(o.lang)))
	}
	return b.String() + "</nav>\n"
}

// at is the folder, in the language of p, of the question that leaf l of
// other shows, else of the first page.
func (p *page) at(other *page, l leaf) string {
	rest := strings.TrimPrefix(l.folder, other.folder)
	if name, ok := strings.CutPrefix(rest, disk.QuestionsName+"/"); ok && p.folders[strings.TrimSuffix(name, "/")] {
		return p.folder + rest
	}
	return p.folder
}

// ownName is the name of a language in that language, or its tag where the name is unknown.
func ownName(lang string) string {
	tag, err := language.Parse(lang)
	if name := display.Self.Name(tag); err == nil && name != "" {
		return name
	}
	return lang
}

// sitemap lists the pages for search engines, the first page of each
// language with its translations: sitemaps.org/protocol.html.
func sitemap(pages []*page) []byte {
	var b bytes.Buffer
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
	for _, p := range pages {
		fmt.Fprintf(&b, "<url><loc>%s</loc>", html.Escape(p.url))
		for _, o := range p.alternates {
			fmt.Fprintf(&b, "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>", html.Escape(o.lang), html.Escape(o.url))
		}
		b.WriteString("</url>\n")
		for _, l := range p.leaves() {
			if l.canonical == l.folder {
				fmt.Fprintf(&b, "<url><loc>%s</loc></url>\n", html.Escape(p.public+l.folder))
			}
		}
	}
	b.WriteString("</urlset>\n")
	return b.Bytes()
}
