package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// component reads what generators fold: MkDocs' ??? question "…", containers
// (:::details …), shortcodes and JSX elements with a title that asks.
func (p *page) component(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	m := mark{kind: foldKind, body: i, indent: contentIndent(p.lines[i])}
	switch {
	case strings.HasPrefix(line, "??? ") || strings.HasPrefix(line, "???+ ") || strings.HasPrefix(line, "!!! "):
		_, title, _ := strings.Cut(line, "\"")
		m.heading, _, _ = strings.Cut(title, "\"")
		m.indent += 4
		for m.end = i + 1; m.end < len(p.lines) && (p.blank(m.end) || scan.Width(p.lines[m.end]) >= m.indent); m.end++ {
		}
	case strings.HasPrefix(line, ":::"):
		kind := strings.TrimLeft(line, ": ")
		_, m.heading, _ = strings.Cut(scan.Replace(kind, "[", " ", "]", "", "{", " ", "}", ""), " ")
		m.end = p.closing(i, line[:len(line)-len(strings.TrimLeft(line, ":"))])
	case strings.HasPrefix(line, "{{") || strings.HasPrefix(line, "{%"):
		name := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% ", r) })
		if len(name) > 1 {
			m.heading = titleAttribute(line)
			if _, rest, ok := strings.Cut(line, name[0]); ok && m.heading == "" {
				m.heading = strings.Trim(rest, " \"'<>%}")
			}
			m.end = p.closing(i, "{{< /"+name[0], "{{% /"+name[0], "{{</"+name[0], "{{%/"+name[0], "{% end"+name[0])
		}
	case len(line) > 1 && line[0] == '<' && line[1] >= 'A' && line[1] <= 'Z':
		name := line[1:]
		if end := strings.IndexAny(name, " \t/>"); end >= 0 {
			name = name[:end]
		}
		block, last := p.until(i, ">", 8)
		m.heading, m.body, m.end = titleAttribute(block), last, p.closing(last, "</"+name+">")
		if at := strings.IndexByte(p.lines[last], '>'); m.end == last && at >= 0 {
			m.rest, _, _ = strings.Cut(p.lines[last][at+1:], "</"+name+">")
			m.end = last + 1
			return m, readsLikeQuestion(m.heading)
		} else if m.end > i {
			m.closedBy(p.lines[m.end], "</"+strings.ToLower(name)+">")
		}
	}
	if m.end > i && (line[0] == ':' || line[0] == '{') {
		m.skip = 1
	}
	return m, m.end > i && readsLikeQuestion(m.heading)
}

// titleAttribute is the question in an attribute, as components have it.
func titleAttribute(tag string) string {
	for _, name := range []string{"question", "title", "summary", "header", "label", "q"} {
		if value := scan.Attribute(tag, name); value != "" {
			return value
		}
	}
	return ""
}

// maxFold is how many lines are searched for the end of a component.
const maxFold = 400

// closing is the index of the next line that begins with one of ends, 0 when
// there is none near.
func (p *page) closing(i int, ends ...string) int {
	open := 0 // containers inside
	for k := i; k < min(len(p.lines), i+maxFold); k++ {
		line := strings.TrimSpace(p.lines[k])
		for _, end := range ends {
			if end[0] == ':' && strings.HasPrefix(line, end) {
				if open++; strings.Trim(line, ":") == "" {
					open -= 2
				}
			}
			if end[0] == ':' && open <= 0 && k > i ||
				end[0] == '{' && k > i && strings.HasPrefix(line, end) || end[0] == '<' && strings.Contains(line, end) {
				return k
			}
		}
	}
	return 0
}
