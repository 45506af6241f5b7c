package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// vars are the scalars beneath the key "vars".
func (m frontMatter) vars() Vars {
	vars := Vars{}
	for k, v := range m {
		if name, ok := strings.CutPrefix(k, "vars."); ok && len(v) == 1 {
			vars[name] = v[0]
		}
	}
	return vars
}

// splitFrontMatter takes the lines between two "---" at the head of a file.
// It returns the map, the body and the line on which the body begins.
func splitFrontMatter(name, text string) (frontMatter, string, int, faq.Faults) {
	if strings.HasPrefix(text, "+++\n") {
		return splitTOML(name, text)
	}
	if !strings.HasPrefix(text, "---\n") {
		return frontMatter{}, text, 1, nil
	}
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		if end := strings.TrimRight(lines[i], " \t"); end == "---" || end == "..." {
			head := strings.Split(strings.Join(lines[1:i], "\n"), "\n") // a copy, so the whole text is not kept alive
			m, faults := readYAML(name, head, 2, true)
			return m, strings.Join(lines[i+1:], "\n"), i + 2, faults
		}
	}
	if !strings.Contains(lines[1], ":") {
		return frontMatter{}, text, 1, nil // a thematic break, not front matter
	}
	fault := faq.Fault{File: name, Line: 1, Column: 1, Kind: faq.KindFrontMatter,
		Message: "the front matter is never closed", Fix: "end it with a line of three hyphens"}
	return frontMatter{}, text, 1, faq.Faults{fault}
}

// splitTOML takes the lines between two "+++", Hugo's front matter. Of TOML it
// reads only "key = value" above the first table.
func splitTOML(name, text string) (frontMatter, string, int, faq.Faults) {
	head, body, closed := strings.Cut(text[len("+++"):], "\n+++\n")
	if !closed {
		return frontMatter{}, text, 1, nil
	}
	var lines []string
	for _, line := range strings.Split(head, "\n") {
		if strings.HasPrefix(line, "[") {
			break
		}
		if key, value, ok := strings.Cut(line, "="); ok {
			line = strings.TrimSpace(key) + ": " + strings.TrimSpace(value)
		}
		lines = append(lines, line)
	}
	m, faults := readYAML(name, lines, 1, true)
	return m, body, strings.Count(head, "\n") + 3, faults
}
