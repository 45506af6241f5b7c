package search

import "github.com/sahilm/fuzzy"

// maxSubsequence bounds the letters of a query for subsequence: sahilm/fuzzy doubles
// its bonus with each adjacent letter, and overflows at 48.
const maxSubsequence = 24

// longestTitle is the number of bytes of a question that are searched: nobody types
// the first letters of more words.
const longestTitle = 512

func title(question string) string { return beginning(question, longestTitle) }

// questions makes some folded questions a source for sahilm/fuzzy.
type questions struct {
	ix   *Index
	docs []int32
}

func (q questions) String(i int) string { return fold(title(q.ix.docs[q.docs[i]].Question)) }
func (q questions) Len() int            { return len(q.docs) }

// subsequence finds questions by a few of their letters, such as the first ones of
// their words ("sip" for "static IP"). It is for queries that nothing else matches.
// Every letter must begin a word or follow the letter before. The hits keep the
// order of sahilm/fuzzy; its scores do not count.
func (ix *Index) subsequence(q *query) []candidate {
	if len(q.terms) != 1 || len(q.terms[0].Term) < 2 || len(q.terms[0].Term) > maxSubsequence {
		return nil
	}
	letters := q.terms[0].Term
	source := questions{ix: ix}
	for i := range ix.docs {
		if hasLetters(title(ix.docs[i].Question), letters) {
			source.docs = append(source.docs, int32(i))
		}
	}
	var found []candidate
	for _, m := range fuzzy.FindFrom(letters, source) {
		if startsWords(source.String(m.Index), m.MatchedIndexes) {
			found = append(found, candidate{doc: source.docs[m.Index], subsequence: true, score: 1 / float32(len(found)+1)})
		}
	}
	return found
}

// hasLetters reports in one pass, without folding, whether text may have the letters
// in that order. Bytes that are not ASCII may fold to any letter.
func hasLetters(text, letters string) bool {
	at := 0
	for i := 0; i < len(text) && at < len(letters); i++ {
		if c := text[i]; c == letters[at] || c|0x20 == letters[at] {
			at++
		} else if c >= 0x80 {
			return true
		}
	}
	return at == len(letters)
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
