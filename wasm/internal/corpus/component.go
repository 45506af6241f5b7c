package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// component reads the folds of generators, with their titles: those of MkDocs
// (??? question "…"), containers (:::details …), callouts of Obsidian
// (> [!faq]- …), shortcodes and JSX elements. settle decides later which are
// questions.
func (p *page) component(i int) (mark, bool) {
	line := strings.TrimSpace(p.lines[i])
	m := mark{kind: foldKind, body: i, indent: contentIndent(p.lines[i])}
	if scan.IsListMarker(line) && line[0] != '>' { // a fold in a list
		line = strings.TrimLeft(line[scan.MarkerLength(line):], " \t")
	}
	p.arranges(i, line)
	switch {
	case opensBlock(line):
		p.indented(&m, i, line)
	case isCallout(line):
		return p.callout(m, i, line)
	case strings.HasPrefix(line, ":::"):
		p.directive(&m, i, line)
	case strings.HasPrefix(line, "{{") || strings.HasPrefix(line, "{%"):
		p.shortcodeFold(&m, i, line)
	case len(line) > 1 && line[0] == '<' && (line[1] >= 'A' && line[1] <= 'Z' || isCustom(line)):
		return p.element(m, i, line)
	}
	return m, m.end > i && m.heading != ""
}

// indented reads ??? kind "title", whose body is indented.
func (p *page) indented(m *mark, i int, line string) {
	words := strings.Fields(line)
	m.construct = words[0][:1] + words[min(1, len(words)-1)]
	if _, title, quoted := strings.Cut(line, "\""); quoted {
		m.heading, _, _ = strings.Cut(title, "\"")
	} else if len(words) > 2 {
		m.heading = strings.Join(words[2:], " ")
	}
	m.indent += 4
	for m.end = i + 1; m.end < len(p.lines) && (p.blank(m.end) || scan.Width(p.lines[m.end]) >= m.indent); m.end++ {
	}
}

// callout reads a quotation with a title that begins with [!faq] or [!question],
// or with any kind that folds, "[!info]- Title".
func (p *page) callout(m mark, i int, line string) (mark, bool) {
	kind, title, _ := strings.Cut(scan.AfterString(line, "[!"), "]")
	m.heading = strings.TrimSpace(strings.TrimLeft(title, "+-"))
	kind = strings.ToLower(kind)
	if folds := strings.HasPrefix(title, "-") || strings.HasPrefix(title, "+"); m.heading == "" || !folds && kind != "faq" && kind != "question" && kind != "help" {
		return mark{}, false
	}
	m.construct = calloutConstruct + kind
	for m.end = i + 1; m.end < len(p.lines); m.end++ {
		if line := strings.TrimSpace(p.lines[m.end]); !strings.HasPrefix(line, ">") || isCallout(line) {
			break
		}
	}
	return m, true
}

// calloutConstruct is the prefix of the constructs of callouts; their answers are quoted.
const calloutConstruct = ">"

// isCallout reports whether a line begins a callout: "> [!".
func isCallout(line string) bool {
	return strings.HasPrefix(line, ">") && strings.HasPrefix(strings.TrimLeft(line[1:], " "), "[!")
}

// unquoted takes the signs of a quotation off the lines of a text.
func unquoted(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if bare, quoted := strings.CutPrefix(strings.TrimLeft(line, " "), ">"); quoted {
			lines[i] = strings.TrimPrefix(bare, " ")
		}
	}
	return strings.Join(lines, "\n")
}

// directive reads a container directive, :::name title or [title], up to the colons that close it.
func (p *page) directive(m *mark, i int, line string) {
	colons := line[:len(line)-len(strings.TrimLeft(line, ":"))]
	head := strings.TrimSpace(line[len(colons):])
	words := strings.TrimSpace(scan.Replace(head, "[", " ", "]", "", "{", " ", "}", ""))
	name, title, _ := strings.Cut(words, " ")
	m.construct, m.heading = ":"+name, strings.TrimSpace(title)
	if attribute := titleAttribute(strings.Replace(strings.TrimSuffix(head, "}"), "{", " ", 1)); attribute != "" {
		m.heading = attribute
	} else if strings.HasPrefix(name, ".") || strings.HasPrefix(m.heading, ".") { // only classes
		return
	}
	m.end, m.skip = p.directiveEnd(i, colons, name), 1
}

// directiveEnd is the index of the line that closes the directive opened on line
// i. Containers in it have closing lines of their own; if the colons do not
// balance, the first closing line closes it, as in VitePress.
func (p *page) directiveEnd(i int, colons, name string) int {
	open, first := 0, 0
	k := i + 1
	defer func() { p.far -= max(0, k-i-maxFold) }()
	for ; k < min(len(p.lines), i+maxFold+p.far); k++ {
		line := strings.TrimSpace(p.lines[k])
		switch rest := strings.TrimLeft(line, ":"); {
		case !strings.HasPrefix(line, colons) || p.code[k]:
		case rest == "" && open == 0:
			return k
		case rest == "":
			open--
			if first == 0 {
				first = k
			}
		case first > 0 && strings.HasPrefix(strings.TrimSpace(rest), name) && len(line)-len(rest) == len(colons):
			return first // the next of its kind
		default:
			open++
		}
	}
	return first
}

// shortcodeFold reads {{< name "title" >}} or {% name title %} up to its end.
func (p *page) shortcodeFold(m *mark, i int, line string) {
	name := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% ", r) })
	if len(name) < 2 || name[0][0] == '/' {
		return
	}
	m.construct, m.heading = "{"+name[0], titleAttribute(line)
	if _, rest, ok := strings.Cut(line, name[0]); ok && m.heading == "" && !strings.Contains(rest, "=\"") {
		m.heading = strings.Trim(rest, " \"'<>%}")
	}
	if name[0] == "include" {
		m.construct += name[1]
	}
	if p.questionPart(m, i, name[0], line) {
		return
	}
	if n, _ := shortcode(line); n < len(line) {
		if text, _, closed := cutAny(line[n:], shortcodeEnds(name[0])); closed { // on its line
			m.rest, m.end = text, i+1
			return
		}
	}
	if m.end, m.skip = p.closing(i, shortcodeEnds(name[0])...), 1; m.end == 0 && answerAttribute(line) != "" {
		m.rest, m.end, m.skip = answerAttribute(line), i+1, 0
	}
}

// isCustom reports whether a tag is that of a custom element.
func isCustom(tag string) bool {
	name, closing := scan.TagName(tag)
	return !closing && strings.Contains(name, "-")
}

// element reads a component of JSX with a title.
func (p *page) element(m mark, i int, line string) (mark, bool) {
	name := line[1:]
	if end := strings.IndexAny(name, " \t/>"); end >= 0 {
		name = name[:end]
	}
	block, last := p.until(i, ">", 8)
	m.construct, m.heading, m.body, m.end = "<"+name, titleAttribute(block), last, p.closing(last, "</"+name+">")
	if title, end := p.titleWithin(last); m.heading == "" && end < m.end {
		m.heading, m.body = title, end
	}
	if m.rest = answerAttribute(block); m.rest != "" && strings.HasSuffix(strings.TrimSpace(p.lines[last]), "/>") {
		m.end = last + 1
	} else if at := strings.IndexByte(p.lines[last], '>'); m.end == last && at >= 0 {
		m.rest, _, _ = strings.Cut(p.lines[last][at+1:], "</"+name+">")
		m.end = last + 1
	} else if m.end > i {
		m.closedBy(p.lines[m.end], "</"+strings.ToLower(name)+">")
		m.rest = ""
	} else if m.rest != "" {
		m.end = last + 1
	}
	return m, m.end > i && m.heading != ""
}

// folding are parts of the names of constructs that fold an answer away, as
// <details> does: such constructs are questions under any title.
var folding = []string{"details", "accordion", "collaps", "expan", "toggle", "faq", "question", "spoiler", "disclosure", "dropdown"}

// settle keeps all folds of a construct if it is one that folds answers, or if
// most of them ask; of any other construct, only the folds that ask.
func settle(shapes []mark) []mark {
	asks, count := map[string]int{}, map[string]int{}
	for _, m := range shapes {
		count[m.construct]++
		if m.asks {
			asks[m.construct]++
		}
	}
	kept := shapes[:0]
	for _, m := range shapes {
		if m.asks || m.construct == "" || m.construct == letters && asks[letters] > 0 || 2*asks[m.construct] > count[m.construct] || isFolding(m.construct) {
			kept = append(kept, m)
		}
	}
	return kept
}

func isFolding(construct string) bool {
	construct = strings.ToLower(construct)
	for _, word := range folding {
		if strings.Contains(construct, word) {
			return true
		}
	}
	return false
}
