package search

// A Term is a word of a text as an index sees it.
type Term struct {
	Word, Stem string
	Stop       bool    // it is a stop word
	Rarity     float32 // its inverse document frequency
}

// Terms gives the words of a text, with the weights that the index gives them.
func (ix *Index) Terms(text string) []Term {
	ix.refresh()
	var list []Term
	for _, t := range tokens(nil, text) {
		one := Term{Word: t.Term, Stem: stem(ix.lang, t.Term), Stop: isStop(ix.stops, t.Term)}
		n := int32(0)
		if id := ix.stems.find(one.Stem); id >= 0 {
			n = ix.postings[id].docs
		}
		one.Rarity = inverseFrequency(int(n), ix.size())
		list = append(list, one)
	}
	return list
}
