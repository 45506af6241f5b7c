package search

import (
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
)

// Highlight gives the ranges of text that query matches: whole words, and for a
// mistyped word the word meant.
func (ix *Index) Highlight(query, text string) []faq.Range {
	q := ix.read(query, false)
	ix.note(q)
	ranges := ix.ranges(q, text)
	ix.forget(q)
	return ranges
}

// ranges are the words of text that q matches; q must be noted.
func (ix *Index) ranges(q *query, text string) []faq.Range {
	ix.scratch.tokens = ix.synonyms.tokens(ix.scratch.tokens[:0], text)
	var ranges []faq.Range
	for _, t := range ix.scratch.tokens {
		at := ix.marked(q, t.Term)
		if at == 0 {
			continue
		}
		if letter, n := utf8.DecodeRuneInString(text[t.Start:]); ix.scratch.matched[at-1].why == WhyPrefix && spaceless(letter) {
			t.End = run(text, t.Start+n, isMark) // of a pair, only the letter typed
		}
		if n := len(ranges); n > 0 && t.Start <= ranges[n-1].End {
			ranges[n-1].End = max(ranges[n-1].End, t.End)
			continue
		}
		ranges = append(ranges, faq.Range{Start: t.Start, End: t.End})
	}
	return ranges
}

// marked is 1 + the place in scratch.matched of a match of a word, or 0. Stop words
// are marked only where nothing else was asked.
func (ix *Index) marked(q *query, word string) int32 {
	id := ix.words.find(word)
	if id < 0 {
		return 0
	}
	s := &ix.scratch
	for i := s.matches[ix.wordStem[id]]; i > 0; i = s.matched[i-1].next {
		if !q.terms[s.matched[i-1].term].stop || !q.solid {
			return i
		}
	}
	return 0
}
