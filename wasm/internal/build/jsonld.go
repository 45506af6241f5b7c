package build

import (
	"encoding/json"
	"regexp"

	"faqwidget/wasm/internal/faq"
)

// dataOfAll is that of all entries, where the first page has the answers.
func (p *page) dataOfAll() string {
	if p.isSplit() {
		return ""
	}
	return p.jsonLD(p.all, 0)
}

// jsonLD are entries, numbered from first on, in the vocabulary of
// schema.org/FAQPage. It is data, not script, so no Content-Security-Policy keeps it out.
func (p *page) jsonLD(entries []*faq.Entry, first int) string {
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
		q := question{Type: "Question", Name: e.Question, Answer: answer{"Answer", forReaders.ReplaceAllString(local(p.Answers[first+i], p.folder), "")}}
		if p.url != "" {
			q.URL = p.url + "#" + e.Slug // where browsers show it among the others
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
