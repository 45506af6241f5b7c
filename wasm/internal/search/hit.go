package search

import "faqwidget/wasm/internal/faq"

// A Hit is a document that answers a query.
type Hit struct {
	Doc      int         // number of the document
	Score    float64     // comparable within one result only
	Question []faq.Range // what to mark in Document.Question
	Snippet  Snippet     // the best window of Document.Answer
	Why      Why
	Via      string // by Why: the correction of a mistyped word, the alias, the tag, the title, the query for WhyMeaning; or ""
}

// A Result is the answer to one query.
type Result struct {
	Hits       []Hit   // best first, at most as many as asked for
	Count      int     // number of all documents found
	DidYouMean string  // the query with its typos corrected, or ""
	Nearest    int     // without hits: the document whose question is nearest, or -1
	Support    float64 // support of the best document, even if it is not a hit; see Index.support
}

func (ix *Index) hit(q *query, c *candidate) Hit {
	d := &ix.docs[c.doc]
	h := Hit{Doc: int(c.doc), Score: float64(c.score), Why: WhySubsequence,
		Question: ix.ranges(q, d.Question), Snippet: ix.snippet(q, d.Answer)}
	if !c.subsequence {
		h.Why, h.Via = ix.because(q, d)
	}
	return h
}

// because gives the Why and Via of a hit.
func (ix *Index) because(q *query, d *document) (Why, string) {
	passage, best, most := 0, 0, float32(0)
	for at := d.start; at < d.text; passage++ {
		weight := float32(0)
		weight, at = ix.matchesAt(q, at)
		if weight > most {
			best, most = passage, weight
		}
	}
	if most == 0 {
		best = passage
	}
	ix.matchesIn(q, d)
	why, absent := WhyExact, true
	for i := range q.terms {
		switch f := ix.scratch.terms[i]; {
		case f.weight == 0 || q.terms[i].stop && q.solid:
		case f.why == WhyTypo:
			return WhyTypo, ix.spelling(d, f.word)
		default:
			why, absent = max(why, f.why), false
		}
	}
	if absent && ix.meaning != nil {
		return WhyMeaning, q.text
	}
	if labels := 1 + len(d.Aliases); best == 0 {
		return why, ""
	} else if best < labels {
		return WhyAlias, d.Aliases[best-1]
	} else if best -= labels; best < len(d.Tags) {
		return WhyTag, d.Tags[best]
	} else if best -= len(d.Tags); best < len(d.Sections) {
		return WhySection, d.Sections[best]
	} else if best == len(d.Sections) && most > 0 {
		return WhySection, d.Topic
	}
	return WhyAnswer, ""
}

// matchesAt sums the weights of the terms found in the passage at that place, and
// gives the place of the next passage.
func (ix *Index) matchesAt(q *query, at int32) (weight float32, next int32) {
	ix.clearTerms()
	next = ix.find(at)
	for i := range q.terms {
		if !q.terms[i].stop || !q.solid {
			weight += ix.scratch.terms[i].weight * q.terms[i].weight
		}
	}
	return weight, next
}

// matchesIn leaves the best match of each term in a document in scratch.terms.
func (ix *Index) matchesIn(q *query, d *document) {
	ix.clearTerms()
	for at := d.start; at < d.end; {
		at = ix.find(at)
	}
}

// clearTerms forgets the matches found before.
func (ix *Index) clearTerms() { clear(ix.scratch.terms) }

// find updates the best match of each term by the passage at that place, and gives
// the place of the next passage.
func (ix *Index) find(at int32) int32 {
	s := &ix.scratch
	for {
		code, end := number(ix.passages, int(at))
		at = int32(end)
		if code == 0 {
			return at
		}
		for i := s.matches[ix.wordStem[code-1]]; i > 0; i = s.matched[i-1].next {
			m := &s.matched[i-1]
			if f := &s.terms[m.term]; f.weight < m.weight {
				*f = termMatch{m.weight, m.why, m.word}
			}
		}
	}
}

// spelling is a word as a document first writes it, with capitals and accents, or
// its folded form where the document lacks it.
func (ix *Index) spelling(d *document, word int32) string {
	folded := ix.words.texts[word]
	texts := append([]string{d.Question, d.Answer, d.Topic}, d.Aliases...)
	for _, text := range append(append(texts, d.Tags...), d.Sections...) {
		for _, t := range ix.synonyms.tokens(nil, text) {
			if t.Term == folded {
				return text[t.Start:t.End]
			}
		}
	}
	return folded
}
