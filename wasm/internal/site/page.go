package site

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
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
	corpus  *faq.Corpus
	title   string // plain text
	lang    string // BCP 47
	url     string // public address, or ""
	answers []string
	body    string
	notice  string // HTML above the FAQ
}

func (b Build) page(labels markdown.Labels) *page {
	p := &page{corpus: b.Content.Corpus, title: b.Content.Corpus.Title, lang: b.lang(), url: b.URL}
	if p.title == "" {
		p.title = "FAQ"
	}
	p.answers = b.Content.render(labels)
	r := markdown.NewRenderer(p.corpus, labels)
	n := 0
	var body strings.Builder
	for _, topic := range p.corpus.Topics {
		if len(p.corpus.Topics) > 1 && topic.Title != "" {
			fmt.Fprintf(&body, "<h2>%s</h2>\n", markdown.Escape(topic.Title))
		}
		for i := range topic.Entries {
			e := &topic.Entries[i]
			fmt.Fprintf(&body, "<details%s>\n<summary>%s</summary>\n<div class=\"answer\" id=\"%s\">\n%s</div>\n</details>\n",
				p.langOf(e), r.Question(e), markdown.Escape(e.Slug), p.answers[n])
			n++
		}
	}
	p.body = body.String()
	return p
}

// langOf is the lang attribute of an entry in another language than the page's.
func (p *page) langOf(e *faq.Entry) string {
	if e.Source.Lang == "" || e.Source.Lang == p.lang {
		return ""
	}
	return fmt.Sprintf(` lang="%s" dir="%s"`, markdown.Escape(e.Source.Lang), direction(e.Source.Lang))
}

// online is the page for a server; head is added to its head. Browsers refuse
// integrity hashes, and so script and style, in a page opened from a disk: what
// the style sheet hides, the way to the offline page, is seen there.
func (p *page) online(o online, head string) []byte {
	head += fmt.Sprintf("<link rel=\"stylesheet\" href=\"%s/%s\" integrity=\"%s\">\n<script src=\"%[1]s/%[4]s\" integrity=\"%[5]s\" defer></script>\n",
		o.folder, styleName, Integrity([]byte(pageStyle)), scriptName, Integrity(o.script))
	if p.url != "" {
		head = fmt.Sprintf("<link rel=\"canonical\" href=\"%s\">\n", markdown.Escape(p.url)) + head
	}
	return p.html(head, "<p class=\"from-disk\"><a href=\""+offlinePage+"\">"+offlinePage+"</a></p>\n")
}

// offline is the page that carries style, script and engine in itself.
func (p *page) offline(script []byte) []byte {
	return p.html("<style>\n"+pageStyle+"</style>\n<script>"+inlineScript(script)+"</script>\n", "")
}

func (p *page) html(head, top string) []byte {
	var b bytes.Buffer
	title := markdown.Escape(p.title)
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<link rel=\"icon\" href=\"data:,\">\n", markdown.Escape(p.lang), direction(p.lang), title)
	b.WriteString(head)
	fmt.Fprintf(&b, "</head>\n<body>\n%s<main>\n<h1>%s</h1>\n%s<faq-widget>\n%s</faq-widget>\n</main>\n</body>\n</html>\n", top, title, p.notice, p.body)
	return b.Bytes()
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
		q := question{Type: "Question", Name: e.Question, Answer: answer{"Answer", p.answers[i]}}
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

// rightToLeft lists the languages written so, by their primary subtag.
var rightToLeft = map[string]bool{"ar": true, "dv": true, "fa": true, "he": true, "ps": true, "sd": true, "ug": true, "ur": true, "yi": true}

// direction is the value of the dir attribute for a language.
func direction(lang string) string {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if rightToLeft[primary] {
		return "rtl"
	}
	return "ltr"
}

// sitemap lists the page for search engines: sitemaps.org/protocol.html.
func sitemap(url string) []byte {
	return fmt.Appendf(nil, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"+
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url><loc>%s</loc></url>\n</urlset>\n", markdown.Escape(url))
}

// embedEngine puts an engine, given as its gzip, into an offline script, in
// place of the one that it carries. A page opened from a file: URL may fetch nothing, but it can run a
// classic script and unpack gzip; that is why the engine travels this way.
func embedEngine(script, packed []byte) ([]byte, error) {
	at := bytes.Index(script, []byte(engineMark))
	if at < 0 {
		return nil, errors.New("the offline script has no place for the engine: it must import faq:embedded")
	}
	start := at + len(engineMark)
	end := start
	for end < len(script) && isBase64(script[end]) {
		end++
	}
	text := base64.StdEncoding.AppendEncode(make([]byte, 0, base64.StdEncoding.EncodedLen(len(packed))), packed)
	return slices.Concat(script[:start], text, script[end:]), nil
}

func isBase64(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '='
}

// inlineScript makes a script safe inside a <script> element, which would end
// at "</script" and changes its parsing at "<!--". Both can stand in strings,
// templates and regular expressions only, where the backslash changes nothing.
func inlineScript(script []byte) string {
	return unsafeInline.ReplaceAllString(string(script), `<\$1`)
}

var unsafeInline = regexp.MustCompile(`(?i)<(/script|!--)`)
