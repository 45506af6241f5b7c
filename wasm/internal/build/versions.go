package build

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// Which pages say the same in other languages. Questions are the same by their
// slugs, and topics by the questions in them, since their titles are translated.

// A version is a page in one of the languages.
type version struct{ lang, folder string }

// versions are the pages that say what leaf l says, each in its own words, with l
// itself among them; nil when there is no other.
func (p *page) versions(l leaf) (list []version) {
	if l.canonical != l.folder {
		return nil // the original's page says it
	}
	for _, o := range p.alternates {
		if folder, own := o.at(p, l); own {
			list = append(list, version{o.lang, folder})
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// at is the folder of the page, in the language of p, that says what leaf l of
// other says, or the nearest to it. own reports whether it says the same, and in
// that language.
func (p *page) at(other *page, l leaf) (folder string, own bool) {
	if p == other {
		return l.folder, true
	}
	rest := strings.TrimPrefix(l.folder, other.folder)
	name, question := strings.CutPrefix(rest, disk.QuestionsName+"/")
	own, there := p.translated[strings.TrimSuffix(name, "/")]
	if question && there {
		return p.folder + rest, own
	}
	if l.topic >= 0 && p.hasTopics() {
		if t := p.paired(other, l.topic); t >= 0 {
			return strings.TrimSuffix(p.topicPath(p.corpus.Topics[t]), disk.PageName), !l.inside && p.speaks(t)
		}
	}
	return p.folder, l.home
}

// paired is the number of the topic that is topic t of other, or -1: each has the
// first question of the other that both pages have.
func (p *page) paired(other *page, t int) int {
	at := firstShared(other, t, p)
	if at < 0 || firstShared(p, at, other) != t {
		return -1
	}
	return at
}

// firstShared is the number of the topic, in b, of the first question of topic t
// of a that b has too, or -1.
func firstShared(a *page, t int, b *page) int {
	for _, e := range a.corpus.Topics[t].Entries {
		if at, ok := b.topics[e.Slug]; ok {
			return at
		}
	}
	return -1
}

// speaks reports whether a question of topic t is in the language of the page.
func (p *page) speaks(t int) bool {
	return slices.ContainsFunc(p.corpus.Topics[t].Entries, p.isOwn)
}

// isOwn reports whether a question is in the language of the page, which the
// original's always are.
func (p *page) isOwn(e *faq.Entry) bool { return p.folder == "" || p.langOf(e) == "" }
