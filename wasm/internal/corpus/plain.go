package corpus

import "strings"

// maxPlain is the length in bytes up to which a line may be a question.
const maxPlain = 200

// plain reads a line without any sign that asks, and begins a paragraph or is
// one: the next lines answer.
func (p *page) plain(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	end := strings.TrimRight(line, "*_ ")
	if len(line) > maxPlain || !p.blank(i-1) && !p.beneathTitle(i) && !isRule(p.lines[i-1]) || end == "" || !strings.HasSuffix(end, "?") && !strings.HasSuffix(end, "？") && !strings.HasSuffix(end, "؟") ||
		strings.IndexByte("#>|<-*+_[!`:=", line[0]) >= 0 {
		return mark{}, false
	}
	next := i + 1
	for next < len(p.lines) && p.blank(next) {
		next++
	}
	return mark{kind: plainKind, heading: line, body: i}, next < len(p.lines) && !strings.HasPrefix(p.lines[next], "#")
}

// beneathTitle reports whether line i follows the first heading.
func (p *page) beneathTitle(i int) bool {
	return len(p.headings) > 0 && p.headings[0].body == i-1
}
