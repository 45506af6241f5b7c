package build

import (
	"encoding/json"
	"regexp"

	"faqwidget/wasm/internal/faq"
)

// dataOfAll is the jsonLD of all entries, or "" when the first page does not have the answers.
func (p *page) dataOfAll() string {
	if p.isSplit() {
		return ""
	}
	return p.jsonLD(p.all, 0)
}

// jsonLD gives entries, numbered from first on, in the vocabulary of
// schema.org/FAQPage. It is data, not script, so a Content-Security-Policy
// does not block it.
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
	text, err := json.Marshal(data) // writes < and > as \u003c and \u003e, so no </script> survives
	if err != nil {
		panic(err) // strings only
	}
	return "<script type=\"application/ld+json\">" + string(text) + "</script>\n"
}

// forReaders matches the parts of an answer that only help readers of a
// page and that search engines should not quote: the note after a link that
// opens a tab, and buttons.
var forReaders = regexp.MustCompile(`<span class="external">[^<]*</span>|<button type="button" class="copy"[^>]*>[^<]*</button>`)
