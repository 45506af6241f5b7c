package search

// A Term is a word of a text as an index takes it.
type Term struct {
	Word, Stem string
	Stop       bool    // every question has it
	Rarity     float32 // its inverse document frequency
}

// Terms are the words of a text, for who weighs them as the index does.
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
