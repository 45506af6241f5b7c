package search

import "strings"

// ThresholdSupport and the others are what the best hit must have of a query, else there is none. All are low: a
// hit too many costs a glance, a missing one the answer.
const (
	thresholdBest    = 0.2  // weight of its best match
	thresholdSum     = 0.08 // sum of the weights of its matches, per word asked
	ThresholdSupport = 0.4  // its score over the weight of all words asked
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
// all. A long question with one word in it, or only something remotely
// like a word, has nothing to do with it.
func (ix *Index) passesThreshold(q *query, c *candidate) bool {
	ix.matchesIn(q, &ix.docs[c.doc])
	best, sum, asked := float32(0), float32(0), float32(0)
	words, end := 0, -1
	for i := range q.terms {
		t := &q.terms[i]
		if t.stop && q.solid || t.inside {
			continue
		}
		w := ix.scratch.terms[i].weight
		best = max(best, w)
		sum += w
		asked++
		if t.Start > end {
			words++
		}
		end = t.End
	}
	single := words < 2 && asked <= mostOfOne // of a single word all is there, however it is found
	supported := single || c.score >= ThresholdSupport*q.asked
	return supported && best >= thresholdBest && sum >= thresholdSum*asked
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
