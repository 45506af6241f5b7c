package search

// A query is what was typed, read.
type query struct {
	text  string
	terms []term
	solid bool    // something but stop words is asked
	mass  float32 // sum of the weights of the terms that are known
	asked float32 // sum of the weights of all words, unknown ones included
	norm  float32 // length of the vector of these weights
	sum   uint32  // of the hashes of the words, as in name

	operands []operand
	fit      *query // the same, read by the index of words that fit, or nil
}

// A term is a word of the query with all it may stand for.
type term struct {
	token
	stop    bool
	joint   bool       // nothing but a sign is between it and the term before it
	inside  bool       // a part of a word or phrase before it that is known as a whole
	known   bool       // the word or an inflection of it is in the vocabulary
	guessed bool       // of Han letters, only single ones are known
	stems   []weighted // what it means
	meant   int32      // the likeliest word when the typed one is unknown, or -1
	rarity  float32    // inverse document frequency of what it means
	weight  float32    // rarity, less for stop words
}

// weighted is a stem a term stands for, and how well: 1 is the word as typed.
type weighted struct {
	stem   int32
	weight float32
	why    Why
	word   int32 // through which word, or -1
}

// add keeps the best weight for each stem.
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

// A match is a term that a stem stands for; the matches of a stem are a list.
type match struct {
	*weighted
	term int32
	next int32 // 1 + the place of the next match of the same stem, or 0
}

// A termMatch is the best match of a term so far, its weight 0 when there is none.
type termMatch struct {
	weight float32
	why    Why
	word   int32
}

// An operand is what an operator of a query is about: the stems of words that
// are next to each other. "words in quotes" must be in a document, and
// a word or quotes behind a minus must not.
type operand struct {
	stems  []int32
	absent bool
}
