package corpus

import "strings"

// NoteKeys are the keys of the comments <!-- faq: … -->.
var NoteKeys = []string{"aliases", "tags", "pages", "audience", "popular", "was"}

// takeNotes takes the comments <!-- faq: aliases=a, b; tags=c --> off the head of
// an answer. Further down they are somebody's example and stay.
func takeNotes(answer string) (frontMatter, string) {
	notes := frontMatter{}
	for {
		head, ok := strings.CutPrefix(strings.TrimLeft(answer, " \n"), "<!-- faq:")
		inner, rest, closed := strings.Cut(head, "-->")
		if !ok || !closed {
			return notes, answer
		}
		for _, pair := range strings.Split(inner, ";") {
			key, values, given := strings.Cut(pair, "=")
			if key = strings.TrimSpace(key); key == popularKey && !given {
				values = "true" // as attributes of HTML are
			}
			if given && notes[key] == nil {
				notes[key] = []string{} // an empty value still takes the place of front matter's
			}
			for _, value := range strings.Split(values, ",") {
				if value = strings.TrimSpace(value); value != "" {
					notes[key] = append(notes[key], value)
				}
			}
		}
		answer = strings.TrimLeft(rest, "\n")
	}
}

// footnotes maps labels, "[^name", to the definitions "[^name]: …" with their
// indented lines. The first of a name holds.
func footnotes(lines []string) map[string]string {
	var all map[string]string
	for i := 0; i < len(lines); i++ {
		label, _, ok := strings.Cut(lines[i], "]:")
		if !ok || !strings.HasPrefix(label, "[^") {
			continue
		}
		first := i
		for i+1 < len(lines) && (strings.HasPrefix(lines[i+1], "    ") || strings.TrimSpace(lines[i+1]) == "") {
			i++
		}
		if all == nil {
			all = map[string]string{}
		}
		if _, again := all[label]; !again {
			all[label] = strings.Join(lines[first:i+1], "\n") + "\n"
		}
	}
	return all
}
