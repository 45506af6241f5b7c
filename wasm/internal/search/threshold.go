package search

import "strings"

// ThresholdSupport and the others are what the best candidate must reach, or nothing
// is a hit. All are low: a hit too many costs a glance, a missing one the answer.
const (
	thresholdBest    = 0.2   // weight of its best match
	ThresholdSupport = 0.081 // its support
	thresholdMeaning = 0.02  // its support where only its expansion has words of the query
	lossMeaning      = 0.5   // the share of the score from the expansion that does not count as support
)

// The range of FAQ sizes in which the effect of chance was measured. Smaller FAQs
// count as the smallest, larger ones as the largest.
const (
	fewDocuments  = 20
	manyDocuments = 600
)

// A hit is the last one listed where the next score falls below a share of its own
// score, or of the best.
const (
	breakNext = 0.2
	breakBest = 0.08
)

// beforeBreak is the number of candidates before a clear break in their scores.
// Those whose name is the query are not compared: their scores are out of scale.
func beforeBreak(list []candidate) int {
	first := 0
	for first < len(list) && list[first].score >= identity {
		first++
	}
	for i := first + 1; i < len(list); i++ {
		if list[i].score < breakNext*list[i-1].score || list[i].score < breakBest*list[first].score {
			return i
		}
	}
	return len(list)
}

// mostOfOne is the most terms of a script without spaces that may be one word.
const mostOfOne = 4

// passesThreshold gives the support of a document, and reports whether it has enough
// of the query to be an answer. A document has nothing to do with a long question
// if it has only one of its words, or something remotely like one.
func (ix *Index) passesThreshold(q *query, c *candidate) (support float32, passes bool) {
	ix.matchesIn(q, &ix.docs[c.doc])
	best, asked, matched := float32(0), float32(0), float32(0)
	words, end := 0, -1
	for i := range q.terms {
		t := &q.terms[i]
		if t.stop && q.solid || t.inside {
			continue
		}
		w := ix.scratch.terms[i].weight
		best = max(best, w)
		asked++
		if w > 0 {
			matched++
		}
		if t.Start > end {
			words++
		}
		end = t.End
	}
	support = ix.support(q, c, asked, matched)
	single := words < 2 && asked <= mostOfOne // of a single word nothing can be missing
	least := float32(ThresholdSupport)
	if best == 0 && c.meaning > 0 {
		best, least = thresholdBest, thresholdMeaning
	}
	supported := single || ix.Anything || support >= least
	return support, supported && best >= thresholdBest
}

// support is the score of a document over the weight of all words asked, unknown
// ones included. Words of the expansion count as unknown, and half of what they add
// is left out.
//
// Support is larger where more of the words are found, and where many were asked,
// since no answer has all words of a long question. It is smaller in a large FAQ,
// where more documents are like the query by chance.
func (ix *Index) support(q *query, c *candidate, asked, matched float32) float32 {
	if asked == 0 || q.asked == 0 {
		return 0
	}
	chance := log1p(float32(min(max(ix.size(), fewDocuments), manyDocuments)))
	chance *= squareRoot(chance)
	return (c.score - lossMeaning*c.meaning) / q.asked * (1 + matched/asked) * squareRoot(squareRoot(asked)) / chance
}

// longestSuggestion is the length in bytes beyond which no correction of a query is
// suggested.
const longestSuggestion = 256

// didYouMean is the query with each unknown word replaced by its likeliest
// correction, as the best hit writes it; or "" where that hit was found by none. In
// scripts without spaces words overlap: of two that do, the first is replaced.
func (ix *Index) didYouMean(q *query, doc int32) string {
	if len(q.text) > longestSuggestion {
		return ""
	}
	ix.matchesIn(q, &ix.docs[doc])
	var b strings.Builder
	done, helps := 0, false
	for i := range q.terms {
		t := &q.terms[i]
		if t.known || t.meant < 0 || t.Start < done {
			continue
		}
		helps = helps || ix.scratch.terms[i].word == t.meant
		b.WriteString(q.text[done:t.Start])
		b.WriteString(ix.spelling(&ix.docs[doc], t.meant))
		done = t.End
	}
	if !helps {
		return ""
	}
	b.WriteString(q.text[done:])
	return b.String()
}
