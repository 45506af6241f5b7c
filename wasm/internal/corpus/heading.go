package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// readHeading reads and names the heading that begins on line i, in Markdown or
// HTML. A heading that is only navigation is left out.
func (p *page) readHeading(i int) {
	if p.passed < len(p.blocks) && p.blocks[p.passed].line <= i {
		m := p.blocks[p.passed]
		p.passed++
		m.heading, m.slug = cutSlug(m.heading)
		p.addHeading(m)
	} else if m, ok := p.htmlHeading(i, p.lines[i]); ok {
		p.addHeading(m)
	} else if m, ok := p.stuckHeading(i); ok {
		p.addHeading(m)
	}
}

// stuckHeading reads a heading right beneath a line that closes HTML. CommonMark
// takes it for part of that HTML, which continues to the next empty line; its
// author does not mean that.
func (p *page) stuckHeading(i int) (mark, bool) {
	line := p.lines[i]
	text := strings.TrimLeft(line, "#")
	level := len(line) - len(text)
	if i == 0 || p.code[i] || level == 0 || level > 6 || !strings.HasPrefix(text, " ") {
		return mark{}, false
	}
	above := strings.TrimSpace(p.lines[i-1])
	if at := strings.LastIndex(above, "</"); at < 0 || above[0] != '<' || !strings.HasSuffix(above, ">") || scan.IndexFold(above[at:], "</pre") == 0 {
		return mark{}, false
	}
	m := mark{level: level, line: i, body: i}
	m.heading, m.slug = cutSlug(strings.Trim(text, "# "))
	return m, true
}

func (p *page) addHeading(m mark) {
	m.heading = withoutPermalink(m.heading)
	if name, _, badges := strings.Cut(m.heading, " [!["); badges { // badges after the name of a project
		m.heading = name
	}
	text := markdown.InlineText(m.heading)
	if m.slug == "" {
		m.slug = p.anchorAt(m)
	}
	m.asks = readsLikeQuestion(text)
	if p.answerHeading(m, text) {
		return
	}
	target := navigationTarget(m.heading)
	if text == "" || !m.asks && target != "" && loose(target) != loose(text) && loose(target) != loose(m.slug) {
		if text != "" || strings.Contains(m.heading, "<") {
			p.clear(m.line, m.body+1) // navigation or decoration
		}
		return
	}
	rest, labelled := cutQuestionLabel(text)
	if question, sign, paired := cutPair(text, p.lineBeneath(m.body)); paired {
		m.heading, m.sign = question, sign
	}
	m.labelled = labelled && rest != "" || m.sign != ""
	m.asks = m.asks || m.labelled
	p.headings = append(p.headings, m)
}

// answerHeading reads a heading that labels an answer, after one that labels a
// question: "## Q: How?" and "## A: Thus.", or "## Question" and "## Answer" with
// the texts beneath them.
func (p *page) answerHeading(m mark, text string) bool {
	if len(p.headings) == 0 {
		return false
	}
	question := &p.headings[len(p.headings)-1]
	label, bare := cutQuestionLabel(markdown.InlineText(question.heading) + ":")
	bare = bare && label == ""
	rest, ok := cutAnswerLabel(text+":", true)
	if !ok || m.asks || !question.labelled && (!bare || rest != "") || question.level != m.level {
		return false
	}
	if bare {
		first := question.body + 1
		for first < m.line && p.blank(first) {
			first++
		}
		last := first
		for last+1 < m.line && !p.blank(last+1) {
			last++
		}
		if first == m.line {
			return false
		}
		question.heading, question.body, question.asks = strings.Join(strings.Fields(p.join(first, last+1)), " "), last, true
	}
	p.clear(m.line, m.body+1)
	if rest != "" {
		p.lines[m.line] = m.heading
	}
	return true
}

// withoutPermalink drops the sign after a heading that links to it.
func withoutPermalink(heading string) string {
	for _, sign := range []string{"#", "¶", "§", "🔗"} {
		if text, link, ok := strings.Cut(heading, "["+sign+"](#"); ok && strings.HasSuffix(link, ")") {
			return strings.TrimSpace(text)
		}
	}
	if text, link, ok := strings.Cut(heading, "<a "); ok && strings.HasSuffix(link, "¶</a>") {
		return strings.TrimSpace(text)
	}
	return strings.TrimRight(heading, " ¶🔗")
}

// anchorAt is the name of the anchor in a heading, or on its own above it.
func (p *page) anchorAt(m mark) string {
	if name := anchorName(m.heading); name != "" {
		return name
	}
	for i := m.line - 1; i >= 0 && i >= m.line-2; i-- {
		if line := strings.TrimSpace(p.lines[i]); isAnchor(line) {
			return anchorName(line)
		} else if line != "" {
			break
		}
	}
	return ""
}

// htmlHeading reads <h3 id="slug">question</h3>, on one line or on several.
func (p *page) htmlHeading(i int, line string) (mark, bool) {
	line = strings.TrimSpace(line)
	if p.code[i] || len(line) < 4 || line[0] != '<' || line[1]|0x20 != 'h' || line[2] < '1' || line[2] > '6' || strings.IndexByte(" >\t", line[3]) < 0 {
		return mark{}, false
	}
	block, last := p.until(i, "</h"+line[2:3], maxHeading)
	inner, rest, ok := scan.Element(block)
	if !ok {
		return mark{}, false
	}
	m := mark{level: int(line[2] - '0'), line: i, body: last, rest: rest}
	m.heading = strings.Join(strings.Fields(htmlToMarkdown(inner)), " ")
	if m.slug = anchorName(block[:len(block)-len(rest)]); strings.ContainsAny(m.slug, " \t") {
		m.slug = ""
	}
	return m, true
}

// htmlToMarkdown writes the emphasis and code of an HTML heading as Markdown and
// drops other tags.
func htmlToMarkdown(s string) string {
	return scan.WithoutTags(scan.Replace(s, "<code>", "`", "</code>", "`", "<b>", "**", "</b>", "**", "<strong>", "**", "</strong>", "**",
		"<i>", "*", "</i>", "*", "<em>", "*", "</em>", "*", "<br>", " "))
}

// summaryText is the text of a <summary> as inline Markdown, without the marks of
// a heading or of bold text around the whole.
func summaryText(inner string) string {
	s := strings.TrimSpace(strings.TrimLeft(strings.Join(strings.Fields(htmlToMarkdown(inner)), " "), "# "))
	if bold, rest, ok := cutBold(s); ok && rest == "" {
		return bold
	}
	return s
}
