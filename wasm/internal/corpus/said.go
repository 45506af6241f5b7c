package corpus

import "strings"

// What an author says of a question besides its text, for tools. No browser needs it.

// A Said is what is said of the questions of a file, by its front matter and by the
// comments beneath them.
type Said struct {
	front frontMatter
	lines []string
}

// SaidIn reads a file.
func SaidIn(f File) Said {
	text := withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF"))
	front, _, _, _ := splitFrontMatter(f.Name, text)
	return Said{front, strings.Split(text, "\n")}
}

// Has reports whether a key is given for the question on line n, from 1.
func (s Said) Has(n int, key string) bool { return s.front[key] != nil || s.notes(n)[key] != nil }

// Former are the former slugs of the question on line n, as the comment beneath it
// names them: <!-- faq: was=old-slug -->.
func (s Said) Former(n int) []string { return s.notes(n).list("was") }

// notes are what the comment beneath the question on line n says.
func (s Said) notes(n int) frontMatter {
	const near, most = 3, 6 // lines beneath the question on which a comment may begin, and lines of it
	for i := n; i < min(n+near, len(s.lines)); i++ {
		if strings.HasPrefix(strings.TrimSpace(s.lines[i]), "<!-- faq:") {
			notes, _ := takeNotes(strings.Join(s.lines[i:min(i+most, len(s.lines))], "\n"))
			return notes
		}
	}
	return nil
}
