package corpus

import "strings"

// maxPlain is the length in bytes up to which a line may be a question.
const maxPlain = 200

// plain reads a line without any sign that asks, and begins a paragraph or is
// one: the next lines answer. Behind an emoji it need not ask where most of those
// behind the same do.
func (p *page) plain(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	if len(line) > maxPlain || !p.blank(i-1) && !p.beneathTitle(i) && !isRule(p.lines[i-1]) || strings.IndexByte("#>|<-*+_[!`:=", line[0]) >= 0 {
		return mark{}, false
	}
	m := mark{kind: plainKind, heading: line, body: i}
	if line[0] >= 0x80 {
		m.construct = line[:len(line)-len(withoutSigns(line))]
	}
	return m, (asksAtEnd(line) || m.construct != "" && !p.blank(i+1) && !strings.HasSuffix(line, ".")) && p.goesOn(i)
}
