package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Components and shortcodes inside an answer, as readers see them: callouts
// become quotes, and the titles of tabs and steps bold lines.

// readElement rewrites the component whose tag begins lines[i]. It returns the
// index of the last line read.
func readElement(lines []string, i int, inner func([]string)) int {
	line := strings.TrimSpace(lines[i])
	last := i
	for !strings.Contains(line, ">") && last+1 < len(lines) && last < i+8 {
		last++
		line += " " + strings.TrimSpace(lines[last])
	}
	tag, rest, closed := strings.Cut(line, ">")
	if !closed {
		return i
	}
	name := strings.FieldsFunc(tag[1:], func(r rune) bool { return strings.ContainsRune(" \t/", r) })[0]
	indent := scan.IndentOf(lines[i])
	for k := i; k < last; k++ {
		lines[k+1] = ""
	}
	rest = strings.TrimSpace(rest)
	if strings.HasSuffix(tag, "/") || tag[1] == '/' {
		lines[i] = indent + titleOfElement(tag) + rest
		return last
	}
	end := endOfElement(lines, last, rest, name)
	if end < 0 {
		lines[i] = indent + titleOfElement(tag) + rest
		return last
	}
	if end == last {
		rest = strings.TrimSpace(strings.TrimSuffix(rest, "</"+name+">"))
	} else {
		lines[end] = indent + strings.TrimSuffix(strings.TrimSpace(lines[end]), "</"+name+">")
		dedentLines(lines[last+1:end], len(indent))
	}
	if !strings.Contains(callouts, " "+strings.ToLower(name)+" ") {
		lines[i] = indent + titleOfElement(tag) + rest
		return last
	}
	kind := name
	if t := scan.Attribute(tag, "type"); t != "" {
		kind = t
	}
	lines[i] = admonitionTitle(indent, kind, scan.Attribute(tag, "title")) + rest
	after := end + 1
	if strings.TrimSpace(lines[end]) == "" {
		after = max(end, i+1)
	}
	quoteLines(lines[i+1:after], indent, inner)
	return end
}

// endOfElement is the index of the line with the closing tag of a name, or -1.
// rest is the text after the opening tag.
func endOfElement(lines []string, i int, rest, name string) int {
	open, end := 1, min(len(lines), i+maxAdmonition)
	for line := rest; ; line = lines[i] {
		open += strings.Count(line, "<"+name+" ") + strings.Count(line, "<"+name+">") - strings.Count(line, "</"+name+">")
		if open <= 0 {
			return i
		}
		if i++; i >= end {
			return -1
		}
	}
}

// dedentLines removes the indentation that all lines share beyond n columns.
func dedentLines(lines []string, n int) {
	least := 1 << 30
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			least = min(least, scan.Width(line))
		}
	}
	for k := range lines {
		if least > n && strings.TrimSpace(lines[k]) != "" {
			lines[k] = strings.Repeat(" ", n) + dedent(lines[k], least)
		}
	}
}

// titleOfElement is the title of a component as a bold line, linked if it has an address.
func titleOfElement(tag string) string {
	title := titleAttribute(tag)
	if title == "" && strings.HasPrefix(tag, "<Tab") {
		title = scan.Attribute(tag, "value")
	}
	if href := scan.Attribute(tag, "href"); href != "" && title != "" {
		title = "[" + title + "](" + href + ")"
	}
	if title == "" {
		return ""
	}
	return "**" + title + "**  "
}

// shown is what readers see of a shortcode on its own line: the title of a tab or
// step, an image, or the address of what it embeds.
func shown(line string) string {
	name := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% ", r) })
	if len(name) < 2 || name[0][0] == '/' {
		return ""
	}
	switch {
	case strings.HasPrefix(name[0], "embed") && strings.Contains(line, "://"):
		if url := scan.Attribute(line, "url"); url != "" {
			return "<" + url + ">"
		}
		return "<" + strings.Trim(name[1], "\"'") + ">"
	case name[0] == "youtube":
		return "<https://www.youtube.com/watch?v=" + id(line, name[1]) + ">"
	case name[0] == "vimeo":
		return "<https://vimeo.com/" + id(line, name[1]) + ">"
	case name[0] == "figure" || name[0] == "image" || name[0] == "img":
		if src := scan.Attribute(line, "src"); src != "" {
			return "![" + scan.Attribute(line, "alt") + "](" + src + ")"
		}
	}
	title := titleAttribute(line)
	if title == "" && (name[0] == "tab" || name[0] == "step") {
		if title = scan.Attribute(line, "name"); title == "" && !strings.Contains(line, "=") {
			title = strings.Trim(scan.AfterString(line, name[0]), " \"'<>%}")
		}
	}
	if title == "" {
		return ""
	}
	return "**" + title + "**  "
}

// id is the id attribute of a shortcode, or else word, its first one.
func id(line, word string) string {
	if value := scan.Attribute(line, "id"); value != "" {
		return value
	}
	return strings.Trim(word, "\"'")
}

// withoutOpenTabs drops the lines at the end of an answer that open a tab or
// another part of the page: it encloses the questions that follow.
func withoutOpenTabs(answer string) string {
	for {
		trimmed := strings.TrimRight(answer, " \t\n")
		start := strings.LastIndexByte(trimmed, '\n') + 1
		line := strings.TrimSpace(trimmed[start:])
		if !opensLayout(line) {
			return answer
		}
		answer = trimmed[:start]
	}
}

// opensLayout reports whether a line is only a tag or shortcode that opens such a part.
func opensLayout(line string) bool {
	name := ""
	if isElement(line) && line[1] != '/' && !strings.Contains(line, "</") && !strings.HasSuffix(line, "/>") && strings.HasSuffix(line, ">") {
		name, _ = scan.TagName(line)
	} else if n, _ := shortcode(line); n > 0 && n == len(line) {
		name, _, _ = strings.Cut(strings.TrimLeft(line, "{<% "), " ")
	}
	return name != "" && !strings.HasPrefix(name, "end") && name[0] != '/' && isLayout(name)
}
