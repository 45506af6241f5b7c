package build

import (
	"fmt"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// partsOf is the number of pages that a list of questions takes, at least
// one. On a single page, the links to ten thousand would be a third of a
// megabyte, compressed, before anything is asked.
func partsOf(questions int) int { return max(1, (questions+partOf-1)/partOf) }

// partOfList are the questions on a page of a list, counted from 0.
func partOfList(entries []*faq.Entry, part int) []*faq.Entry {
	return entries[part*partOf : min(len(entries), (part+1)*partOf)]
}

// listFolder is the folder of a topic's page, or of the first page when
// there is only one topic.
func (p *page) listFolder(topic faq.Topic) string {
	if !p.hasTopics() {
		return p.folder
	}
	return strings.TrimSuffix(p.topicPath(topic), disk.PageName)
}

// partFolder is the folder of a page of a topic's list.
func (p *page) partFolder(topic faq.Topic, part int) string {
	folder := p.listFolder(topic)
	if part == 0 {
		return folder
	}
	if !p.hasTopics() {
		folder += disk.TopicsName + "/"
	}
	return folder + strconv.Itoa(part+1) + "/"
}

// askedPart lists the questions on one of a topic's pages, with links to the others.
func (p *page) askedPart(topic faq.Topic, part int) string {
	here := p.partFolder(topic, part)
	list := p.asked(partOfList(topic.Entries, part), here)
	count := partsOf(len(topic.Entries))
	if count == 1 {
		return list
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s<nav class=\"parts\" aria-label=\"%s\">\n", list, html.Escape(p.words["turn"]))
	for i := range count {
		more := ""
		switch i {
		case part - 1:
			more = ` rel="prev"`
		case part:
			more = ` aria-current="page"`
		case part + 1:
			more = ` rel="next"`
		}
		fmt.Fprintf(&b, "<a href=\"%s%s%s\"%s>%d</a>\n", up(here), html.Escape(p.partFolder(topic, i)), disk.PageName, more, i+1)
	}
	return b.String() + "</nav>\n"
}

// overview lists topics with the first of their questions, or the questions
// when there is only one topic.
func (p *page) overview() string {
	var b strings.Builder
	for _, topic := range p.corpus.Topics {
		if !p.hasTopics() {
			return p.askedPart(topic, 0)
		}
		fmt.Fprintf(&b, "<h2><a href=\"%s%s\"%s>%s</a><span class=\"count\">%d</span></h2>\n", up(p.folder), html.Escape(p.topicPath(topic)), p.langOf(topic.Entries[0]), html.Escape(p.nameOf(topic)), len(topic.Entries))
		b.WriteString(p.asked(topic.Entries[:min(len(topic.Entries), preview)], p.folder))
		if all := html.Escape(p.words["home"]); len(topic.Entries) > preview {
			fmt.Fprintf(&b, "<p class=\"all\"><a href=\"%s%s\" aria-label=\"%s: %s\">%[4]s</a></p>\n", up(p.folder), html.Escape(p.topicPath(topic)), html.Escape(p.nameOf(topic)), all)
		}
	}
	return b.String()
}
