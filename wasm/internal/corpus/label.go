package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
)

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
		case inner != "" && readsLikeQuestion(markdown.InlineText(inner)) && p.startsParagraph(i):
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
