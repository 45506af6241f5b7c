package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// Links map the targets of links to the entries that they open. Targets are the
// slugs of entries, those that their headings would have without a chosen one,
// headings and anchors inside answers, sections and topics, which open their
// first entry, and the names of files. The first one holds.
type Links struct {
	targets map[string]string // loose → slug of the entry
	plain   filling
}

// collect reads all entries of a corpus.
func (l *Links) collect(c *faq.Corpus) job {
	l.targets = map[string]string{}
	entries := c.Entries()
	first := map[*faq.Entry]string{} // slugs of topics by their first entry
	for i := range c.Topics {
		first[c.Topics[i].Entries[0]] = c.Topics[i].Slug
	}
	passes := []func(*faq.Entry){
		func(e *faq.Entry) { l.add(e.Slug, e) },
		l.addAnswer,
		func(e *faq.Entry) {
			for _, section := range e.Sections {
				l.add(section, e)
			}
			l.put("/"+e.Source.File, e)
			address, name := pageKeys(e.Source.File)
			l.put(address, e)
			l.put(name, e)
			l.add(first[e], e)
		},
	}
	return each(len(passes)*len(entries), func(i int) { passes[i/len(entries)](entries[i%len(entries)]) })
}

func (l *Links) add(name string, e *faq.Entry) { l.put(loose(l.plain.of(name)), e) }

func (l *Links) put(name string, e *faq.Entry) {
	if _, taken := l.targets[name]; !taken && name != "" {
		l.targets[name] = e.Slug
	}
}

// addAnswer adds the question of an entry, and the headings and anchors of its answer.
func (l *Links) addAnswer(e *faq.Entry) {
	l.add(e.Question, e)
	var fence scan.Fence
	for rest := e.Answer; rest != ""; {
		n := scan.LineLength(rest)
		line := strings.TrimSuffix(rest[:n], "\n")
		rest = rest[n:]
		if fence.Holds(strings.TrimSpace(line)) {
			continue
		}
		if strings.HasPrefix(line, "#") {
			text, slug := cutSlug(strings.TrimSpace(strings.Trim(line, "#")))
			l.add(slug, e)
			l.add(markdown.InlineText(text), e)
		}
		if strings.Contains(line, "<a ") || strings.HasPrefix(line, "<") {
			l.add(anchorName(line), e)
		}
	}
}

// target is the slug of the entry that a link opens, or "". The link leads into
// the page or to another file of the corpus. source is the file that it is in, or
// nil.
func (l *Links) target(source *faq.Source, link string) string {
	link = l.plain.of(link)
	file, fragment := "", strings.TrimPrefix(link, "#")
	if source != nil && fragment == link {
		file, fragment = linkedPage(source.File, link, func(key string) bool { return l.targets[key] != "" })
	}
	if strings.HasPrefix(link, "#") || file != "" && fragment != "" {
		return l.targets[loose(scan.DecodePercent(fragment))]
	}
	return l.targets[file]
}

// checkLinks reports links into the page that open nothing. Those above a
// question are reported at the question.
func (p *parser) checkLinks(l *Links, e *faq.Entry) {
	for _, link := range l.broken(e.Lead) {
		p.brokenLink(e.Source.File, e.Line, 0, link.slug)
	}
	for _, link := range l.broken(e.Answer) {
		p.brokenLink(e.Source.File, p.answerLines[e.Slug]+link.line, link.column, link.slug)
	}
}

func (p *parser) brokenLink(file string, line, column int, slug string) {
	p.fault(faq.Fault{File: file, Line: line, Column: column, Kind: faq.KindBrokenLink, Target: "#" + slug, Warning: true,
		Message: "no question has the link #" + slug, Fix: "copy the slug from the question's heading"})
}

// A pageLink is a link into the page at a place of a text.
type pageLink struct {
	slug         string
	line, column int // from 0 and from 1
}

// broken are the links in a text that open nothing. Fenced code holds none.
func (l *Links) broken(text string) (broken []pageLink) {
	if !strings.Contains(text, "](#") {
		return nil
	}
	var fence scan.Fence
	for i, line := range strings.Split(text, "\n") {
		if fence.Holds(strings.TrimSpace(line)) {
			continue
		}
		for at := 0; ; {
			next := strings.Index(line[at:], "](#")
			if next < 0 {
				break
			}
			at += next + len("](#")
			slug, _, closed := strings.Cut(line[at:], ")")
			slug = l.plain.of(slug)
			if _, ok := l.targets[loose(scan.DecodePercent(slug))]; !ok && closed && !strings.Contains(slug, " ") {
				broken = append(broken, pageLink{slug, i, at})
			}
		}
	}
	return broken
}
