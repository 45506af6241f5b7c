package corpus

import (
	"slices"
	"strings"
)

// Labels of one letter with a bracket, a full stop or a dash, as "P) …" above
// "R) …". Such a letter may also number a list or begin a name, so it is a label
// only if the question asks and its answer has a label with the same sign.

// pairSigns are those signs.
var pairSigns = []string{")", ".-", ".", "-", "–", "—", "/"}

// letterLabels are the labels of one letter, the English ones among them.
var (
	letterQuestions = append([]string{"Q", "Ｑ"}, questionLetters...)
	letterAnswers   = append([]string{"A", "Ａ"}, answerLetters...)
)

// cutSigned takes a letter, its number and its sign off the head of s.
func cutSigned(s string, letters []string) (rest, sign string, ok bool) {
	s = strings.TrimLeft(withoutSigns(strings.TrimLeft(s, "-+* ")), "*_ ")
	at := slices.IndexFunc(letters, func(letter string) bool { return strings.HasPrefix(s, letter) })
	if at < 0 {
		return "", "", false
	}
	s = strings.TrimLeft(strings.TrimLeft(s[len(letters[at]):], "0123456789"), " ")
	for _, sign := range pairSigns {
		if rest, ok := strings.CutPrefix(s, sign); ok && (rest == "" || strings.ContainsAny(rest[:1], " *_")) {
			return strings.Trim(rest, "*_ "), sign, true
		}
	}
	return "", "", false
}

// cutPair takes the label off a question if answer, the first line of its answer,
// has one with the same sign.
func cutPair(question, answer string) (rest, sign string, ok bool) {
	rest, sign, ok = cutSigned(question, letterQuestions)
	if !ok || !readsLikeQuestion(rest) {
		return "", "", false
	}
	_, same, ok := cutSigned(answer, letterAnswers)
	return rest, sign, ok && same == sign
}

// withoutPair drops the label of an answer whose question has one with that sign.
func withoutPair(answer, sign string) string {
	first, others, _ := strings.Cut(strings.TrimLeft(answer, "\n"), "\n")
	rest, same, ok := cutSigned(first, letterAnswers)
	if !ok || same != sign {
		return answer
	}
	return rest + "\n" + others
}

// paired reads a question with such a label. It may take some lines.
func (p *page) paired(m mark, text string) (mark, bool) {
	if _, _, ok := cutSigned(text, letterQuestions); !ok {
		return m, false
	}
	next := m.body + 1
	for ; next < len(p.lines) && next < m.body+4 && !p.blank(next) && !readsLikeQuestion(text); next++ {
		text += " " + strings.TrimSpace(p.lines[next])
	}
	m.body = next - 1
	question, sign, ok := cutPair(text, p.lineBeneath(m.body))
	m.heading, m.sign, m.asks, m.labelled = question, sign, true, true
	return m, ok
}

// lineBeneath is the first line with text, one or two below line i, or "".
func (p *page) lineBeneath(i int) string {
	for next := i + 1; next < len(p.lines) && next < i+3; next++ {
		if !p.blank(next) {
			return p.lines[next]
		}
	}
	return ""
}
