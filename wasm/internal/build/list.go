package build

import (
	"fmt"
	stdhtml "html"
	"iter"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// The parts of an FAQ as HTML.

// list yields the FAQ part by part, as the widget shows it: topics and
// sections as headings, and each question with the text above it.
func (p *page) list() iter.Seq[string] {
	return func(yield func(string) bool) {
		n := 0
		for _, topic := range p.corpus.Topics {
			level := 2
			if len(p.corpus.Topics) > 1 && topic.Title != "" {
				if !yield(fmt.Sprintf("<h2%s>%s</h2>\n", p.langOf(topic.Entries[0]), html.Escape(topic.Title))) {
					return
				}
				level++
			}
			for entry := range p.entries(topic, n, level, p.folder) {
				if !yield(entry) {
					return
				}
			}
			n += len(topic.Entries)
		}
	}
}

// entries yields the questions of a topic one by one, numbered from n on, with
// headings of the given level for its sections, as a page in folder shows them.
func (p *page) entries(topic faq.Topic, n, level int, folder string) iter.Seq[string] {
	return func(yield func(string) bool) {
		section := ""
		for i, e := range topic.Entries {
			var b strings.Builder
			if below := strings.Join(e.Sections, " › "); below != section {
				if section = below; section != "" {
					fmt.Fprintf(&b, "<h%d%s>%s</h%[1]d>\n", level, p.langOf(e), html.Escape(section))
				}
			}
			if lead := p.Leads[n+i]; lead != "" {
				fmt.Fprintf(&b, "<div class=\"lead\"%s>\n%s</div>\n", p.langOf(e), local(lead, folder))
			}
			fmt.Fprintf(&b, "<details%s>\n<summary>%s</summary>\n<div class=\"answer\" id=\"%s\">\n%s</div>\n</details>\n",
				p.langOf(e), local(p.Questions[n+i], folder), html.Escape(e.Slug), local(p.Answers[n+i], folder)+p.permalink(e, folder))
			if !yield(b.String()) {
				return
			}
		}
	}
}

// joined concatenates the parts.
func joined(parts iter.Seq[string]) string {
	var b strings.Builder
	for part := range parts {
		b.WriteString(part)
	}
	return b.String()
}

// permalink links a question in a list to its own page.
func (p *page) permalink(e *faq.Entry, folder string) string {
	return fmt.Sprintf("<a class=\"permalink\" href=\"%s%s\">%s</a>\n", up(folder), html.Escape(p.questionPath(e)), html.Escape(p.words["own"]))
}

// asked lists questions as links to their pages.
func (p *page) asked(entries []*faq.Entry, folder string) string {
	var b strings.Builder
	b.WriteString("<ul class=\"asked\">\n")
	for _, e := range entries {
		fmt.Fprintf(&b, "<li><a href=\"%s%s\"%s>%s</a></li>\n", up(folder), html.Escape(p.questionPath(e)), p.langOf(e), html.Escape(e.Question))
	}
	return b.String() + "</ul>\n"
}

// mostPopular is how many popular questions a home lists, as the widget does.
const mostPopular = 5

// popular are the popular questions, where the widget has them: above all others.
func (p *page) popular() string {
	var list []*faq.Entry
	for _, n := range p.corpus.Popular(nil, nil, mostPopular) {
		list = append(list, p.all[n])
	}
	if len(list) == 0 {
		return ""
	}
	return "<p class=\"label\">" + html.Escape(p.words["popular"]) + "</p>\n" + strings.Replace(p.asked(list, p.folder), "asked", "popular", 1)
}

// linked points the links of HTML that lead to questions at their pages,
// except for the questions here, which are on the page itself.
func (p *page) linked(text, folder string, here []*faq.Entry) string {
	return fragment.ReplaceAllStringFunc(text, func(attribute string) string {
		slug, err := url.PathUnescape(stdhtml.UnescapeString(fragment.FindStringSubmatch(attribute)[1]))
		if err != nil {
			return attribute
		}
		at := p.corpus.Find(slug)
		if at < 0 || slices.ContainsFunc(here, func(e *faq.Entry) bool { return e.Slug == slug }) {
			return attribute
		}
		return " href=\"" + up(folder) + html.Escape(p.questionPath(p.all[at])) + "\""
	})
}

// fragment matches the links of an answer that open a question.
var fragment = regexp.MustCompile(` href="#([^"]+)"`)

// about describes questions by the first of them.
func (p *page) about(entries []*faq.Entry) string {
	var names []string
	for _, e := range entries[:min(len(entries), preview)] {
		names = append(names, e.Question)
	}
	return shortened(strings.Join(names, " "))
}

// shortened cuts a text to at most summary letters, at a word.
func shortened(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	letters := []rune(text)
	if len(letters) <= summary {
		return text
	}
	text = string(letters[:summary])
	if at := strings.LastIndexByte(text, ' '); at > 0 {
		text = text[:at]
	}
	return strings.TrimRight(text, " ,.;:–—-") + "…"
}

// widget is the element with its fallback content.
func (p *page) widget(body string) string {
	return p.opening() + body + closing
}

// opening and closing enclose the element's fallback content.
func (p *page) opening() string {
	return fmt.Sprintf("%s<faq-widget%s%s%s theme=\"page\">\n", p.notice, p.base(), p.audience(), p.contact())
}

const closing = "</faq-widget>\n"

// contact is the attribute that names whom readers reach.
func (p *page) contact() string {
	if p.site.Contact == "" {
		return ""
	}
	return ` contact="` + html.Escape(address(p.site.Contact, up(p.folder))) + `"`
}

// base is the attribute that lets the widget resolve the answers' links as the page does.
func (p *page) base() string {
	if p.folder == "" {
		return ""
	}
	return ` base="` + up(p.folder) + `"`
}

// audience is the attribute that makes the widget show all that is published.
func (p *page) audience() string {
	if p.readers == "" {
		return ""
	}
	return ` audience="` + html.Escape(p.readers) + `"`
}
