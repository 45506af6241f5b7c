package search

import (
	"math"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// Why tells how a hit was found, the strongest way first.
type Why uint8

// The ways in which a document is found.
const (
	WhyExact   Why = iota // the words as typed, or inflected
	WhyPrefix             // the last word, half typed
	WhyTypo               // a word nearly as typed
	WhyLetters            // letters of the question
)

// A Hit is a document that answers a query.
type Hit struct {
	Doc      int         // number of the document
	Score    float64     // comparable within one result only
	Question []faq.Range // what to mark in Document.Question
	Snippet  Snippet     // the best window of Document.Answer
	Why      Why
	Via      string // the word found in place of a mistyped one, or ""
}

// A Result is the answer to one query.
type Result struct {
	Hits      []Hit  // best first, at most as many as asked for
	Count     int    // all documents found
	Corrected string // the query with its typos mended ("did you mean"), or ""
	Nearest   int    // without hits: the document whose question is nearest, or -1
}

// Search finds the documents that answer query, best first. The same query
// gives the same hits in the same order.
func (ix *Index) Search(query string, limit int) Result {
	result := Result{Nearest: -1}
	terms := ix.expand(query)
	if len(terms) == 0 || len(ix.docs) == 0 {
		return result
	}
	candidates := ix.score(terms)
	if len(candidates) == 0 {
		candidates = ix.jump(query)
	}
	result.Count = len(candidates)
	candidates = top(candidates, limit)
	marks := ix.matched(terms)
	for _, c := range candidates {
		result.Hits = append(result.Hits, ix.hit(c, terms, marks))
	}
	if len(result.Hits) > 0 {
		result.Corrected = ix.corrected(query, terms)
	} else {
		result.Nearest = ix.nearest(query)
	}
	return result
}

type candidate struct {
	doc   int32
	score float64
	solid bool // found by more than words that every question has
	why   Why
	via   int32
}

// before tells whether c is the better hit; equals keep the order of entries.
func (c *candidate) before(d *candidate) bool {
	return c.score > d.score || c.score == d.score && c.doc < d.doc
}

// top gives the limit best of the candidates, best first. Nearly all of many
// are beaten by the last one kept, so that each costs one comparison.
func top(candidates []candidate, limit int) []candidate {
	best := make([]candidate, 0, max(0, min(limit, len(candidates))))
	for i := range candidates {
		c := &candidates[i]
		at := len(best)
		for at > 0 && c.before(&best[at-1]) {
			at--
		}
		if at == cap(best) {
			continue
		}
		if len(best) < cap(best) {
			best = append(best, *c)
		}
		copy(best[at+1:], best[at:])
		best[at] = *c
	}
	return best
}

// score is fielded BM25 (S. Robertson, H. Zaragoza, "The Probabilistic
// Relevance Framework: BM25 and Beyond", 2009): each field has its own length
// norm, and the boosts go into the term frequency before it saturates. For each
// term the best of what it stands for counts; then come pairs and whole
// questions.
func (ix *Index) score(terms []term) []candidate {
	table := make([]candidate, len(ix.docs))
	solid := false // something but stop words was asked
	for i := range terms {
		solid = solid || !terms[i].stop
	}
	best := make([]float64, len(ix.docs))
	for i := range terms {
		t := &terms[i]
		importance := 1.0
		if t.stop && solid {
			importance = weightStop
		}
		ix.scoreTerm(t, importance, best, table, solid && t.stop)
	}
	pairs := ix.pairs(terms)
	var found []candidate
	for doc := range table {
		c := &table[doc]
		if !c.solid {
			continue
		}
		c.doc = int32(doc)
		c.score += ix.docs[doc].together(terms, pairs)
		found = append(found, *c)
	}
	return found
}

// scoreTerm adds to each document the best score of what t stands for. Terms
// that are weak add to a score but make no hit.
func (ix *Index) scoreTerm(t *term, importance float64, best []float64, table []candidate, weak bool) {
	var touched []int32
	for _, w := range t.stems {
		list := ix.postings[w.stem]
		idf := inverseFrequency(len(list), len(ix.docs)) * importance * float64(w.weight)
		for _, p := range list {
			f := ix.frequency(p)
			s := idf * f * (k1 + 1) / (f + k1)
			if s > best[p.doc] {
				if best[p.doc] == 0 {
					touched = append(touched, p.doc)
				}
				c := &table[p.doc]
				c.score += s - best[p.doc]
				best[p.doc] = s
				c.why = max(c.why, w.why)
				if w.why == WhyTypo {
					c.via = w.word
				}
			}
		}
	}
	for _, doc := range touched {
		best[doc] = 0
		table[doc].solid = table[doc].solid || !weak
	}
}

// frequency is the term frequency over both fields, each normed by its length
// over the average.
func (ix *Index) frequency(p posting) float64 {
	d, n := &ix.docs[p.doc], float64(len(ix.docs))
	f := 0.0
	if p.name > 0 {
		f = float64(p.name) / tenths / (1 - b + b*float64(d.nameLength)*n/ix.names)
	}
	if p.answer > 0 {
		f += boostAnswer * float64(p.answer) / (1 - b + b*float64(d.answerLength)*n/ix.answers)
	}
	return f
}

// rarity is the inverse document frequency of a term: of its rarest stem, or
// of a word that no document has.
func (ix *Index) rarity(t *term) float64 {
	n := 0
	for _, w := range t.stems {
		n = max(n, len(ix.postings[w.stem]))
	}
	return inverseFrequency(n, len(ix.docs))
}

// inverseFrequency is Robertson and Spärck Jones' weight, never negative.
func inverseFrequency(n, documents int) float64 {
	return math.Log1p((float64(documents-n) + 0.5) / (float64(n) + 0.5))
}

// corrected is the query with each unknown word replaced by the nearest one.
func (ix *Index) corrected(query string, terms []term) string {
	var b strings.Builder
	done := 0
	for i := range terms {
		if t := &terms[i]; !t.known && t.best >= 0 {
			b.WriteString(query[done:t.Start])
			b.WriteString(ix.words[t.best].text)
			done = t.End
		}
	}
	if done == 0 {
		return ""
	}
	b.WriteString(query[done:])
	return b.String()
}
