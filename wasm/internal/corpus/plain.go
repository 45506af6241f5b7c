package corpus

import "strings"

// maxPlain is the length in bytes up to which a line may be a question.
const maxPlain = 200

// plain reads a question without any sign: a line that asks, at the start of a
// paragraph. The next lines answer. A line after an emoji need not ask if most
// lines after the same emoji do.
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
