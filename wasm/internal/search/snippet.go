package search

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// Lengths of a snippet, in bytes unless noted, before it is widened to whole words.
const (
	snippetLength = 160
	snippetLead   = 5  // words before the first match
	snippetRest   = 24 // a shorter rest of the text is shown too
)

// A Snippet is the part of an answer that matches best, as one line of plain
// text, cut at words, with "…" where it was cut.
type Snippet struct {
	Text   string
	Ranges []faq.Range
}

// snippet finds the window of text with the most weight of different matches, the
// earliest of equals; without a match, the beginning. It leaves out blocks of code.
func (ix *Index) snippet(q *query, text string) Snippet {
	text = withoutCode(text)
	ix.scratch.tokens = ix.synonyms.tokens(ix.scratch.tokens[:0], text)
	list := ix.scratch.tokens
	if len(list) == 0 {
		return Snippet{Text: line(text)}
	}
	start, end := 0, len(text)
	if first := ix.bestWindow(q, list); first > snippetLead && list[first].End >= snippetLength/2 {
		start = list[first-snippetLead].Start
	}
	for _, t := range list {
		if t.End-start > snippetLength && t.Start > start {
			break
		}
		end = withPunctuation(text, t.End)
	}
	if len(text)-end < snippetRest {
		end = len(text)
	}
	s := Snippet{Text: line(text[start:end])}
	if start > 0 {
		s.Text = "… " + s.Text
	}
	if end < len(text) {
		s.Text += " …"
	}
	s.Ranges = ix.ranges(q, s.Text)
	return s
}

// bestWindow is the first match in the best window, as its place in list.
func (ix *Index) bestWindow(q *query, list []token) int {
	s := &ix.scratch
	marks := s.marks[:0]
	for _, t := range list {
		marks = append(marks, ix.marked(q, t.Term))
	}
	s.marks = marks
	best, most := 0, float32(0)
	for i := range list {
		if marks[i] == 0 {
			continue
		}
		ix.clearTerms()
		weight := float32(0)
		for j := i; j < len(list) && list[j].End-list[i].Start < snippetLength; j++ {
			for k := marks[j]; k > 0; k = s.matched[k-1].next {
				m := &s.matched[k-1]
				if f := &s.terms[m.term]; f.weight < m.weight {
					weight += (m.weight - f.weight) * q.terms[m.term].weight
					f.weight = m.weight
				}
			}
		}
		if weight > most {
			best, most = i, weight
		}
	}
	return best
}

// withoutCode drops the lines of code, which begin with a tab, unless nothing else is left.
func withoutCode(text string) string {
	if strings.IndexByte(text, '\t') < 0 {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if line[0] != '\t' {
			b.WriteString(line)
		}
	}
	if b.Len() == 0 {
		return text
	}
	return b.String()
}

// line is text with each run of white space as one space.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// withPunctuation moves the end of a window past the punctuation after it.
func withPunctuation(text string, end int) int {
	for end < len(text) && strings.IndexByte(".,;:!?)\"'", text[end]) >= 0 {
		end++
	}
	return end
}
