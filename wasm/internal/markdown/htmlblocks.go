package markdown

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Code, tables, lists and quotations in HTML, as in exports of help desks, are
// rewritten as blocks of Markdown.

// deepestBlock is how many levels deep blocks may nest.
const deepestBlock = 8

// fromHTML rewrites the blocks of a source, outside of fenced code, that begin a line.
func fromHTML(source string) string {
	if scan.IndexFold(source, "<pre") < 0 && scan.IndexFold(source, "<table") < 0 && scan.IndexFold(source, "<ol") < 0 &&
		scan.IndexFold(source, "<ul") < 0 && scan.IndexFold(source, "<blockquote") < 0 {
		return source
	}
	r := blockReader{left: 1_000_000}
	var b strings.Builder
	var fence scan.Fence
	for at := 0; at < len(source); {
		end := at + scan.LineLength(source[at:])
		line := strings.TrimSpace(source[at:end])
		indent := scan.IndentOf(source[at:end])
		if fence.Holds(line) || line == "" || line[0] != '<' {
			b.WriteString(source[at:end])
			at = end
			continue
		}
		n, text := r.block(source[at+len(indent):], 0)
		if n == 0 {
			b.WriteString(source[at:end])
			at = end
			continue
		}
		b.WriteString("\n" + indentLines(text, indent) + "\n\n")
		for at += len(indent) + n; at < len(source) && (source[at] == ' ' || source[at] == '\n'); at++ {
		}
	}
	return b.String()
}

// A blockReader finds the ends of elements. It counts the bytes it reads, so
// elements without an end cost no more than the longest answer.
type blockReader struct{ left int } // bytes that may still be read

// inside is insideOf until the bytes that may be read are used up.
func (r *blockReader) inside(s, name string) (inner string, n int) {
	if r.left <= 0 {
		return "", 0
	}
	inner, n = insideOf(s, name)
	if r.left -= n; n == 0 {
		r.left -= min(len(s), maxElement)
	}
	return inner, n
}

// block is the length of the block at the head of s and the Markdown that it
// becomes; 0 if there is none.
func (r *blockReader) block(s string, depth int) (n int, text string) {
	name, closing := scan.TagName(s)
	if closing || depth > deepestBlock {
		return 0, ""
	}
	switch name {
	case "pre", "table", "ol", "ul", "blockquote":
	default:
		return 0, ""
	}
	inner, n := r.inside(s, name)
	if n == 0 {
		return 0, ""
	}
	switch name {
	case "pre":
		text = codeBlock(s[:n-len("</pre>")], inner)
	case "table":
		text = r.table(inner, depth)
	case "blockquote":
		text = "> " + strings.ReplaceAll(r.flow(inner, depth+1), "\n", "\n> ")
	default:
		text = r.list(inner, name == "ol", depth)
	}
	if text == "" {
		return 0, ""
	}
	return n, text
}

// list is a list in Markdown, including the lists inside its items.
func (r *blockReader) list(inner string, ordered bool, depth int) string {
	items, _ := parts(inner, []string{"ol", "ul"}, "li")
	var lines []string
	for i, item := range items {
		marker := "- "
		if ordered {
			marker = strconv.Itoa(i+1) + ". "
		}
		text := r.flow(item, depth+1)
		lines = append(lines, marker+strings.TrimLeft(indentLines(text, strings.Repeat(" ", len(marker))), " "))
	}
	return strings.Join(lines, "\n")
}

// maxCells is the number of cells of a row that are kept.
const maxCells = 60

// table is a table in Markdown, with its first row as head.
func (r *blockReader) table(inner string, depth int) string {
	rows, _ := parts(inner, []string{"table"}, "tr")
	var lines []string
	width := 0
	for _, row := range rows {
		cells, _ := parts(row, []string{"table"}, "td", "th")
		if len(cells) == 0 {
			continue
		}
		if width == 0 {
			width = min(len(cells), maxCells)
		}
		for i := range cells {
			cells[i] = strings.ReplaceAll(strings.Join(strings.Fields(r.flow(cells[i], depth+1)), " "), "|", "\\|")
		}
		for len(cells) < width {
			cells = append(cells, "")
		}
		lines = append(lines, "| "+strings.Join(cells[:width], " | ")+" |")
		if len(lines) == 1 {
			lines = append(lines, "|"+strings.Repeat(" --- |", width))
		}
	}
	return strings.Join(lines, "\n")
}

// flow is the content of an element as paragraphs and blocks, separated by empty lines.
func (r *blockReader) flow(s string, depth int) string {
	var pieces []string
	add := func(text string) {
		var lines []string
		for _, line := range strings.Split(text, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		if len(lines) > 0 {
			pieces = append(pieces, strings.Join(lines, "\n"))
		}
	}
	done := 0
	for at := 0; at < len(s); at++ {
		if s[at] != '<' {
			continue
		}
		name, _ := scan.TagName(s[at:])
		end := strings.IndexByte(s[at:], '>')
		if end < 0 {
			break
		}
		if n, text := r.block(s[at:], depth); n > 0 {
			add(s[done:at])
			pieces = append(pieces, text)
			done = at + n
			at = done - 1
		} else if name == "p" || name == "div" {
			add(s[done:at])
			done = at + end + 1
			at = done - 1
		}
	}
	add(s[done:])
	return strings.Join(pieces, "\n\n")
}

// indentLines puts indent before each line that is not empty.
func indentLines(text, indent string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = indent + line
		}
	}
	return strings.Join(lines, "\n")
}
