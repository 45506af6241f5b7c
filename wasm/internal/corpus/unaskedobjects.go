package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// objects lists the questions in lists of JavaScript, as in components:
// items={[{q: "How?", a: "Thus."}]}. Browsers must not run that; only authors
// need to know.
func (u *leftovers) objects() {
	var fence scan.Fence
	above := ""
	for i, line := range strings.Split(withLineFeeds(u.file.Text), "\n") {
		if line = strings.TrimSpace(line); fence.Holds(line) || i+1 < u.line || line == "" {
			continue
		}
		for _, name := range objectQuestions(line, above) {
			u.add(i+1-u.line, name, "it is in a list of JavaScript, which is not read", "write it as a heading with its answer beneath")
		}
		above = line
	}
}

// objectQuestions are the questions in the objects on a line, or in the object
// opened on the line above.
func objectQuestions(line, above string) (list []string) {
	start := strings.HasSuffix(above, "{") || strings.HasSuffix(above, ",")
	for at := 0; at < len(line); at++ {
		if line[at] == '`' {
			at += scan.CodeLength(line[at:]) - 1
		}
		if line[at] != ':' {
			continue
		}
		before := strings.TrimRight(line[:at], " \"'")
		key := before[strings.LastIndexAny(before, "{, \"'\t")+1:]
		before = strings.TrimRight(before[:len(before)-len(key)], " \t\"'")
		value := strings.TrimLeft(line[at+1:], " ")
		opens := before == "" && start || strings.HasSuffix(before, "{") || strings.HasSuffix(before, ",")
		if !opens || !slices.Contains(titleKeys, key) || value == "" || strings.IndexByte("\"'`", value[0]) < 0 {
			continue
		}
		text, rest, ok := strings.Cut(value[1:], value[:1])
		if ok && (key[0] == 'q' || readsLikeQuestion(text)) {
			list = append(list, text)
		}
		at = len(line) - len(rest) - 1
	}
	return list
}
