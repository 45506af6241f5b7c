package build

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// styleName is the style sheet of the pages.
const styleName = "page.css"

//go:embed css/page.css
var pageStyle string

// A page is the FAQ as plain HTML. Its questions are <details> inside the
// widget's element: what readers without script, find-in-page and search
// engines see, and what the widget falls back on. An answer carries its slug as
// id, not its <details>, because browsers open a <details> for a link to
// something inside.
type page struct {
	corpus     *faq.Corpus
	title      string // plain text
	lang       string // BCP 47
	original   string // language of what is not translated
	folder     string // beneath the output, with a slash at its end, or ""
	url        string // public address, or ""
	body       string
	notice     string  // HTML above the FAQ
	alternates []*page // all languages, this one too; nil when there is no other

	author.Renderings
}

// pages makes a page for the default language, the first, and one for each translation.
func (b Build) pages(d dist) []*page {
	pages := []*page{b.page(b.Content.Corpus, b.lang(), "", d)}
	for _, t := range b.Content.Translations {
		pages = append(pages, b.page(t.Corpus, t.Lang, t.Lang+"/", d))
	}
	if len(pages) > 1 {
		for _, p := range pages {
			p.alternates = pages
		}
	}
	return pages
}

func (b Build) page(whole *faq.Corpus, lang, folder string, d dist) *page {
	labels := d.labels(lang)
	p := &page{corpus: whole, title: whole.Title, lang: lang, original: b.lang(), folder: folder}
	if p.title == "" {
		p.title = "FAQ"
	}
	if b.URL != "" {
		p.url = b.URL + folder
	}
	p.Renderings = b.Content.Render(whole, labels)
	p.body = p.list()
	return p
}

// list is the FAQ: topics and sections as headings, above each question what
// is there, as the widget shows them.
func (p *page) list() string {
	var b strings.Builder
	n := 0
	for _, topic := range p.corpus.Topics {
		level, section := 2, ""
		if len(p.corpus.Topics) > 1 && topic.Title != "" {
			fmt.Fprintf(&b, "<h2>%s</h2>\n", html.Escape(topic.Title))
			level++
		}
		for _, e := range topic.Entries {
			if below := strings.Join(e.Sections, " › "); below != section {
				if section = below; section != "" {
					fmt.Fprintf(&b, "<h%d>%s</h%[1]d>\n", level, html.Escape(section))
				}
			}
			if lead := p.Leads[n]; lead != "" {
				fmt.Fprintf(&b, "<div class=\"lead\"%s>\n%s</div>\n", p.langOf(e), p.local(lead))
			}
			fmt.Fprintf(&b, "<details%s>\n<summary>%s</summary>\n<div class=\"answer\" id=\"%s\">\n%s</div>\n</details>\n",
				p.langOf(e), p.local(p.Questions[n]), html.Escape(e.Slug), p.local(p.Answers[n]))
			n++
		}
	}
	return b.String()
}

// up leads from the page to the output folder.
func (p *page) up() string { return strings.Repeat("../", strings.Count(p.folder, "/")) }

// local is an answer or a lead with the addresses of its files as the page's folder needs them.
func (p *page) local(html string) string {
	if p.folder == "" {
		return html
	}
	return author.Reference.ReplaceAllStringFunc(html, func(attribute string) string {
		m := author.Reference.FindStringSubmatch(attribute)
		if !author.IsRelative(m[2]) {
			return attribute
		}
		return " " + m[1] + "=\"" + p.up() + m[2] + "\""
	})
}

// langOf are the attributes of an entry in another language than the page's, as
// what is not translated is.
func (p *page) langOf(e *faq.Entry) string {
	lang := e.Source.Lang
	if lang == "" {
		lang = p.original
	}
	if lang == p.lang {
		return ""
	}
	return fmt.Sprintf(` lang="%s" dir="%s"`, html.Escape(lang), faq.Direction(lang))
}

// online is the page for a server; head is added to its head. Browsers refuse
// integrity hashes, and so script and style, in a page opened from a disk: what
// the style sheet hides, the way to the offline page, is seen there.
func (p *page) online(o online, head string) []byte {
	head += fmt.Sprintf("<link rel=\"stylesheet\" href=\"%s/%s\" integrity=\"%s\">\n<script src=\"%[1]s/%[4]s\" integrity=\"%[5]s\" defer></script>\n",
		p.up()+o.folder, styleName, disk.Integrity([]byte(pageStyle)), disk.ScriptName, disk.Integrity(o.script))
	top := fmt.Sprintf("<p class=\"from-disk\"><a href=\"%s%s\">%[2]s</a></p>\n", p.up(), disk.OfflinePage)
	return p.html(p.links()+head, top+p.languages())
}

// offline is the page that carries style, script and engine in itself.
func (p *page) offline(script []byte) []byte {
	return p.html("<style>\n"+pageStyle+"</style>\n<script>"+inlineScript(script)+"</script>\n", "")
}

func (p *page) html(head, top string) []byte {
	var b bytes.Buffer
	title := html.Escape(p.title)
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<link rel=\"icon\" href=\"data:,\">\n", html.Escape(p.lang), faq.Direction(p.lang), title)
	b.WriteString(head)
	fmt.Fprintf(&b, "</head>\n<body>\n%s<main>\n<h1>%s</h1>\n%s<faq-widget%s>\n%s</faq-widget>\n</main>\n</body>\n</html>\n", top, title, p.notice, p.base(), p.body)
	return b.Bytes()
}

// base is the attribute that lets the widget resolve the answers' links as the page does.
func (p *page) base() string {
	if p.folder == "" {
		return ""
	}
	return ` base="` + p.up() + `"`
}

// jsonLD is the FAQ in the vocabulary of schema.org/FAQPage. It is data, not
// script, so no Content-Security-Policy keeps it out.
func (p *page) jsonLD() string {
	type answer struct {
		Type string `json:"@type"`
		Text string `json:"text"` // HTML
	}
	type question struct {
		Type   string `json:"@type"`
		Name   string `json:"name"`
		URL    string `json:"url,omitempty"`
		Answer answer `json:"acceptedAnswer"`
	}
	type faqPage struct {
		Context   string     `json:"@context"`
		Type      string     `json:"@type"`
		Name      string     `json:"name"`
		Lang      string     `json:"inLanguage"`
		Questions []question `json:"mainEntity"`
	}
	data := faqPage{"https://schema.org", "FAQPage", p.title, p.lang, nil}
	for i, e := range p.corpus.Entries() {
		q := question{Type: "Question", Name: e.Question, Answer: answer{"Answer", forReaders.ReplaceAllString(p.local(p.Answers[i]), "")}}
		if p.url != "" {
			q.URL = p.url + "#" + e.Slug
		}
		data.Questions = append(data.Questions, q)
	}
	text, err := json.Marshal(data) // with < and > as \u003c and \u003e, which no </script> survives
	if err != nil {
		panic(err) // strings only
	}
	return "<script type=\"application/ld+json\">" + string(text) + "</script>\n"
}

// forReaders is what an answer has for those who use it in a page, and no search
// engine should quote: what is said after a link that opens a tab, and buttons.
var forReaders = regexp.MustCompile(`<span class="external">[^<]*</span>|<button type="button" class="copy"[^>]*>[^<]*</button>`)

// inlineScript makes a script safe inside a <script> element, which would end
// at "</script" and changes its parsing at "<!--". Both can stand in strings,
// templates and regular expressions only, where the backslash changes nothing.
func inlineScript(script []byte) string {
	return unsafeInline.ReplaceAllString(string(script), `<\$1`)
}

var unsafeInline = regexp.MustCompile(`(?i)<(/script|!--)`)
