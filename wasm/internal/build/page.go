package build

import (
	"fmt"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// A page is the FAQ as plain HTML. Its questions are <details> inside the
// widget's element: what readers without script, find-in-page and search
// engines see, and what the widget falls back on. An answer carries its slug as
// id, not its <details>, because browsers open a <details> for a link to
// something inside.
type page struct {
	corpus     *faq.Corpus
	title      string  // plain text
	lang       string  // BCP 47
	original   string  // language of what is not translated
	folder     string  // beneath the output, with a slash at its end, or ""
	url        string  // public address, or ""
	public     string  // address of the output, or ""
	notice     string  // HTML above the FAQ
	alternates []*page // all languages, this one too; nil when there is no other
	site       corpus.Site
	words      map[string]string
	names      map[string]string // of the folders of questions, by their slugs
	style      string
	readers    string // words of the audience, or ""
	all        []*faq.Entry
	made       []leaf              // its leaves, once they are asked for
	folders    map[string]bool     // of its questions, where there are other languages
	inText     bool                // its questions are there as Markdown too
	former     map[string][]string // slugs that questions had before, by those of today

	author.Renderings
}

// shown is what all of them have.
func shown(pages []*page) (list []author.Renderings) {
	for _, p := range pages {
		list = append(list, p.Renderings)
	}
	return list
}

// A leaf is one of the pages of a language, without what is large: fill makes
// that when the page is written.
type leaf struct {
	fill        func(*leaf) // makes description and main, and puts more before the head; nil where they are there
	folder      string      // beneath the output, with a slash at its end, or ""
	title       string      // of the page alone
	named       bool        // the title has that of the FAQ in it
	description string
	main        string // HTML
	top         string // HTML above all
	head        string // HTML, more for the head
	topic       int    // that it is in, -1 for none
	inside      bool   // it is a page of that topic, not the topic's own
	home        bool   // it has the FAQ in it
	ups         string // in place of what leads from its folder to the output; mostly ""
	canonical   string // path beneath the public address
}

// adrift leads from a page that may be at any address, as a host shows it, to the root
// of the host, and marks what the script of the site leads to that of the site.
const adrift = "/./"

func (l leaf) up() string {
	if l.ups != "" {
		return l.ups
	}
	return up(l.folder)
}

const (
	splitAt    = 50     // questions from which on the first page lists topics and their questions, without answers
	partOf     = 200    // questions of a list on a page; the rest of a longer one is on pages of its own
	wholeTopic = partOf // questions of a topic up to which its page has their answers
	longRail   = 40     // topics beyond which only the first page and those of topics list all of them
	preview    = 5      // questions of a topic that the first page lists
	summary    = 155    // letters of a description: search engines show about as many
)

// isSplit reports whether topics have pages and the first one no answers.
func (p *page) isSplit() bool { return p.corpus.Len() >= splitAt }

// hasTopics reports whether topics have pages of their own.
func (p *page) hasTopics() bool { return len(p.corpus.Topics) > 1 }

// nameOf is what a topic is called, that of the FAQ where it has no title.
func (p *page) nameOf(topic faq.Topic) string {
	if topic.Title == "" {
		return p.title
	}
	return topic.Title
}

// up leads from a folder to that of the output.
func up(folder string) string { return strings.Repeat("../", strings.Count(folder, "/")) }

// local is an answer or a lead with the addresses of its files as a page in a folder needs them.
func local(html, folder string) string {
	if folder == "" {
		return html
	}
	return prefixed(html, up(folder))
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

// prefixed is HTML with something before its relative addresses.
func prefixed(text, prefix string) string {
	return author.Reference.ReplaceAllStringFunc(text, func(attribute string) string {
		m := author.Reference.FindStringSubmatch(attribute)
		if !author.IsRelative(m[2]) {
			return attribute
		}
		return " " + m[1] + "=\"" + prefix + m[2] + "\""
	})
}

// textSuffix is that of the Markdown of a page, behind its name.
const textSuffix = ".md"
