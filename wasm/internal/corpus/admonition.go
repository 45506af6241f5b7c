package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// plainDialect rewrites what generators add to Markdown as plain Markdown, line
// by line, so line numbers stay right. Admonitions become quotes with a bold
// title. Lines that hold only a shortcode, a Liquid tag or an MDX import become
// empty. Fenced code is left alone.
//
// Admonitions: "!!! note", "??? note" and, for a tab, "=== \"Linux\"" (MkDocs),
// ":::note" (VitePress, Docusaurus), "> [!NOTE]" (GitHub, Obsidian).
func plainDialect(source string) string {
	source = withoutOpenTabs(withoutCalls(source))
	lines := strings.Split(source, "\n")
	rewriteLines(lines, maxNested)
	return joined(source, lines)
}

// maxNested is how many levels of nested callouts are read.
const maxNested = 4

// rewriteLines does the work of plainDialect, for depth levels of callouts.
func rewriteLines(lines []string, depth int) {
	if depth == 0 {
		return
	}
	inner := func(lines []string) { rewriteLines(lines, depth-1) }
	var fence scan.Fence
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if code, ok := codeFence(line); ok && (fence == "" || fence == "```" && code == "```") {
			lines[i], line = scan.IndentOf(lines[i])+code, code
		}
		if fence.Holds(line) {
			continue
		}
		if last, ok := quoteShortcode(lines, i, inner); ok {
			i = last
			continue
		}
		switch {
		case isInclude(line):
			lines[i] = ""
		case opensBlock(line):
			i = quoteIndented(lines, i)
		case strings.HasPrefix(line, "=== \"") || strings.HasPrefix(line, "===! \""): // a tab
			lines[i] = scan.IndentOf(lines[i]) + "!!! tab " + scan.AfterString(line, " ")
			i = quoteIndented(lines, i)
		case strings.HasPrefix(line, ":::") && strings.Trim(line, ": ") != "":
			i = quoteFenced(lines, i, inner)
		case strings.HasPrefix(line, ":::"): // closes a container opened above the answer
			lines[i] = ""
		case strings.HasPrefix(line, "== "): // a tab, in a container
			lines[i] = scan.IndentOf(lines[i]) + "**" + strings.Trim(line, "= ") + "**  "
		case strings.HasPrefix(line, "!> ") || strings.HasPrefix(line, "?> "): // Docsify's
			kind := "tip"
			if line[0] == '!' {
				kind = "important"
			}
			lines[i] = admonitionTitle(scan.IndentOf(lines[i]), kind, "") + line[2:]
		case isCallout(line):
			kind, rest, ok := strings.Cut(scan.AfterString(line, "[!"), "]")
			if ok {
				lines[i] = admonitionTitle(scan.IndentOf(lines[i]), kind, strings.TrimLeft(rest, "+-"))
			}
		case strings.HasPrefix(line, ": ") && i > 0 && strings.TrimSpace(lines[i-1]) != "": // a definition
			lines[i-1] += "  "
			lines[i] = strings.Replace(lines[i], ":", "", 1)
		case isElement(line):
			i = readElement(lines, i, inner)
		case isMachinery(line):
			lines[i] = shown(line)
			if line == "{:toc}" && i > 0 {
				lines[i-1] = ""
			}
		default:
			lines[i] = withoutAttributes(withoutShortcodes(lines[i]))
		}
	}
}

// joined is the lines as one text: source itself, uncopied, if they are its lines.
func joined(source string, lines []string) string {
	rest := source
	for i, line := range lines {
		after, same := strings.CutPrefix(rest, line)
		if i+1 < len(lines) && same {
			after, same = strings.CutPrefix(after, "\n")
		} else {
			same = same && after == ""
		}
		if !same {
			return strings.Join(lines, "\n")
		}
		rest = after
	}
	return source
}

// quoteIndented quotes the admonition that begins at lines[i] and whose lines
// are indented. It returns the index of its last line.
func quoteIndented(lines []string, i int) int {
	indent := scan.IndentOf(lines[i])
	_, head, _ := strings.Cut(strings.TrimSpace(lines[i]), " ")
	kind, title, _ := strings.Cut(strings.TrimSpace(head), " ")
	lines[i] = admonitionTitle(indent, kind, strings.Trim(title, " \""))
	for last := i; ; i++ {
		if i+1 == len(lines) {
			return last
		}
		body, ok := strings.CutPrefix(lines[i+1], indent+"    ")
		if blank := strings.TrimSpace(lines[i+1]) == ""; !ok && !blank {
			return last
		} else if !blank {
			for ; last < i; last++ {
				lines[last+1] = indent + ">"
			}
			lines[i+1] = indent + "> " + body
			last = i + 1
		}
	}
}

// quoteFenced quotes the admonition that begins at lines[i] with colons. It ends
// at as many colons, perhaps behind text, or with the answer. One with headings
// in it is left as it is. quoteFenced returns the index of the last line read.
func quoteFenced(lines []string, i int, inner func([]string)) int {
	indent := scan.IndentOf(lines[i])
	line := strings.TrimSpace(lines[i])
	colons := line[:len(line)-len(strings.TrimLeft(line, ":"))]
	kind, title, text, closed := directiveHead(line)
	end := i
	for !closed && end+1 < len(lines) && end < i+maxAdmonition {
		end++
		line := strings.TrimSpace(lines[end])
		if strings.HasPrefix(line, "#") {
			return i
		}
		if closed = strings.HasSuffix(line, colons); closed {
			lines[end] = indent + strings.TrimRight(strings.TrimRight(line, ":"), " ")
		}
	}
	last := end + 1
	dedentLines(lines[min(i+1, end):end], len(indent))
	if isLayout(kind) { // needs no box
		if title != "" {
			text = "**" + title + "**  " + text
		}
		lines[i] = indent + text
		inner(lines[i+1 : last])
		return end
	}
	lines[i] = admonitionTitle(indent, kind, title) + text
	if closed && end > i && strings.TrimSpace(lines[end]) == "" {
		last = end // the colons that ended it
	}
	if !closed { // its end is a guess, not to be repeated for each line
		inner = func([]string) {}
	}
	quoteLines(lines[i+1:last], indent, inner)
	return end
}

// directiveHead reads ":::kind title", ":::kind[title]" and
// ":::kind{title=x} text". The last may be closed on the same line.
func directiveHead(line string) (kind, title, text string, closed bool) {
	line = strings.TrimLeft(line, ": ")
	if rest, ok := strings.CutSuffix(line, ":::"); ok {
		line, closed = strings.TrimRight(rest, ": "), true
	}
	end := strings.IndexAny(line, " [{")
	if end < 0 {
		return line, "", "", closed
	}
	kind, line = line[:end], strings.TrimSpace(line[end:])
	if _, class, ok := strings.Cut(line, ".callout-"); ok && kind == "" { // Quarto's
		kind = class[:max(0, strings.IndexAny(class, " }"))]
	}
	switch {
	case line == "":
	case line[0] == '{':
		attributes, rest, _ := strings.Cut(line[1:], "}")
		title, rest = titleAttribute(" "+attributes), strings.TrimSpace(rest)
		if strings.Contains(attributes, ".callout-") {
			return kind, title + rest, "", closed
		}
		return kind, title, rest, closed
	case line[0] == '[':
		title, text, _ = strings.Cut(line[1:], "]")
		return kind, title, strings.TrimSpace(text), closed
	}
	return kind, line, "", closed
}
