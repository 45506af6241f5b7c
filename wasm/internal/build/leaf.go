package build

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// index is the first page: the FAQ, with all answers while it is small.
func (p *page) index() leaf {
	body := ""
	if p.isSplit() {
		body = p.overview()
	} else {
		body = joined(p.list())
	}
	return leaf{folder: p.folder, title: p.title, description: p.about(p.corpus.Entries()), topic: -1, home: true, canonical: p.folder,
		main: "<h1>" + html.Escape(p.title) + "</h1>\n" + p.widget(p.popular()+body)}
}

// leaves are the pages of topics and questions.
func (p *page) leaves() []leaf {
	if p.made != nil {
		return p.made
	}
	var list []leaf
	n := 0
	for t, topic := range p.corpus.Topics {
		if p.hasTopics() {
			list = append(list, p.topicLeaf(t, n))
		}
		if p.isSplit() {
			list = append(list, p.partLeaves(t)...)
		}
		for _, e := range topic.Entries {
			list = append(list, p.questionLeaf(e, t, n))
			n++
		}
	}
	p.made = list
	return list
}

func (p *page) topicLeaf(t, n int) leaf {
	topic := p.corpus.Topics[t]
	l := leaf{folder: strings.TrimSuffix(p.topicPath(topic), disk.PageName), title: p.nameOf(topic), topic: t}
	l.canonical = l.folder
	if !p.speaks(t) { // not translated
		l.canonical, _ = p.alternates[0].at(p, l)
	}
	l.fill = func(l *leaf) {
		l.description = p.about(topic.Entries)
		body := p.askedPart(topic, 0)
		if len(topic.Entries) <= wholeTopic {
			body = p.linked(joined(p.entries(topic, n, 2, l.folder)), l.folder, topic.Entries)
			if p.isSplit() {
				l.head = p.jsonLD(topic.Entries, n, l.folder) + l.head
			}
		}
		l.main = fmt.Sprintf("<h1%s>%s</h1>\n%s", p.langOf(topic.Entries[0]), html.Escape(l.title), body)
	}
	return l
}

// partLeaves are the pages of a topic's list after the first.
func (p *page) partLeaves(t int) (list []leaf) {
	topic := p.corpus.Topics[t]
	for part := 1; part < partsOf(len(topic.Entries)); part++ {
		l := leaf{folder: p.partFolder(topic, part), title: fmt.Sprintf("%s (%d)", p.nameOf(topic), part+1), topic: t, inside: true, named: p.nameOf(topic) == p.title}
		l.canonical = l.folder
		l.fill = func(l *leaf) {
			l.description = p.about(partOfList(topic.Entries, part))
			l.main = fmt.Sprintf("%s<h1>%s</h1>\n%s", p.crumbs(*l, topic, nil), html.Escape(l.title), p.askedPart(topic, part))
		}
		list = append(list, l)
	}
	return list
}

func (p *page) questionLeaf(e *faq.Entry, t, n int) leaf {
	l := leaf{folder: strings.TrimSuffix(p.questionPath(e), disk.PageName), title: e.Question, topic: t, inside: true}
	l.canonical = p.canonicalOf(e)
	l.fill = func(l *leaf) { p.fillQuestion(l, e, n) }
	return l
}

// canonicalOf is the folder of a question's page: of that in the original language
// when it is not translated, which says the same.
func (p *page) canonicalOf(e *faq.Entry) string {
	folder := strings.TrimSuffix(p.questionPath(e), disk.PageName)
	if !p.isOwn(e) {
		return strings.TrimPrefix(folder, p.folder)
	}
	return folder
}

// fillQuestion fills the page of a question, the nth of all.
func (p *page) fillQuestion(l *leaf, e *faq.Entry, n int) {
	var b strings.Builder
	b.WriteString(p.crumbs(*l, p.corpus.Topics[l.topic], e.Sections))
	fmt.Fprintf(&b, "<article%s>\n<h1>%s</h1>\n<div class=\"answer\">\n%s</div>\n</article>\n",
		p.langOf(e), local(p.Questions[n], l.folder), p.linked(local(p.Answers[n], l.folder), l.folder, nil))
	fmt.Fprintf(&b, "<nav class=\"turn\" aria-label=\"%s\">\n", html.Escape(p.words["turn"]))
	for _, next := range []struct {
		n         int
		rel, word string
	}{{n - 1, "prev", p.words["previous"]}, {n + 1, "next", p.words["next"]}} {
		if next.n >= 0 && next.n < len(p.all) {
			o := p.all[next.n]
			fmt.Fprintf(&b, "<a rel=\"%s\" href=\"%s%s\"><small>%s</small><span%s>%s</span></a>\n", next.rel, l.up(), html.Escape(p.questionPath(o)), html.Escape(next.word), p.langOf(o), html.Escape(o.Question))
		}
	}
	b.WriteString("</nav>\n")
	data := p.jsonLD(p.all[n:n+1], n, l.folder)
	if p.inText {
		data += "<link rel=\"alternate\" type=\"text/markdown\" href=\"" + disk.PageName + textSuffix + "\">\n"
	}
	l.description, l.main, l.head = shortened(corpus.Text(e)), b.String(), data+l.head
}

// crumbs lead from a page inside a topic to the first page and the topic,
// and name its sections.
func (p *page) crumbs(l leaf, topic faq.Topic, sections []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<nav class=\"crumbs\" aria-label=\"%s\">\n<a href=\"%s%s\">%s</a>\n", html.Escape(p.words["topics"]), l.up(), html.Escape(p.folder+disk.PageName), html.Escape(p.words["home"]))
	if p.hasTopics() {
		fmt.Fprintf(&b, "<a href=\"%s%s\">%s</a>\n", l.up(), html.Escape(p.topicPath(topic)), html.Escape(p.nameOf(topic)))
	}
	for _, s := range sections {
		fmt.Fprintf(&b, "<span>%s</span>\n", html.Escape(s))
	}
	return b.String() + "</nav>\n"
}

// missing is the page that a host shows for an address without a page, at any depth.
// Its addresses are therefore absolute, beneath the path of the public address.
// Where that is unknown they are marked, and the site's script completes them.
func (p *page) missing(public string) leaf {
	path := adrift
	if u, err := url.Parse(public); err == nil && public != "" {
		path = "/" + strings.TrimPrefix(u.Path, "/")
	}
	list := p.overview()
	if !p.isSplit() {
		list = p.asked(p.all, p.folder)
	}
	return leaf{title: p.words["missing"], topic: -1, ups: path, head: "<meta name=\"robots\" content=\"noindex\">\n",
		main: fmt.Sprintf("<h1>%s</h1>\n%s", html.Escape(p.words["missing"]), relative.ReplaceAllString(list, " href=\""+html.Escape(path)))}
}

// relative matches where addresses of lists begin.
var relative = regexp.MustCompile(` href="`)
