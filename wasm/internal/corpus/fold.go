package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// What the readers of components, shortcodes and elements share: the title, and
// the line that closes.

// titleAttribute is the question in an attribute, as components have it.
func titleAttribute(tag string) string {
	if strings.Contains(tag, "={`") {
		tag = strings.ReplaceAll(tag, "`", "\"")
	}
	tag = scan.Replace(tag, "={\"", "=\"", "={'", "='") // JSX
	for _, name := range []string{"question", "title", "summary", "header", "heading", "label", "q"} {
		if value := scan.Attribute(tag, name); value != "" {
			return value
		}
	}
	return ""
}

// shortcodeEnds are the ways in which the shortcode of a name is closed.
func shortcodeEnds(name string) []string {
	return []string{"{{< /" + name, "{{% /" + name, "{{</" + name, "{{%/" + name, "{% end" + name, "{%end" + name, "{{/" + name}
}

// maxFold is how many lines are searched for the end of a component.
const maxFold = 400

// closing is the index of the next line that begins with one of ends, or holds
// a closing tag among them; 0 when there is none near.
func closing(lines []string, i int, ends ...string) int {
	for k := i; k < min(len(lines), i+maxFold); k++ {
		line := strings.TrimSpace(lines[k])
		for _, end := range ends {
			if end[0] == '{' && k > i && strings.HasPrefix(line, end) || end[0] == '<' && strings.Contains(line, end) {
				return k
			}
		}
	}
	return 0
}
