package search

import "faqwidget/wasm/internal/faq"

// matched is the set of stems that the terms stand for; words that every
// question has are not worth marking unless nothing else was asked.
func (ix *Index) matched(terms []term) map[int32]bool {
	set := map[int32]bool{}
	for _, skip := range []bool{true, false} {
		for i := range terms {
			if terms[i].stop && skip {
				continue
			}
			for _, w := range terms[i].stems {
				set[w.stem] = true
			}
		}
		if len(set) > 0 {
			break
		}
	}
	return set
}

// Highlight gives the ranges of text that query matches: whole words, the
// word meant where one was mistyped.
func (ix *Index) Highlight(query, text string) []faq.Range {
	return ix.ranges(text, ix.matched(ix.expand(query)))
}

func (ix *Index) ranges(text string, marks map[int32]bool) []faq.Range {
	return ix.rangesOf(tokens(text), marks)
}

func (ix *Index) rangesOf(list []Token, marks map[int32]bool) []faq.Range {
	var ranges []faq.Range
	for _, t := range list {
		if !ix.isMarked(t.Term, marks) {
			continue
		}
		if n := len(ranges); n > 0 && t.Start <= ranges[n-1].End {
			ranges[n-1].End = t.End
			continue
		}
		ranges = append(ranges, faq.Range{Start: t.Start, End: t.End})
	}
	return ranges
}

func (ix *Index) isMarked(term string, marks map[int32]bool) bool {
	id, ok := ix.wordID[term]
	return ok && marks[ix.words[id].stem]
}
