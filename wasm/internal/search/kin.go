package search

import "strings"

// Kin finds the kin of words of the vocabulary: words whose stem ends with the
// stem of the other or is its end, as "impfung" and "coronaimpfung", where the two
// begin with different letters.
type Kin struct {
	ix    *Index
	stems map[int32][]int32
	word  map[int32]int32 // by stem: one that has it
}

// Kin makes the kin of the documents added so far. Words of an expansion have none.
func (ix *Index) Kin() *Kin {
	ix.refresh()
	k := &Kin{ix, map[int32][]int32{}, map[int32]int32{}}
	for id, text := range ix.stems.texts {
		if ix.own != nil || ix.stemStop[id] || strings.Contains(text, " ") {
			continue
		}
		for i := range text {
			if i > 0 && len(text)-i >= relatedLetters {
				if end := ix.stems.find(text[i:]); end >= 0 && !ix.stemStop[end] && firstRune(text) != firstRune(text[i:]) {
					k.stems[int32(id)] = append(k.stems[int32(id)], end)
					k.stems[end] = append(k.stems[end], int32(id))
				}
			}
		}
	}
	for word, stem := range ix.wordStem {
		if _, known := k.word[stem]; !known {
			k.word[stem] = int32(word)
		}
	}
	return k
}

// Of gives the kin of some words, each once.
func (k *Kin) Of(words []Spelling) (list []Spelling) {
	seen := map[int32]bool{}
	for _, w := range words {
		word := k.ix.words.find(w.Text)
		if word < 0 {
			continue
		}
		for _, stem := range k.stems[k.ix.wordStem[word]] {
			if !seen[stem] {
				seen[stem] = true
				list = append(list, k.ix.spelled(k.ix.written[k.word[stem]]))
			}
		}
	}
	return list
}
