package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

const (
	maxQuoted     = 4   // lines of a quotation that may be a question
	maxQuotedName = 80  // bytes of a quotation that does not ask
	quoteBare     = "q" // the construct of quotations with their answer beneath
	quoteAround   = calloutConstruct + quoteBare
	codeAlone     = "`"
)

// quoted reads a question in a quotation, "> How?", or in a code span with a
// paragraph to itself. The answer is beneath, or in the quotation too.
func (p *page) quoted(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	switch {
	case !p.blank(i-1) && !p.beneathTitle(i) || len(line) > maxPlain:
		return mark{}, false
	case line[0] == '`':
		return p.codeQuestion(i, line)
	case line[0] != '>' || isCallout(line):
		return mark{}, false
	}
	m := mark{kind: quoteKind, body: i, heading: quotedText(line)}
	for !asksAtEnd(m.heading) && m.body+1 < len(p.lines) && p.isQuoted(m.body+1) && quotedText(p.lines[m.body+1]) != "" {
		if m.body++; m.body == i+maxQuoted {
			return mark{}, false
		}
		m.heading += " " + quotedText(p.lines[m.body])
	}
	m.construct = quoteBare
	if p.isQuoted(m.body + 1) {
		m.construct = quoteAround
	}
	m.heading, m.slug = cutSlug(m.heading)
	if bold, rest, ok := cutBold(m.heading); ok && rest == "" {
		m.heading = bold
	}
	if m.heading == "" {
		return mark{}, false
	}
	name := m.body == i && len(m.heading) <= maxQuotedName && strings.IndexByte(".:!,;", m.heading[len(m.heading)-1]) < 0
	return m, (asksAtEnd(m.heading) || name) && p.goesOn(m.body)
}

// codeQuestion reads a code span that is all of line i. One that does not ask may
// be a command, so it counts only if it consists of words.
func (p *page) codeQuestion(i int, line string) (mark, bool) {
	inner := strings.Trim(line, "` ")
	m := mark{kind: quoteKind, construct: codeAlone, heading: inner, body: i}
	if strings.ContainsAny(inner, "<>*_[&\\") {
		m.heading = line // as code, or it would be read as Markdown
	}
	name := inner != "" && inner[0] >= 'A' && inner[0] <= 'Z' && strings.Trim(strings.ToLower(inner), "abcdefghijklmnopqrstuvwxyz -'") == ""
	return m, scan.CodeLength(line) == len(line) && (asksAtEnd(inner) || name) && p.goesOn(i)
}

// isQuoted reports whether line i is part of a quotation.
func (p *page) isQuoted(i int) bool {
	return i < len(p.lines) && strings.HasPrefix(strings.TrimSpace(p.lines[i]), ">")
}

// quotedText is a line of a quotation without its signs and those of a heading.
func quotedText(line string) string { return strings.Trim(line, "> \t#") }
