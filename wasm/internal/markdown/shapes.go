package markdown

import "strings"

// readShapes finds all questions that are not headings, of all kinds.
func (p *page) readShapes() job {
	ends := p.detailsEnds()
	readers := []func(int) (mark, bool){p.component, p.label, p.term, p.row, p.item}
	return each(len(p.lines), func(i int) {
		if p.code[i] || p.blank(i) {
			return
		}
		for _, read := range readers {
			m, ok := read(i)
			if end, details := ends[i]; details {
				m, ok = p.details(i, end)
			}
			if ok {
				m.level, m.line = shapeLevel, i
				m.asks = m.asks || readsLikeQuestion(inlineText(m.heading))
				p.shapes = append(p.shapes, m)
				break
			}
		}
	})
}

// detailsEnds maps the lines on which <details> opens to the lines on which it
// closes; one that never does ends with the page.
func (p *page) detailsEnds() map[int]int {
	ends := map[int]int{}
	var open []int
	for i, line := range p.lines {
		if p.code[i] || !strings.Contains(line, "<") {
			continue
		}
		if indexFold(line, "<details") >= 0 {
			open = append(open, i)
			ends[i] = len(p.lines)
		}
		if indexFold(line, "</details") >= 0 && len(open) > 0 {
			ends[open[len(open)-1]] = i
			open = open[:len(open)-1]
		}
	}
	return ends
}

// details reads <details><summary>question</summary> answer</details>.
func (p *page) details(i, end int) (mark, bool) {
	block, last := p.until(i, "</summary", 6)
	at := indexFold(block, "<summary")
	start := strings.TrimLeft(strings.TrimSpace(p.lines[i])[markerLength(strings.TrimSpace(p.lines[i])):], " ")
	if at < 0 || !hasPrefixFold(start, "<details") {
		return mark{}, false
	}
	inner, rest, ok := element(block[at:])
	if !ok {
		return mark{}, false
	}
	m := mark{kind: foldKind, body: last, end: end, indent: contentIndent(p.lines[i]), slug: anchorName(block[:len(block)-len(rest)])}
	m.heading = summaryText(inner)
	if end == last {
		rest = rest[:max(0, indexFold(rest, "</details"))]
		m.end++
	} else if end < len(p.lines) {
		m.closedBy(p.lines[end], "</details")
	}
	m.rest = strings.TrimSpace(rest)
	return m, m.heading != ""
}

// closedBy notes that the line at which m ends closes it with a tag, perhaps
// behind the last words of the answer.
func (m *mark) closedBy(line, tag string) {
	m.skip = 1
	if at := indexFold(line, tag); at >= 0 {
		m.tail = strings.TrimSpace(line[:at])
	}
}

// summaryText is what a <summary> says as inline Markdown, without the marks of
// a heading or of bold text around all of it.
func summaryText(inner string) string {
	s := strings.TrimSpace(strings.TrimLeft(strings.Join(strings.Fields(htmlToMarkdown(inner)), " "), "# "))
	if bold, rest, ok := cutBold(s); ok && rest == "" {
		return bold
	}
	return s
}

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
		for m.end = i + 1; m.end < len(p.lines) && (p.blank(m.end) || width(p.lines[m.end]) >= m.indent); m.end++ {
		}
	case strings.HasPrefix(line, ":::"):
		kind := strings.TrimLeft(line, ": ")
		_, m.heading, _ = strings.Cut(replace(kind, "[", " ", "]", "", "{", " ", "}", ""), " ")
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
		if value := attribute(tag, name); value != "" {
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

// width is the column at which the text of a line begins.
func width(line string) int {
	n := 0
	for _, c := range line {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 4 - n%4
		default:
			return n
		}
	}
	return n
}

// contentIndent is the column of what follows the marker of a list item, or of
// the line's own text.
func contentIndent(line string) int {
	n := width(line)
	text := strings.TrimLeft(line, " \t")
	if m := markerLength(text); text != "" && m > 0 && isListMarker(text) {
		rest := text[m:]
		return n + m + len(rest) - len(strings.TrimLeft(rest, " "))
	}
	return n
}
