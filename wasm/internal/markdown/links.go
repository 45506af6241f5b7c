package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/faq"
)

// Links map what an in-page link may say to the entry that it opens: the slugs
// of entries, those their headings would have without a chosen one, those of
// headings and anchors inside answers, those of sections and topics, which open
// their first entry, and the names of files. The first one holds.
type Links struct {
	targets map[string]string // loose → slug of the entry
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
			l.add(first[e], e)
		},
	}
	return each(len(passes)*len(entries), func(i int) { passes[i/len(entries)](entries[i%len(entries)]) })
}

func (l *Links) add(name string, e *faq.Entry) { l.put(loose(name), e) }

func (l *Links) put(name string, e *faq.Entry) {
	if _, taken := l.targets[name]; !taken && name != "" {
		l.targets[name] = e.Slug
	}
}

// addAnswer adds the question, and the headings and anchors of the answer.
func (l *Links) addAnswer(e *faq.Entry) {
	l.add(e.Question, e)
	var fence fence
	for rest := e.Answer; rest != ""; {
		n := lineLength(rest)
		line := strings.TrimSuffix(rest[:n], "\n")
		rest = rest[n:]
		if fence.holds(strings.TrimSpace(line)) {
			continue
		}
		if strings.HasPrefix(line, "#") {
			text, slug := cutSlug(strings.TrimSpace(strings.Trim(line, "#")))
			l.add(slug, e)
			l.add(inlineText(text), e)
		}
		if strings.Contains(line, "<a ") || strings.HasPrefix(line, "<") {
			l.add(anchorName(line), e)
		}
	}
}

// target is the slug of the entry that a link opens: one into the page, or to
// another file of the corpus.
func (r *Renderer) target(link string) string {
	file, fragment := "", ""
	if r.source != nil {
		file, fragment = sibling(r.source.File, link)
	}
	if strings.HasPrefix(link, "#") || r.links.targets["/"+file] != "" && fragment != "" {
		return r.links.targets[loose(decodePercent(fragment))]
	}
	return r.links.targets["/"+file]
}

// checkLinks reports links of an entry into the page that open nothing. Those
// above a question are reported at the question.
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

// broken are the links in a text that open nothing. Fenced code is no link.
func (l *Links) broken(text string) (broken []pageLink) {
	if !strings.Contains(text, "](#") {
		return nil
	}
	var fence fence
	for i, line := range strings.Split(text, "\n") {
		if fence.holds(strings.TrimSpace(line)) {
			continue
		}
		for at := 0; ; {
			next := strings.Index(line[at:], "](#")
			if next < 0 {
				break
			}
			at += next + len("](#")
			slug, _, closed := strings.Cut(line[at:], ")")
			if _, ok := l.targets[loose(decodePercent(slug))]; !ok && closed && !strings.Contains(slug, " ") {
				broken = append(broken, pageLink{slug, i, at})
			}
		}
	}
	return broken
}

func (r *Renderer) link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	link := n.(*ast.Link)
	if !entering {
		r.closeLink(w, string(link.Destination))
		return ast.WalkContinue, nil
	}
	r.openLink(w, string(link.Destination), string(resolved(link.Title, false)))
	return ast.WalkContinue, nil
}

func (r *Renderer) autoLink(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	link := n.(*ast.AutoLink)
	url := string(link.URL(source))
	if link.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	r.openLink(w, url, "")
	_, _ = w.WriteString(Escape(string(link.Label(source))))
	r.closeLink(w, url)
	return ast.WalkContinue, nil
}

// openLink writes <a> with an address, or without one when its scheme could do harm.
func (r *Renderer) openLink(w util.BufWriter, destination, title string) {
	_, _ = w.WriteString("<a")
	url := r.address(destination, false)
	if slug := r.target(destination); slug != "" {
		_, _ = w.WriteString(` data-faq="` + Escape(slug) + `"`)
		url = "#" + slug
	}
	if url != "" {
		_, _ = w.WriteString(` href="` + Escape(url) + `"`)
	}
	if title != "" {
		_, _ = w.WriteString(` title="` + Escape(title) + `"`)
	}
	if url != "" && isExternal(destination) {
		_, _ = w.WriteString(` target="_blank" rel="noopener noreferrer"`)
	}
	_, _ = w.WriteString(">")
}

func (r *Renderer) closeLink(w util.BufWriter, destination string) {
	if isExternal(destination) {
		_, _ = w.WriteString(`<span class="external"> (` + Escape(r.labels.External) + ")</span>")
	}
	_, _ = w.WriteString("</a>")
}

func (r *Renderer) image(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	image := n.(*ast.Image)
	alt := plain(image, source)
	url := r.address(string(image.Destination), true)
	if url == "" {
		_, _ = w.WriteString(Escape(alt))
		return ast.WalkSkipChildren, nil
	}
	_, _ = w.WriteString(`<img src="` + Escape(url) + `" alt="` + Escape(alt) + `"` + sizeAttributes(string(image.Title)) + ` loading="lazy" decoding="async">`)
	return ast.WalkSkipChildren, nil
}

// sizeAttributes writes the size that unwrap put into an image's title, or the title.
func sizeAttributes(title string) string {
	size, ok := strings.CutPrefix(title, sizeMark)
	if !ok {
		if title == "" {
			return ""
		}
		return ` title="` + Escape(string(resolved([]byte(title), false))) + `"`
	}
	w, h, _ := strings.Cut(size, "x")
	s := ""
	if isNumber(w) {
		s = ` width="` + w + `"`
	}
	if isNumber(h) {
		s += ` height="` + h + `"`
	}
	return s
}
