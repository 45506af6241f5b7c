package search

// A query is a text that was typed, read.
type query struct {
	text  string
	terms []term
	solid bool    // a term has stems and is not a stop word
	mass  float32 // sum of the weights of the terms that are known
	asked float32 // sum of the weights of all words, unknown ones included
	norm  float32 // length of the vector of these weights
	sum   uint32  // of the hashes of the words, as in name

	operands []operand
	fit      *query // the same text, read by the index of the expansion, or nil
}

// A term is a word of the query with everything that it may mean.
type term struct {
	token
	stop    bool
	joint   bool       // only a sign is between it and the term before it
	inside  bool       // it is part of a word or phrase before it that is known as a whole
	known   bool       // the word or an inflection of it is in the vocabulary
	guessed bool       // of its Han letters, only the first is known
	stems   []weighted // what it may mean
	meant   int32      // the likeliest correction of an unknown word, or -1
	rarity  float32    // inverse document frequency of what it means
	weight  float32    // rarity, less for stop words
}

// weighted is a stem that a term may mean, and how well: 1 is the word as typed.
type weighted struct {
	stem   int32
	weight float32
	why    Why
	word   int32 // through which word, or -1
}

// add adds a stem, or keeps the better weight of one that is there.
func (t *term) add(w weighted) {
	for i := range t.stems {
		if t.stems[i].stem == w.stem {
			if t.stems[i].weight < w.weight {
				t.stems[i] = w
			}
			return
		}
	}
	t.stems = append(t.stems, w)
}

// A match is a term that a stem matches. The matches of a stem are a linked list.
type match struct {
	*weighted
	term int32
	next int32 // 1 + the place of the next match of the same stem, or 0
}

// A termMatch is the best match of a term so far, with weight 0 for none.
type termMatch struct {
	weight float32
	why    Why
	word   int32
}

// An operand is what an operator of a query applies to: the stems of words next to
// each other. "Words in quotes" must be in a document; a word or quotes after a
// minus must not.
type operand struct {
	stems  []int32
	absent bool
}
