package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/scan"
)

// Questions after signs of other programs, which no rule reads:
// "[details="How?"]", "== How?", "{expand:How?}", "How?::".

// A signed line is one that asks, between signs.
type signed struct {
	line     int // of the file, from 0
	question string
	sign     string // "" for a line of letters alone
	listed   bool   // its sign is the marker of a list item, and its answer may follow
}

// signs lists the lines that ask after the same sign as another line. List items
// ask in answers too, so they are listed only if nothing else is a question, or
// above the first question.
func (u *leftovers) signs() {
	lines := u.signedLines()
	count := map[string]int{}
	for _, s := range lines {
		count[s.sign]++
	}
	for _, s := range lines {
		line := s.line + 1 - u.line
		if line < 0 || s.sign == "" || s.sign != underlined && count[s.sign] < 2 || s.listed && !u.isAbove(line) {
			continue
		}
		u.add(line, s.question, u.within(line), "write it as a heading with its answer beneath")
	}
}

// isAbove reports whether a line is above all questions, or the title is the only one.
func (u *leftovers) isAbove(line int) bool {
	first := u.doc.sections[0]
	return line < first.line || len(u.doc.sections) == 1 && isFAQName(first.heading)
}

// underlined is the sign of a line with a line of signs beneath it, as
// reStructuredText underlines headings and CommonMark does not.
const underlined = "~"

// signedLines are the lines of a file that ask, outside of code and comments.
func (u *leftovers) signedLines() (list []signed) {
	text := withLineFeeds(u.file.Text)
	lines, shown := strings.Split(text, "\n"), strings.Split(withoutComments(text), "\n")
	var fence scan.Fence
	open := false // the open code block is a list of questions
	for i, line := range lines {
		line = strings.TrimSpace(line)
		before := fence
		if i > 0 && isUnderline(line) && asksAtEnd(strings.TrimSpace(lines[i-1])) && fence == "" {
			list = append(list, signed{line: i - 1, question: strings.TrimSpace(lines[i-1]), sign: underlined})
			continue
		}
		if fence.Holds(line) {
			if before == "" {
				open = isFolding(line) || strings.Contains(line, "glossary")
			}
			if !open || line == "" {
				continue
			}
		}
		if s, ok := askedBetween(line); ok && (strings.Contains(shown[i], s.question) || strings.HasPrefix(line, "<!-- tab ")) {
			if s.line = i; open && fence != "" {
				s.sign, s.listed = "`"+s.sign, false
			}
			list = append(list, s)
		}
	}
	return list
}

// isUnderline reports whether a line is one sign repeated.
func isUnderline(line string) bool {
	return len(line) > 2 && strings.IndexByte("~^\"+", line[0]) >= 0 && strings.Trim(line, line[:1]) == ""
}

// askedBetween splits a line into a question and the signs around it.
func askedBetween(line string) (signed, bool) {
	if line == "" || line[0] == '>' || line[0] == '[' && strings.Contains(line, "]:") {
		return signed{}, false // a quotation, or a definition of a link
	}
	marker := ""
	if scan.IsListMarker(line) {
		n := scan.MarkerLength(line)
		marker, line = strings.Trim(line[:n], "0123456789"), strings.TrimSpace(line[n:])
	}
	if marker != "" && !strings.HasPrefix(line, "q:") && !strings.HasPrefix(line, "question:") {
		question, _ := cutBehind(line, strings.IndexAny(line, askingMarks))
		return signed{question: strings.Trim(question, "*_ "), sign: marker, listed: true}, readsLikeQuestion(question) && !strings.HasPrefix(strings.TrimLeft(line, "*_"), "[")
	}
	text, tail := cutBehind(line, strings.LastIndexAny(line, askingMarks))
	if tail = scan.WithoutTags(tail); strings.HasPrefix(tail, "[/") {
		tail = "" // the end of a tag in brackets
	}
	const tab = "<!-- tab "
	start := strings.LastIndexAny(text, "\"'>={[]}:|") + 1
	if strings.HasPrefix(text, tab) {
		start = len(tab)
	}
	if strings.Trim(text[:start], "\"'“(*_ ") == "" {
		start = max(0, strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '¿' }))
	}
	s := signed{question: strings.TrimSpace(text[start:]), sign: signOf(strings.TrimSpace(text[:start]), tail)}
	return s, readsLikeQuestion(s.question) && strings.ContainsAny(s.question, " ？") && strings.IndexFunc(tail, unicode.IsLetter) < 0
}

// cutBehind cuts a text after the letter at an offset, -1 for none.
func cutBehind(text string, at int) (before, after string) {
	if at < 0 {
		return "", text
	}
	_, n := utf8.DecodeRuneInString(text[at:])
	return text[:at+n], text[at+n:]
}

// signOf is what similar lines have in common: the signs before the question with
// the first word in them, or two colons after it. It is "" for signs that prose
// has too, such as quotes, emphasis and the beginning of a sentence.
func signOf(head, tail string) string {
	if strings.HasPrefix(tail, "::") {
		return "::"
	}
	word := strings.IndexFunc(head, unicode.IsLetter)
	switch {
	case word < 0 && strings.Trim(head, "\"'“‘«„(*_-–—>+#|¿…. ") == "" && !strings.HasPrefix(head, "**"):
		return ""
	case word < 0:
		return strings.Trim(head, "0123456789 ")
	}
	rest := head[word:]
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(rest)
	}
	if word == 0 && strings.Contains(rest[:len(rest)-1], " ") || head[0] == '<' && head[word] >= 'a' && word == 1 {
		return "" // prose, and elements of HTML
	}
	return head[:word+end]
}
