package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// isMachinery reports whether a line is meant for a generator and not for readers.
func isMachinery(line string) bool {
	lower := strings.Trim(line, "*-1. ")
	if len(lower) <= len("[[_toc_]]") {
		lower = strings.ToLower(lower)
	}
	if lower == "{:toc}" || lower == "[[toc]]" || lower == "[toc]" || lower == "[[_toc_]]" || lower == "@[toc]" || lower == "toc" {
		return true
	}
	if strings.HasPrefix(line, "{:") && strings.HasSuffix(line, "}") || isInclude(line) {
		return true
	}
	if n, path := shortcode(line); n == len(line) && path == "" {
		return n > 0
	}
	if strings.HasPrefix(line, "export ") && strings.Contains(line, "=") && strings.ContainsAny(line[len(line)-1:], ";}") {
		return true
	}
	return strings.HasPrefix(line, "import ") && strings.Contains(line, " from ") && strings.ContainsAny(line[len(line)-2:], "'\"")
}

// includes are the beginnings and ends of lines that include another file: of
// Material for MkDocs, of Obsidian and of plugins.
var includes = [][2]string{{"--8<-- \"", "\""}, {"![[", "]]"}, {"!!!include(", "!!!"}, {"@include \"", "\""}, {":::include ", ":::"}}

// isInclude reports whether a line includes another file.
func isInclude(line string) bool {
	for _, pair := range includes {
		if strings.HasPrefix(line, pair[0]) && strings.HasSuffix(line, pair[1]) && len(line) > len(pair[0]) {
			return true
		}
	}
	return false
}

// Shortcodes (Hugo) and tags (Liquid) within lines and around code.

// shortcodes are their opening and closing signs.
var shortcodes = [][2]string{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}}

// withoutShortcodes drops the shortcodes in a line outside of code, but not the
// text between them. One that names a page is replaced by its path: mostly it is
// the target of a link.
func withoutShortcodes(line string) string {
	if !strings.Contains(line, "{{") && !strings.Contains(line, "{%") {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); {
		n, path := shortcode(line[i:])
		switch {
		case n > 0:
			b.WriteString(path)
		case line[i] == '`':
			n = scan.CodeLength(line[i:])
			b.WriteString(line[i : i+n])
		default:
			n = 1
			b.WriteByte(line[i])
		}
		i += n
	}
	return b.String()
}

// shortcode reads the shortcode at the head of s: its length, 0 for none, and the
// path of the page that it names, or "".
func shortcode(s string) (n int, path string) {
	for _, pair := range shortcodes {
		rest, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		inner, _, closed := strings.Cut(rest[:min(len(rest), scan.MaxTag+len(pair[1]))], pair[1])
		if !closed {
			continue
		}
		words := strings.Fields(strings.Trim(inner, "- "))
		if len(words) > 1 {
			path = pageOf(words[0], words[1:])
		}
		return len(pair[0]) + len(inner) + len(pair[1]), path
	}
	return 0, ""
}

// pageOf is the address of the page that a shortcode names, "" when it names none.
func pageOf(shortcode string, arguments []string) string {
	name := arguments[0]
	for _, argument := range arguments { // Hugo's named ones
		if path, ok := strings.CutPrefix(argument, "path="); ok {
			name = path
		}
	}
	name = strings.Trim(name, "\"'`")
	switch shortcode {
	case "ref", "relref":
		return sitePage(name)
	case "link", "post_url":
		if len(arguments) == 1 {
			return name
		}
	}
	return ""
}

// quoteShortcode quotes the contents of a shortcode that is a callout, such as
// {% hint style="info" %} or {{% notice note "Title" %}}. It returns the index of
// its last line, and false if lines[i] opens none.
func quoteShortcode(lines []string, i int, inner func([]string)) (last int, ok bool) {
	line := strings.TrimSpace(lines[i])
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% \"'", r) })
	if n, _ := shortcode(line); n == 0 || n < len(line) || len(words) == 0 || !strings.Contains(callouts, " "+words[0]+" ") {
		return i, false
	}
	last = closing(lines[:min(len(lines), i+maxFold)], i, shortcodeEnds(words[0])...)
	if last == 0 {
		return i, false
	}
	kind, title := words[0], titleAttribute(line)
	for _, name := range []string{"type", "style"} {
		if value := scan.Attribute(line, name); value != "" {
			kind = value
		}
	}
	if len(words) > 1 && strings.Contains(callouts, " "+words[1]+" ") {
		kind = words[1]
		if _, after, quoted := strings.Cut(line, " \""); quoted && title == "" {
			title, _, _ = strings.Cut(after, "\"")
		}
	}
	indent := scan.IndentOf(lines[i])
	lines[i], lines[last] = admonitionTitle(indent, kind, title), ""
	quoteLines(lines[i+1:last], indent, inner)
	return last, true
}

// codeFence gives the fence for a line with a shortcode that begins or ends code,
// such as {% highlight sh %} or {{< /highlight >}}.
func codeFence(line string) (string, bool) {
	if n, _ := shortcode(line); n != len(line) || n == 0 {
		return "", false
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% ", r) })
	if len(words) == 0 {
		return "", false
	}
	switch words[0] {
	case "highlight", "code", "codeblock":
		if len(words) > 1 && strings.Trim(words[1], "abcdefghijklmnopqrstuvwxyz") == "" {
			return "```" + words[1], true
		}
		return "```", true
	case "/highlight", "endhighlight", "/code", "endcode", "endcodeblock":
		return "```", true
	}
	return "", false
}
