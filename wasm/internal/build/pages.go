package build

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// pages makes a page for the default language, which comes first, and one for each translation.
func (b Build) pages(d dist) []*page {
	pages := []*page{b.page(b.Content.Corpus, b.lang(), "", d)}
	for _, t := range b.Content.Translations {
		pages = append(pages, b.page(t.Corpus, t.Lang, t.Lang+"/", d))
	}
	if len(pages) > 1 {
		for _, p := range pages {
			p.alternates, p.translated, p.topics = pages, map[string]bool{}, map[string]int{}
			for t, topic := range p.corpus.Topics {
				for _, e := range topic.Entries {
					p.translated[p.names[e.Slug]], p.topics[e.Slug] = p.isOwn(e), t
				}
			}
		}
	}
	return pages
}

func (b Build) page(whole *faq.Corpus, lang, folder string, d dist) *page {
	p := &page{corpus: whole, title: whole.Title, lang: lang, original: b.lang(), folder: folder, site: siteOf(b.Content, lang), words: wordsIn(d.locales, lang), style: styleOf(b.Content), public: b.URL, readers: strings.Join(b.Content.Audience(), " ")}
	if p.title == "" {
		p.title = "FAQ"
	}
	p.Renderings = b.Content.Render(whole, labelsOf(p.words))
	p.names, p.all = folderNames(whole), whole.Entries()
	p.former = formerOf(b.Content, p)
	return p
}

// online is the page for a server; head is added to its head. In a page opened
// from a disk, browsers refuse integrity hashes, and with them script and
// style. The link to the offline page, which the style sheet hides, then shows.
func (p *page) online(o *online, head string) []byte {
	l := p.index()
	l.head = head
	l.top = fmt.Sprintf("<p class=\"from-disk\"><a href=\"%s%s\">%[2]s</a></p>\n", up(p.folder), disk.OfflinePage)
	return p.frame(l, o)
}

// offline is the page that contains style, script and engine. It is by far
// the largest of a site, so nothing that grows with the FAQ is copied.
func (p *page) offline(script []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(script) + p.weight())
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<link rel=\"icon\" href=\"data:,\">\n", html.Escape(p.lang), faq.Direction(p.lang), html.Escape(p.title))
	b.WriteString("<style>\n" + p.style + "</style>\n<script>")
	b.Write(inlineScript(script))
	fmt.Fprintf(&b, "</script>\n</head>\n<body>\n<div class=\"columns\">\n<main>\n<h1>%s</h1>\n%s", html.Escape(p.title), p.opening())
	for part := range p.list() {
		b.WriteString(withoutPermalinks.ReplaceAllString(part, ""))
	}
	b.WriteString(closing + "</main>\n</div>\n</body>\n</html>\n")
	return b.Bytes()
}

// weight is about how many bytes the FAQ takes as HTML.
func (p *page) weight() int {
	const around = 200 // bytes of elements for each question
	n := len(p.style) + around*(len(p.all)+20)
	for _, texts := range [][]string{p.Questions, p.Answers, p.Leads} {
		for _, text := range texts {
			n += len(text)
		}
	}
	return n
}

// withoutPermalinks matches links to pages that do not come with the offline page.
var withoutPermalinks = regexp.MustCompile(`<a class="permalink"[^>]*>[^<]*</a>\n`)

// inlineScript makes a script safe inside a <script> element, which would end
// at "</script" and changes its parsing at "<!--". Both occur only in strings,
// templates and regular expressions, where the backslash changes nothing.
func inlineScript(script []byte) []byte {
	return unsafeInline.ReplaceAll(script, []byte(`<\$1`))
}

var unsafeInline = regexp.MustCompile(`(?i)<(/script|!--)`)
