package search

import "strings"

// ThresholdSupport and the others are what the best hit must have of a query, else there is none. All are low: a
// hit too many costs a glance, a missing one the answer.
const (
	thresholdBest    = 0.2   // weight of its best match
	ThresholdSupport = 0.081 // its support
	thresholdMeaning = 0.02  // likewise where words only fit it, and it has none
	lossMeaning      = 0.5   // what of the score that comes from words that only fit does not count as support
)

// Chance is taken to find no less in fewer documents, and no more in more of them: it was measured between.
const (
	fewDocuments  = 20
	manyDocuments = 600
)

// A hit is the last one listed where the next one's score falls below a share
// of its own, or of the best one's.
const (
	breakNext = 0.2
	breakBest = 0.08
)

// beforeBreak is how many candidates come before a clear break of their scores.
// Those that are the query itself have scores that compare with no others.
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

// mostOfOne is how many terms of a script without spaces are one word yet, and no sentence.
const mostOfOne = 4

// passesThreshold reports whether a document has enough of the query to be an answer at
// all, and its support. A long question with one word in it, or only something remotely
// like a word, has nothing to do with it.
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
	single := words < 2 && asked <= mostOfOne // of a single word all is there, however it is found
	least := float32(ThresholdSupport)
	if best == 0 && c.meaning > 0 {
		best, least = thresholdBest, thresholdMeaning
	}
	supported := single || ix.Anything || support >= least
	return support, supported && best >= thresholdBest
}

// support is the score of a document over the weight of all words asked, unknown
// ones included; words that only fit it are unknown, and half of what they add
// is left out. It counts for more where more of the words are there, and where
// many were asked, since no answer has all words of a long question; for less in a
// large FAQ, which has more documents that are like the query by chance.
func (ix *Index) support(q *query, c *candidate, asked, matched float32) float32 {
	if asked == 0 || q.asked == 0 {
		return 0
	}
	chance := log1p(float32(min(max(ix.size(), fewDocuments), manyDocuments)))
	chance *= squareRoot(chance)
	return (c.score - lossMeaning*c.meaning) / q.asked * (1 + matched/asked) * squareRoot(squareRoot(asked)) / chance
}

// longestSuggestion is the length in bytes beyond which a query is not said again.
const longestSuggestion = 256

// didYouMean is the query with each unknown word replaced by the one that is
// meant, as the best hit writes it; or "" when that has none of them.
func (ix *Index) didYouMean(q *query, doc int32) string {
	if len(q.text) > longestSuggestion {
		return ""
	}
	ix.matchesIn(q, &ix.docs[doc])
	var b strings.Builder
	done, helps := 0, false
	for i := range q.terms {
		t := &q.terms[i]
		if t.known || t.meant < 0 {
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
