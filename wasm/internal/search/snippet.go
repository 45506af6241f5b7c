package search

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// snippetLength is the length of a snippet in bytes, before it is widened to whole words.
const snippetLength = 160

// A Snippet is the part of an answer that matches best, as one line of plain
// text, cut at words, with "…" where it was cut.
type Snippet struct {
	Text   string
	Ranges []faq.Range
}

// snippet finds the window of text with most different matches, the earliest
// of equals. Without a match it is the beginning.
func (ix *Index) snippet(text string, marks map[int32]bool) Snippet {
	text = strings.Join(strings.Fields(text), " ")
	list := tokens(text)
	start := ix.bestWindow(list, marks)
	end := start
	for _, t := range list {
		if t.Start >= start && t.End-start <= snippetLength {
			end = t.End
		}
	}
	if len(text)-end < 24 {
		end = len(text)
	}
	end = withPunctuation(text, end)
	s := Snippet{Text: text[start:end]}
	if start > 0 {
		s.Text = "… " + s.Text
	}
	if end < len(text) {
		s.Text += " …"
	}
	s.Ranges = ix.ranges(s.Text, marks)
	return s
}

// bestWindow is the offset at which the best window begins: a few words before
// its first match.
func (ix *Index) bestWindow(list []Token, marks map[int32]bool) int {
	const lead = 5
	best, most := 0, 0
	for i := range list {
		if !ix.isMarked(list[i].Term, marks) {
			continue
		}
		seen := map[int32]bool{}
		for j := i; j < len(list) && list[j].End-list[i].Start < snippetLength; j++ {
			if ix.isMarked(list[j].Term, marks) {
				seen[ix.words[ix.wordID[list[j].Term]].stem] = true
			}
		}
		if len(seen) > most {
			best, most = i, len(seen)
		}
	}
	if best <= lead || len(list) == 0 || list[best].End < snippetLength/2 {
		return 0
	}
	return list[best-lead].Start
}

// withPunctuation lets a window end with the full stop of its sentence.
func withPunctuation(text string, end int) int {
	for end < len(text) && strings.IndexByte(".,;:!?)\"'", text[end]) >= 0 {
		end++
	}
	return end
}
