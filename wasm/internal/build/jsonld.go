package build

import (
	"encoding/json"
	stdhtml "html"
	"net/url"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// dataOfAll is the jsonLD of all entries, or "" when the first page does not have the answers.
func (p *page) dataOfAll() string {
	if p.isSplit() {
		return ""
	}
	return p.jsonLD(p.all, 0, p.folder)
}

// jsonLD gives entries, numbered from first on, in the vocabulary of
// schema.org/FAQPage, as a page in folder holds them. It is data, not script, so
// a Content-Security-Policy does not block it.
func (p *page) jsonLD(entries []*faq.Entry, first int, folder string) string {
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
	for i, e := range entries {
		q := question{Type: "Question", Name: e.Question, Answer: answer{"Answer", p.quoted(p.Answers[first+i], e, folder)}}
		if p.public != "" {
			q.URL = p.public + p.canonicalOf(e)
		}
		data.Questions = append(data.Questions, q)
	}
	text, err := json.Marshal(data) // writes < and > as \u003c and \u003e, so no </script> survives
	if err != nil {
		panic(err) // strings only
	}
	return "<script type=\"application/ld+json\">" + string(text) + "</script>\n"
}

// quoted is an answer as others quote it: without what only helps readers of a
// page, and with absolute addresses where that of the site is known, else with
// addresses as a page in folder has them.
func (p *page) quoted(answer string, e *faq.Entry, folder string) string {
	answer = forReaders.ReplaceAllString(answer, "")
	answer = tag.ReplaceAllStringFunc(answer, func(tag string) string { return ofPage.ReplaceAllString(tag, "") })
	site, err := url.Parse(p.public)
	if p.public == "" || err != nil {
		return p.linked(local(answer, folder), folder, nil)
	}
	return author.Reference.ReplaceAllStringFunc(answer, func(attribute string) string {
		m := author.Reference.FindStringSubmatch(attribute)
		link, err := site.Parse(stdhtml.UnescapeString(m[2]))
		if err != nil {
			return attribute
		}
		to := link.String()
		if fragment, ok := strings.CutPrefix(stdhtml.UnescapeString(m[2]), "#"); ok {
			to = p.public + p.canonicalOf(e) + "#" + fragment // a note or a heading of the answer
			if at := p.corpus.Find(link.Fragment); at >= 0 {
				to = p.public + p.canonicalOf(p.all[at])
			}
		}
		return " " + m[1] + "=\"" + html.Escape(to) + "\""
	})
}

// forReaders matches the parts of an answer that only help readers of a
// page and that search engines should not quote: the note after a link that
// opens a tab, and buttons.
var forReaders = regexp.MustCompile(`<span class="external">[^<]*</span>|<button type="button" class="copy"[^>]*>[^<]*</button>`)

// tag matches the start of an element, and ofPage its attributes that mean
// something only on a page: to its style sheet, its script and its readers.
var (
	tag    = regexp.MustCompile(`<[a-z][^>]*>`)
	ofPage = regexp.MustCompile(` (?:data-[a-z]+|aria-[a-z]+|role|tabindex|class|target|rel|loading|decoding)="[^"]*"`)
)
