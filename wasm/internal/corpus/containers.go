package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Containers not written with colons are rewritten with them.

// withPluses rewrites the folds of markdown-it as containers: "+++ Title" or
// "++> Title", up to a line with the sign alone.
func withPluses(text string) string {
	if !strings.Contains(text, "++") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	open := -1
	for i, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case fence.Holds(line):
		case strings.HasPrefix(line, "+++ ") || strings.HasPrefix(line, "++> "):
			open = i
		case open >= 0 && (line == "+++" || line == "++>"):
			indent := scan.IndentOf(lines[open])
			lines[open] = indent + "::: details " + strings.TrimSpace(lines[open])[len("+++ "):]
			lines[i], open = indent+":::", -1
		}
	}
	return joined(text, lines)
}

// withDirectives rewrites MyST's directives in fences, "```{dropdown} Title", as
// containers if they fold, arrange or are callouts. The options beneath their
// heads, ":open:", are left out.
func withDirectives(text string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		var fence scan.Fence
		line := strings.TrimSpace(lines[i])
		head := strings.TrimLeft(line, "`~:")
		if !strings.HasPrefix(head, "{") || len(line)-len(head) < 3 {
			if fence.Holds(line) {
				i = fenceEnd(lines, i)
			}
			continue
		}
		name, _, _ := strings.Cut(head[1:], "}")
		if line[0] != ':' {
			end := fenceEnd(lines, i)
			if end == len(lines) || !isFolding(name) && !isLayout(name) && !strings.Contains(callouts, " "+name+" ") {
				i = end
				continue
			}
			colons := strings.Repeat(":", len(line)-len(head))
			lines[i], lines[end] = scan.IndentOf(lines[i])+colons+head, scan.IndentOf(lines[end])+colons
		}
		for k := i + 1; k < len(lines) && isOption(strings.TrimSpace(lines[k])); k++ {
			lines[k] = ""
		}
	}
	return joined(text, lines)
}

// fenceEnd is the index of the line that closes the fence opened on line i, or
// the number of lines.
func fenceEnd(lines []string, i int) int {
	var fence scan.Fence
	for fence.Holds(strings.TrimSpace(lines[i])) && fence != "" {
		if i++; i == len(lines) {
			break
		}
	}
	return i
}

// isOption reports whether a line is an option of a directive, ":name: value".
func isOption(line string) bool {
	name, _, ok := strings.Cut(strings.TrimPrefix(line, ":"), ":")
	return ok && line[0] == ':' && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-_") == ""
}
