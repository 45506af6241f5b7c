package markdown

import "strings"

// label reads a question that is told by bold letters or by a label: a
// paragraph or list item "**How?**", "**How?** The answer", "Q: How?".
func (p *page) label(i int) (mark, bool) {
	text := p.itemText(i)
	if text == "" || isContentsLine(text) {
		return mark{}, false
	}
	m := mark{kind: labelKind, body: i, indent: contentIndent(p.lines[i])}
	for ; m.body < i+3 && m.body+1 < len(p.lines) && !p.blank(m.body+1) && isOpenBold(text); m.body++ {
		text += " " + strings.TrimSpace(p.lines[m.body+1])
	}
	inner, rest, bold := cutBold(text)
	if bold {
		labelled, ok := cutLabel(inner, questionLabels)
		switch {
		case ok && labelled == "": // "**Q:** How?"
			return p.labelled(m, rest, i)
		case ok:
			m.heading, m.rest, m.asks, m.labelled = labelled, strings.TrimPrefix(rest, ":"), true, true
			return m, true
		case inner != "" && readsLikeQuestion(inlineText(inner)) && p.startsParagraph(i):
			m.heading, m.rest = inner, strings.TrimLeft(rest, ": \\")
			return m, true
		case rest == "" && p.startsParagraph(i) && !strings.HasSuffix(inner, ":") && !strings.HasSuffix(inner, ".") && p.blank(m.body+1) && strings.Count(inner, " ") > 1:
			m.heading = inner // a few words alone in a paragraph, among others that ask
			return m, true
		case rest == "" && p.startsParagraph(i) && !strings.HasSuffix(inner, ":") && !strings.HasSuffix(inner, "."):
			m.kind, m.heading = boldKind, inner
			return m, true
		}
		if _, plain := cutLabel(inner+":", questionLabels); plain && strings.HasPrefix(rest, ":") { // "**Q**: How?"
			return p.labelled(m, strings.TrimLeft(rest, ": "), i)
		}
		return mark{}, false
	}
	rest, ok := cutLabel(text, questionLabels)
	if !ok {
		return mark{}, false
	}
	m, _ = p.labelled(m, rest, i)
	return m, readsLikeQuestion(m.heading)
}

// labelled makes a mark of what follows a label on its line, and on the next
// ones as long as the sentence goes on.
func (p *page) labelled(m mark, question string, i int) (mark, bool) {
	m.asks, m.labelled = true, true
	question = strings.TrimSpace(question)
	for m.body < i+3 && !readsLikeQuestion(question) && m.body+1 < len(p.lines) && !p.blank(m.body+1) {
		next := strings.TrimSpace(p.lines[m.body+1])
		if withoutAnswerLabel(next, true) != next {
			break
		}
		question += " " + next
		m.body++
	}
	for _, answer := range answerLabels {
		if at := strings.Index(question, " "+answer+":"); at > 0 && readsLikeQuestion(question[:at]) { // on the same line
			question, m.rest = question[:at], question[at+1:]
			break
		}
	}
	m.heading = question
	return m, question != ""
}

// itemText is the text of line i, without the marker when it is a list item.
func (p *page) itemText(i int) string {
	text := strings.TrimSpace(p.lines[i])
	if isListMarker(text) {
		text = strings.TrimSpace(text[markerLength(text):])
	}
	for _, tag := range []string{"<p", "<li", "<div", "<br"} { // a paragraph in HTML
		if strings.HasPrefix(text, tag) && strings.IndexByte(text, '>') > 0 {
			text = strings.TrimSpace(afterString(text, ">"))
		}
	}
	return text
}

// startsParagraph tells whether line i begins a paragraph or a list item.
func (p *page) startsParagraph(i int) bool {
	if p.blank(i-1) || isListMarker(strings.TrimSpace(p.lines[i])) {
		return true
	}
	above := strings.TrimSpace(p.lines[i-1])
	return isRule(above) || above[0] == '#' || above[0] == '<'
}

// boldMarks open and close bold text, the last two what is merely stressed.
var boldMarks = [][2]string{{"***", "***"}, {"**", "**"}, {"__", "__"}, {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"*", "*"}, {"_", "_"}}

// cutBold takes the bold text off the head of s.
func cutBold(s string) (inner, rest string, ok bool) {
	for _, pair := range boldMarks {
		if after, found := strings.CutPrefix(s, pair[0]); found {
			inner, rest, ok = strings.Cut(after, pair[1])
			weak := len(pair[0]) == 1
			if weak && (!readsLikeQuestion(inner) || strings.TrimSpace(rest) != "") {
				return "", "", false // stress is a question's only when all of the line is stressed
			}
			return strings.TrimSpace(inner), strings.TrimSpace(rest), ok && inner != ""
		}
	}
	return "", "", false
}

// isOpenBold tells whether the bold text at the head of s goes on on the next line.
func isOpenBold(s string) bool {
	for _, pair := range boldMarks {
		if after, found := strings.CutPrefix(s, pair[0]); found {
			return !strings.Contains(after, pair[1])
		}
	}
	return false
}

// item reads a list item that asks, its answer indented beneath.
func (p *page) item(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if !isListMarker(line) || line[0] == '>' || !readsLikeQuestion(line[max(0, len(line)-8):]) {
		return mark{}, false
	}
	m := mark{kind: itemKind, heading: p.itemText(i), body: i, indent: contentIndent(p.lines[i])}
	next := i + 1
	for next < len(p.lines) && next < i+3 && p.blank(next) {
		next++
	}
	return m, next < len(p.lines) && !p.blank(next) && width(p.lines[next]) > width(p.lines[i])
}

// term reads a term of a definition list, "Term" above ": answer", or <dt>.
func (p *page) term(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if hasPrefixFold(line, "<dt") {
		block, last := p.until(i, "</dt", maxHeading)
		inner, rest, ok := element(block)
		m := mark{kind: termKind, heading: summaryText(inner), body: last, rest: rest, slug: anchorName(block[:len(block)-len(rest)])}
		return m, ok && m.heading != ""
	}
	next := i + 1
	if next < len(p.lines) && p.blank(next) {
		next++
	}
	if next >= len(p.lines) || p.code[next] || !p.blank(i-1) || line[0] == ':' {
		return mark{}, false
	}
	answer, ok := strings.CutPrefix(strings.TrimLeft(p.lines[next], " "), ":")
	if !ok || answer == "" || answer[0] != ' ' && answer[0] != '\t' {
		return mark{}, false
	}
	heading, slug := cutSlug(line)
	if bold, rest, whole := cutBold(heading); whole && rest == "" {
		heading = bold
	}
	return mark{kind: termKind, heading: heading, slug: slug, body: next, rest: strings.TrimSpace(answer), indent: 4}, true
}

// row reads a row of a table with two columns whose first one asks.
func (p *page) row(i int) (mark, bool) {
	cells := tableCells(p.lines[i])
	if len(cells) != 2 || !readsLikeQuestion(inlineText(cells[0])) || cells[1] == "" {
		return mark{}, false
	}
	return mark{kind: rowKind, heading: strings.Trim(cells[0], "*_ "), body: i, rest: cells[1], end: i + 1}, true
}

// tableCells splits a row of a table at its bars.
func tableCells(line string) []string {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil
	}
	const bar = "\x00"
	line = strings.ReplaceAll(strings.Trim(line, "|"), `\|`, bar)
	cells := strings.Split(line, "|")
	for i := range cells {
		cells[i] = strings.ReplaceAll(strings.TrimSpace(cells[i]), bar, "|")
	}
	return cells
}
