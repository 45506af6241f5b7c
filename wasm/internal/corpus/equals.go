package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// withEquals rewrites headings between equals signs, "= How? =", as Markdown, if
// one of them asks and the text has no Markdown headings. More signs mean a lower
// level, as in wikis. Beneath "=== Name ===", with which WordPress's readme.txt
// begins, they mean a higher one.
func withEquals(text string) string {
	if !strings.HasPrefix(text, "=") && !strings.Contains(text, "\n=") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	first, asks := 0, false
	for i, line := range lines {
		if fence.Holds(strings.TrimSpace(line)) {
			continue
		}
		if strings.HasPrefix(strings.TrimLeft(line, "#"), " ") && line[0] == '#' {
			return text
		}
		n, name := equalsHeading(line)
		if n == 0 {
			continue
		}
		if first == 0 {
			first = n
		}
		if first == 3 {
			n = max(4-n, 1)
		}
		lines[i], asks = strings.Repeat("#", n)+" "+name, asks || asksAtEnd(name)
	}
	if !asks {
		return text
	}
	return strings.Join(lines, "\n")
}

// equalsHeading reads "== Name ==": up to six signs, as many before as after.
func equalsHeading(line string) (signs int, name string) {
	line = strings.TrimSpace(line)
	rest := strings.TrimLeft(line, "=")
	n := len(line) - len(rest)
	name = strings.TrimRight(rest, "=")
	if n == 0 || n > 6 || len(rest)-len(name) != n || strings.TrimSpace(name) == "" || name[0] != ' ' {
		return 0, ""
	}
	return n, strings.TrimSpace(name)
}
