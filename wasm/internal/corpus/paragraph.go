package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// itemText is the text of line i, without the marker when it is a list item.
func (p *page) itemText(i int) string {
	text := strings.TrimSpace(p.lines[i])
	if scan.IsListMarker(text) {
		text = strings.TrimSpace(text[scan.MarkerLength(text):])
		for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
			text = strings.TrimPrefix(text, box)
		}
	}
	for _, tag := range []string{"<p", "<li", "<div", "<br"} { // a paragraph in HTML
		if strings.HasPrefix(text, tag) && strings.IndexByte(text, '>') > 0 {
			text = strings.TrimSpace(scan.AfterString(text, ">"))
			for _, end := range []string{"</p>", "</li>", "</div>"} {
				text = strings.TrimSpace(strings.TrimSuffix(text, end))
			}
		}
	}
	return text
}

// startsParagraph reports whether line i begins a paragraph or a list item.
func (p *page) startsParagraph(i int) bool {
	if p.blank(i-1) || scan.IsListMarker(strings.TrimSpace(p.lines[i])) {
		return true
	}
	above := strings.TrimSpace(p.lines[i-1])
	end := above[max(0, len(above)-len("<br /> <br />")):]
	return strings.HasSuffix(scan.Replace(end, " ", "", "/", ""), "<br><br>") || isRule(above) || above[0] == '#' || above[0] == '<' || above[0] == '{'
}

// contentIndent is the column of the text after the marker of a list item, or of
// the line's own text.
func contentIndent(line string) int {
	n := scan.Width(line)
	text := strings.TrimLeft(line, " \t")
	if m := scan.MarkerLength(text); text != "" && m > 0 && scan.IsListMarker(text) {
		rest := text[m:]
		return n + m + len(rest) - len(strings.TrimLeft(rest, " "))
	}
	return n
}

// beneathTitle reports whether line i follows the first heading.
func (p *page) beneathTitle(i int) bool {
	return len(p.headings) > 0 && p.headings[0].body == i-1
}

// goesOn reports whether text that is no heading follows line i.
func (p *page) goesOn(i int) bool {
	for i++; i < len(p.lines) && p.blank(i); i++ {
	}
	return i < len(p.lines) && !strings.HasPrefix(p.lines[i], "#")
}
