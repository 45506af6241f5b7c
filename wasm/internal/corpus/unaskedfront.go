package corpus

import (
	"slices"
	"strings"
)

// Listed finds questions with answers in lists of the front matter, where other
// programs keep them and no reader sees them: lists of YAML, also in brackets,
// and tables of TOML.
func Listed(f File) (list []Aside) {
	text := withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF"))
	_, _, body, _ := splitFrontMatter(f.Name, text)
	lines := strings.Split(text, "\n")
	if body < 2 {
		return nil
	}
	head := lines[1 : body-2]
	add := func(line int, question string) {
		list = append(list, Aside{Line: line + 2, Name: question, Why: "it is in a list of the front matter, which is not read",
			Fix: "write it beneath the front matter, as a heading with its answer"})
	}
	if lines[0] == "+++" {
		eachTable(head, add)
		return list
	}
	eachItem(head, func(line int, question, _ string) { add(line, question) })
	for i, line := range head {
		for _, question := range objectQuestions(line, "") { // {q: "How?", a: "Thus."}
			add(i, question)
		}
	}
	slices.SortStableFunc(list, func(a, b Aside) int { return a.Line - b.Line })
	return list
}

// eachTable calls do for each question in a list of tables of TOML, "[[faqs]]".
func eachTable(toml []string, do func(line int, question string)) {
	listed := false
	for i, line := range toml {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			listed = strings.HasPrefix(line, "[[")
		}
		key, value, _ := strings.Cut(line, "=")
		key, value = strings.TrimSpace(key), strings.Trim(strings.TrimSpace(value), "\"'")
		if listed && slices.Contains(titleKeys, key) && (key[0] == 'q' || readsLikeQuestion(value)) {
			do(i, value)
		}
	}
}
