package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Shared by the readers of components, shortcodes and elements: the title, and
// the closing line.

// opensBlock reports whether a line opens one of MkDocs' indented blocks.
func opensBlock(line string) bool {
	return strings.HasPrefix(line, "!!! ") || strings.HasPrefix(line, "??? ") || strings.HasPrefix(line, "???+ ")
}

// titleKeys and answerKeys are the names of attributes that hold a question, and
// its answer.
var (
	titleKeys  = []string{"question", "title", "summary", "header", "heading", "label", "q"}
	answerKeys = []string{"answer", "text", "content", "a"}
)

// titleAttribute is the question in an attribute of a component's tag, or "".
func titleAttribute(tag string) string { return attributeOf(tag, titleKeys) }

// answerAttribute is the answer in an attribute of a component's tag, or "".
func answerAttribute(tag string) string { return attributeOf(tag, answerKeys) }

// attributeOf is the value of the first of the named attributes that has one. It
// may be a JSX string or element.
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
		if value := scan.Attribute(tag, name); value != "" && value[0] != '{' { // not an expression
			return value
		}
	}
	return ""
}

// shortcodeEnds are the ways to close the shortcode of a name.
func shortcodeEnds(name string) []string {
	return []string{"{{< /" + name, "{{% /" + name, "{{</" + name, "{{%/" + name, "{% end" + name, "{%end" + name, "{% /" + name, "{%/" + name, "{{/" + name}
}

// maxFold is how many lines are searched for the end of a component. More are
// searched until page.far, the budget of the page for all searches, is spent.
const maxFold = 400

// closing is the function closing in the lines of the page, within its budget.
func (p *page) closing(i int, ends ...string) int {
	end := closing(p.lines[:min(len(p.lines), i+maxFold+p.far)], i, ends...)
	if end == 0 {
		p.far -= min(p.far, len(p.lines)-i)
	}
	p.far -= min(p.far, max(0, end-i-maxFold))
	return end
}

// closing is the index of the next line that begins with one of the shortcodes in
// ends, or holds one of the closing tags in it; 0 when there is none.
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
