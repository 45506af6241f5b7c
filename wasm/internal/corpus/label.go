package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
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
		labelled, ok := cutQuestionLabel(inner)
		switch {
		case ok && labelled == "" || isNumber(inner) && readsLikeQuestion(rest): // "**Q:** How?", "**1.** How?"
			_, sure := cutLabel(inner, questionLabels)
			return p.labelled(m, rest, i, sure)
		case ok:
			m.heading, m.rest, m.asks, m.labelled = labelled, strings.TrimPrefix(rest, ":"), true, true
			return m, true
		case inner != "" && readsLikeQuestion(markdown.InlineText(inner)) && p.startsParagraph(i):
			m.heading, m.rest = inner, strings.TrimLeft(rest, ": \\")
			return m, true
		case rest == "" && p.startsParagraph(i) && !strings.HasSuffix(inner, ":") && !strings.HasSuffix(inner, "."):
			m.heading = inner
			if !p.blank(m.body+1) || strings.Count(inner, " ") < 2 { // else a few words alone in a paragraph, among others that ask
				m.kind = boldKind
			}
			return m, true
		case inner != "" && rest != "" && rest[0] != ':' && scan.IsListMarker(strings.TrimSpace(p.lines[i])) && !strings.HasSuffix(inner, ":"):
			m.kind, m.heading, m.rest = boldKind, inner, rest // "2. **Costs** None." among others that ask
			return m, true
		}
		if _, plain := cutQuestionLabel(inner + ":"); plain && strings.HasPrefix(rest, ":") { // "**Q**: How?"
			_, sure := cutLabel(inner+":", questionLabels)
			return p.labelled(m, strings.TrimLeft(rest, ": "), i, sure)
		}
		return mark{}, false
	}
	if rest, ok := cutQuestionLabel(text); ok {
		m.construct = words
		if _, word := cutLabel(text, questionLabels); !word {
			m.construct = letters
		}
		if m, ok := p.labelled(m, rest, i, false); ok {
			return m, true
		}
	}
	return p.unasking(m, text)
}

// The constructs of questions with a label: a word, or a letter, which may be
// another thing.
const (
	words   = "Q:"
	letters = "F:"
)

// unasking reads words that do not ask behind a label: a question where most of
// those with such a label ask or, behind a word, where the answer has one too.
func (p *page) unasking(m mark, text string) (mark, bool) {
	rest, ok := cutLabel(text, questionLabels)
	m.construct = words
	if !ok {
		rest, ok = cutAnyLetter(text)
		m.construct = letters
	}
	next := m.body + 1
	for next < len(p.lines) && next < m.body+3 && p.blank(next) {
		next++
	}
	if !ok || rest == "" || next >= len(p.lines) {
		return mark{}, false
	}
	answer := p.itemText(next)
	answered := withoutAnswerLabel(answer, true) != answer
	m.heading, m.labelled, m.asks = rest, true, answered && m.construct == words
	return m, answered || m.construct == words
}

// labelled makes a mark, if it asks or its label is sure to be one, of what follows a label on its line, and on the next
// ones as long as the sentence goes on.
func (p *page) labelled(m mark, question string, i int, sure bool) (mark, bool) {
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
	return m, question != "" && (sure || readsLikeQuestion(question))
}

// isNumber reports whether s is the number of a list, "1." or "(2)".
func isNumber(s string) bool {
	return strings.Trim(s, "0123456789.)( ") == "" && strings.ContainsAny(s, "0123456789")
}
