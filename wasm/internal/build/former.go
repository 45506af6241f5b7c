package build

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// formerOf maps the slugs of a page's questions to their former slugs. A
// former slug that belongs to another question by now is left out.
func formerOf(c *author.Content, p *page) map[string][]string {
	former, taken := map[string][]string{}, map[string]bool{} // taken by folder name in lower case
	for _, name := range p.names {
		taken[strings.ToLower(name)] = true
	}
	for _, e := range p.all {
		for _, slug := range c.Former(e) {
			if name := strings.ToLower(folderName(slug)); !taken[name] {
				taken[name] = true
				former[e.Slug] = append(former[e.Slug], slug)
			}
		}
	}
	return former
}

// redirects are pages at former addresses of questions, which lead to the present ones.
func (p *page) redirects() (files []disk.Recipe) {
	for _, e := range p.all {
		for _, slug := range p.former[e.Slug] {
			folder := p.folder + disk.QuestionsName + "/" + folderName(slug) + "/"
			files = append(files, disk.Made(folder+disk.PageName, func() []byte { return p.redirect(e, up(folder)) }))
		}
	}
	return files
}

// redirect is a page that leads to a question without script.
func (p *page) redirect(e *faq.Entry, up string) []byte {
	path := html.Escape(p.questionPath(e))
	canonical := ""
	if p.public != "" {
		canonical = fmt.Sprintf("<link rel=\"canonical\" href=\"%s%s\">\n", html.Escape(p.public), strings.TrimSuffix(path, disk.PageName))
	}
	return fmt.Appendf(nil, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n%s"+
		"<meta http-equiv=\"refresh\" content=\"0; url=%s%s\">\n</head>\n<body>\n<p><a href=\"%[5]s%[6]s\">%[3]s</a></p>\n</body>\n</html>\n",
		html.Escape(p.lang), faq.Direction(p.lang), html.Escape(e.Question), canonical, up, path)
}

// moved are the elements by which the first page forwards a reader who
// follows an old link, "#old-slug".
func (p *page) moved(l leaf) string {
	if !l.home {
		return ""
	}
	var b strings.Builder
	for _, slug := range slices.Sorted(maps.Keys(p.former)) {
		e := p.all[p.corpus.Find(slug)]
		fmt.Fprintf(&b, "<link rel=\"help\" data-was=\"%s\" href=\"%s%s\">\n", html.Escape(strings.Join(p.former[slug], " ")), l.up(), html.Escape(p.questionPath(e)))
	}
	return b.String()
}
