package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// What the readers of components, shortcodes and elements share: the title, and
// the line that closes.

// opensBlock reports whether a line opens one of MkDocs's blocks, whose text is indented.
func opensBlock(line string) bool {
	return strings.HasPrefix(line, "!!! ") || strings.HasPrefix(line, "??? ") || strings.HasPrefix(line, "???+ ")
}

// titleKeys and answerKeys are those of the attributes with a question and
// with its answer.
var (
	titleKeys  = []string{"question", "title", "summary", "header", "heading", "label", "q"}
	answerKeys = []string{"answer", "text", "content", "a"}
)

// titleAttribute is the question in an attribute, as components have it.
func titleAttribute(tag string) string { return attributeOf(tag, titleKeys) }

// answerAttribute is the answer in an attribute, next to the question.
func answerAttribute(tag string) string { return attributeOf(tag, answerKeys) }

// attributeOf is the value of the first of some attributes that has one, also
// where it is a text or an element of JSX.
func attributeOf(tag string, names []string) string {
	if strings.Contains(tag, "={`") {
		tag = strings.ReplaceAll(tag, "`", "\"")
	}
	tag = scan.Replace(tag, "={\"", "=\"", "={'", "='")
	for _, name := range names {
		if _, inner, ok := strings.Cut(tag, " "+name+"={<"); ok {
			inner, _, _ = strings.Cut("<"+inner, ">}")
			return scan.Replace(inner+">", "<>", "", "</>", "")
		}
		if value := scan.Attribute(tag, name); value != "" && value[0] != '{' { // which is an expression
			return value
		}
	}
	return ""
}

// shortcodeEnds are the ways in which the shortcode of a name is closed.
func shortcodeEnds(name string) []string {
	return []string{"{{< /" + name, "{{% /" + name, "{{</" + name, "{{%/" + name, "{% end" + name, "{%end" + name, "{% /" + name, "{%/" + name, "{{/" + name}
}

// maxFold is how many lines are searched for the end of a component, and more
// as long as all such searches of a page take no more than some times its lines.
const maxFold = 400

// closing is [closing] in the lines of the page.
func (p *page) closing(i int, ends ...string) int {
	end := closing(p.lines[:min(len(p.lines), i+maxFold+p.far)], i, ends...)
	if end == 0 {
		p.far -= min(p.far, len(p.lines)-i)
	}
	p.far -= min(p.far, max(0, end-i-maxFold))
	return end
}

// closing is the index of the next line that begins with one of ends, or holds
// a closing tag among them; 0 when there is none.
func closing(lines []string, i int, ends ...string) int {
	for k := i; k < len(lines); k++ {
		line := strings.TrimSpace(lines[k])
		for _, end := range ends {
			if end[0] == '{' && k > i && strings.HasPrefix(line, end) || end[0] == '<' && strings.Contains(line, end) {
				return k
			}
		}
	}
	return 0
}
