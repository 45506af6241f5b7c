package corpus

import (
	"strings"

	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// label reads a question in bold or with a label: a paragraph or list item
// "**How?**", "**How?** The answer", "Q: How?".
func (p *page) label(i int) (mark, bool) {
	text := p.itemText(i)
	if text == "" || isContentsLine(text) {
		return mark{}, false
	}
	m := mark{kind: labelKind, body: i, indent: contentIndent(p.lines[i])}
	for ; m.body < i+3 && m.body+1 < len(p.lines) && !p.blank(m.body+1) && isOpenBold(text); m.body++ {
		text += " " + strings.TrimSpace(p.lines[m.body+1])
	}
	if m, ok := p.paired(m, text); ok {
		return m, true
	}
	bare := withoutSigns(text)
	if inner, rest, bold := cutBold(bare); bold {
		return p.bold(m, i, text[:len(text)-len(bare)], inner, rest)
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

// bold reads a question whose line i begins in bold, perhaps after signs. Other
// bold text may be a question among bold lines that ask; see promote.
func (p *page) bold(m mark, i int, signs, inner, rest string) (mark, bool) {
	labelled, ok := cutQuestionLabel(inner)
	_, sure := cutLabel(inner, questionLabels)
	if after, letter := cutLabel(inner, questionLetters); letter && after == "" && !ok { // "**F1.** …"
		ok, labelled = readsLikeQuestion(rest), ""
	}
	if after, letter := cutAnyLetter(inner); letter && after != "" && rest == "" && !ok { // "**F: Preise**" above "**A:** …"
		m.construct, m.heading, m.labelled = letters, after, true
		return m, p.isAnswered(m.body)
	}
	_, name := cutLabel(inner+":", questionLabels)
	if rest == "\\" || scan.HasPrefixFold(rest, "<br") && strings.IndexByte(rest, '>') == len(rest)-1 {
		rest = ""
	}
	item := scan.IsListMarker(strings.TrimSpace(p.lines[i]))
	starts := item || p.startsParagraph(i)
	switch {
	case ok && labelled == "" || isNumber(inner) && readsLikeQuestion(rest): // "**Q:** How?", "**1.** How?"
		return p.labelled(m, rest, i, sure)
	case ok:
		m.heading, m.rest, m.asks, m.labelled = labelled, strings.TrimPrefix(rest, ":"), true, true
		if !sure {
			m.construct = letters
		}
		return m, true
	case readsLikeQuestion(markdown.InlineText(inner)) && starts:
		m.heading, m.rest = signs+inner, strings.TrimLeft(withoutDash(rest), ": \\")
		return m, true
	case rest == "" && starts && !strings.HasSuffix(inner, ".") && !isFAQName(inner):
		m.heading = signs + inner
		if !p.blank(m.body+1) || strings.Count(inner, " ") < 2 || m.trailing() { // otherwise a few words in a paragraph of their own, among bold lines that ask
			m.kind = boldKind
		}
		return m, true
	case name && (strings.HasPrefix(rest, ":") || readsLikeQuestion(rest)): // "**Q**: How?", "**Q** How?"
		return p.labelled(m, strings.TrimLeft(rest, ": "), i, true)
	case item && rest != "" && !strings.HasSuffix(inner, ":"):
		m.kind, m.heading, m.rest = boldKind, signs+inner, strings.TrimLeft(withoutDash(rest), ": ") // "2. **Costs** None." among others that ask
		return m, true
	}
	if _, letter := cutLetter(inner + ":"); letter && strings.HasPrefix(rest, ":") { // "**F**: Wie?"
		return p.labelled(m, strings.TrimLeft(rest, ": "), i, false)
	}
	return mark{}, false
}

// unasking reads a label followed by words that do not ask. They are a question
// if most texts with such a label ask or, if the label is a word, if the answer
// has a label too.
func (p *page) unasking(m mark, text string) (mark, bool) {
	rest, ok := cutLabel(text, questionLabels)
	m.construct = words
	if !ok {
		rest, ok = cutAnyLetter(text)
		m.construct = letters
	}
	if !ok || rest == "" || m.construct == letters && p.answers(m.body, text) {
		return mark{}, false
	}
	answered := p.isAnswered(m.body)
	m.heading, m.labelled, m.asks = rest, true, answered && m.construct == words
	return m, answered || m.construct == words
}

// isAnswered reports whether an answer with a label begins beneath line i.
func (p *page) isAnswered(i int) bool {
	next := i + 1
	for next < len(p.lines) && next < i+3 && p.blank(next) {
		next++
	}
	if next >= len(p.lines) {
		return false
	}
	answer := p.itemText(next)
	return withoutAnswerLabel(answer, true) != answer
}

// withoutDash drops the dash between a question and its answer.
func withoutDash(s string) string {
	for _, dash := range []string{"- ", "– ", "— "} {
		s = strings.TrimPrefix(s, dash)
	}
	return s
}

// answers reports whether text, on line i, answers a question right above, with a
// letter that labels both, as in Danish, Norwegian and Czech.
func (p *page) answers(i int, text string) bool {
	if _, ok := cutAnswerLabel(text, true); !ok {
		return false
	}
	for i--; i >= 0 && p.blank(i); i-- {
	}
	if i < 0 {
		return false
	}
	_, asked := cutLetter(p.itemText(i))
	return asked
}

// labelled makes a mark of the text after a label, which may continue on the next
// lines, if it asks or if the label is sure to be one.
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
