package search

import "github.com/sahilm/fuzzy"

// maxJump bounds the letters of a jump: sahilm/fuzzy doubles its bonus with
// each adjacent letter, and overflows at 48.
const maxJump = 24

// questions makes the folded questions a source for sahilm/fuzzy.
type questions struct{ ix *Index }

func (q questions) String(i int) string { return fold(q.ix.docs[i].Question) }
func (q questions) Len() int            { return len(q.ix.docs) }

// jump finds questions by a few of their letters, such as the first ones of
// their words ("sip" for "static IP"): for queries that nothing else matches.
// Only the order of sahilm/fuzzy counts, never its score, and only a match
// whose every letter begins a word or follows the letter before is taken.
func (ix *Index) jump(q *query) []candidate {
	list := q.terms
	if len(list) != 1 || len(list[0].Term) < 2 || len(list[0].Term) > maxJump {
		return nil
	}
	var found []candidate
	source := questions{ix}
	for _, m := range fuzzy.FindFrom(list[0].Term, source) {
		if startsWords(source.String(m.Index), m.MatchedIndexes) {
			found = append(found, candidate{doc: int32(m.Index), letters: true, score: 1 / float32(len(found)+1)})
		}
	}
	return found
}

func startsWords(text string, indexes []int) bool {
	for n, i := range indexes {
		begins := i == 0 || i <= len(text) && !wordByte(text[i-1])
		follows := n > 0 && indexes[n-1] == i-1
		if !begins && !follows {
			return false
		}
	}
	return len(indexes) > 0
}

func wordByte(c byte) bool { return c >= 0x80 || wordRune(rune(c)) }
