package build

import (
	"fmt"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// A page is the FAQ as plain HTML. Its questions are <details> inside the widget's
// element. Readers without script, find-in-page and search engines see them, and
// the widget falls back on them. The slug is the id of the answer, not of its
// <details>, because browsers open a <details> for a link to something inside.
type page struct {
	corpus     *faq.Corpus
	title      string  // plain text
	lang       string  // BCP 47
	original   string  // language of untranslated entries
	folder     string  // beneath the output, with a slash at its end, or ""
	public     string  // address of the output, or ""
	notice     string  // HTML above the FAQ
	alternates []*page // all languages, including this one; nil when there is only one
	site       corpus.Site
	words      map[string]string
	names      map[string]string // folder names of questions, by slug
	style      string
	readers    string // words of the audience, or ""
	all        []*faq.Entry
	made       []leaf              // its leaves, once they are asked for
	translated map[string]bool     // by folder names of its questions, whether they are in its language; nil when there is only one
	topics     map[string]int      // numbers of topics, by the slugs of their questions; nil when there is only one language
	inText     bool                // its questions are published as Markdown too
	former     map[string][]string // former slugs of questions, by present slug

	author.Renderings
}

// shown are the renderings of all pages.
func shown(pages []*page) (list []author.Renderings) {
	for _, p := range pages {
		list = append(list, p.Renderings)
	}
	return list
}

// A leaf is one of the pages of a language. Its large parts are made by
// fill when the page is written.
type leaf struct {
	fill        func(*leaf) // sets description and main, and adds to the start of head; nil when they are set already
	folder      string      // beneath the output, with a slash at its end, or ""
	title       string      // of the page alone
	named       bool        // the title contains that of the FAQ
	description string
	main        string // HTML
	top         string // HTML above everything else
	head        string // HTML, more for the head
	topic       int    // number of the topic that it is in, -1 for none
	inside      bool   // it is a page within that topic, not the topic's own
	home        bool   // it holds the FAQ
	ups         string // replaces the path from its folder to the output; mostly ""
	canonical   string // path beneath the public address
}

// adrift is the path to the root of the host from a page that a host may
// show at any address. It also marks the addresses that the site's script
// points at the root of the site.
const adrift = "/./"

func (l leaf) up() string {
	if l.ups != "" {
		return l.ups
	}
	return up(l.folder)
}

const (
	splitAt    = 50     // questions from which the first page lists topics and their questions, without answers
	partOf     = 200    // questions of a list on one page; a longer list continues on pages of its own
	wholeTopic = partOf // most questions of a topic whose page has their answers
	longRail   = 40     // most topics that every page lists; with more, only the first page and those of topics do
	preview    = 5      // questions of a topic that the first page lists
	summary    = 155    // letters of a description: search engines show about that many
)

// isSplit reports whether the first page lists questions without their answers.
func (p *page) isSplit() bool { return p.corpus.Len() >= splitAt }

// hasTopics reports whether topics have pages of their own.
func (p *page) hasTopics() bool { return len(p.corpus.Topics) > 1 }

// nameOf is the title of a topic, or that of the FAQ when it has none.
func (p *page) nameOf(topic faq.Topic) string {
	if topic.Title == "" {
		return p.title
	}
	return topic.Title
}

// up is the path from a folder to that of the output.
func up(folder string) string { return strings.Repeat("../", strings.Count(folder, "/")) }

// local is an answer or a lead with the addresses of files as a page in folder needs them.
func local(html, folder string) string {
	if folder == "" {
		return html
	}
	return prefixed(html, up(folder))
}

// langOf are the attributes of an entry whose language is not the page's,
// such as an untranslated one.
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

// prefixed is HTML with prefix before its relative addresses.
func prefixed(text, prefix string) string {
	return author.Reference.ReplaceAllStringFunc(text, func(attribute string) string {
		m := author.Reference.FindStringSubmatch(attribute)
		if !author.IsRelative(m[2]) {
			return attribute
		}
		return " " + m[1] + "=\"" + prefix + m[2] + "\""
	})
}

// textSuffix follows the name of a page in that of its Markdown.
const textSuffix = ".md"
