package search

import (
	"strings"
	"unicode/utf8"
)

// mostAlike bounds the words that one of the query stands for in each way: as
// its beginning, mistyped, or as its kin. Thousands of part numbers are alike.
const mostAlike = 64

// A query is what was typed, read.
type query struct {
	text  string
	terms []term
	solid bool    // something but stop words is asked
	mass  float32 // sum of the weights of the terms that are known
	norm  float32 // length of the vector of these weights
	sum   uint32  // of the hashes of the words, as in name

	operands []operand
}

// A term is a word of the query with all it may stand for.
type term struct {
	token
	stop   bool
	known  bool       // the word or an inflection of it is in the vocabulary
	stems  []weighted // what it stands for
	meant  int32      // the likeliest word when the typed one is unknown, or -1
	rarity float32    // inverse document frequency of what it stands for
	weight float32    // rarity, less for stop words
}

// weighted is a stem a term stands for, and how well: 1 is the word as typed.
type weighted struct {
	stem   int32
	weight float32
	why    Why
	word   int32 // through which word, or -1
}

// read expands a query. Its last word is half typed unless something follows
// it. Read as plain words, it has no operators.
func (ix *Index) read(text string, plain bool) *query {
	ix.refresh()
	text = beginning(text, longestQuery)
	ix.scratch.tokens = ix.tokens(ix.scratch.tokens[:0], text)
	list := asked(ix.apart(ix.scratch.tokens))
	q := &query{text: text}
	for _, t := range list {
		q.sum += hash(t.Term)
	}
	if !plain && !ix.isName(q.sum) {
		list, q.operands = ix.operators(list, text)
	}
	q.terms = make([]term, len(list))
	for i, t := range list {
		q.terms[i] = term{token: t, stop: isStop(ix.stops, t.Term), meant: -1}
		if i > 0 && t.Start > list[i-1].Start && t.End == list[i-1].End && q.terms[i-1].known && !list[i-1].whole {
			continue // the last letter of a pair that is known
		}
		ix.expand(&q.terms[i], t.End == len(text))
	}
	for i := range q.terms {
		ix.join(q.terms[i:])
	}
	q.lightenParts()
	if n := len(list); n > 0 && list[n-1].End == len(text) {
		ix.addBegunSynonyms(q.terms)
	}
	for i := range q.terms {
		q.solid = q.solid || !q.terms[i].stop && len(q.terms[i].stems) > 0
	}
	ix.weigh(q)
	return q
}

// lightenParts lets the parts of a word count less where that is known as a
// whole: what has only some of them is hardly meant.
func (q *query) lightenParts() {
	for i := range q.terms {
		for j := i + 1; j < len(q.terms) && q.terms[i].whole && len(q.terms[i].stems) > 0 && q.terms[j].Start < q.terms[i].End; j++ {
			for k := range q.terms[j].stems {
				q.terms[j].stems[k].weight *= weightInside
			}
		}
	}
}

func (ix *Index) weigh(q *query) {
	norm := float32(0)
	for i := range q.terms {
		t := &q.terms[i]
		most := int32(0)
		for _, w := range t.stems {
			most = max(most, ix.postings[w.stem].docs)
		}
		t.rarity = inverseFrequency(int(most), len(ix.docs))
		t.weight = t.rarity
		if t.stop && q.solid {
			t.weight *= weightStop
		}
		if len(t.stems) > 0 {
			q.mass += t.weight
			norm += t.weight * t.weight
		}
	}
	q.norm = squareRoot(norm)
}

func (ix *Index) expand(t *term, halfTyped bool) {
	root := ix.recognize(t, t.Term)
	if other := contracted(t.Term); !t.known && other != t.Term {
		if r := ix.recognize(t, other); t.known {
			root = r
		}
	}
	if letter, n := utf8.DecodeRuneInString(t.Term); halfTyped || spaceless(letter) && n == len(t.Term) {
		ix.addPrefixes(t)
	}
	if t.whole {
		ix.addSynonyms(t, root)
		return
	}
	if !t.known {
		ix.split(t)
	}
	if len(t.stems) == 0 && !hasDigits(t.Term) {
		ix.addSimilar(t, halfTyped)
	}
	if !t.stop {
		ix.addKin(t, root)
		ix.addSynonyms(t, root)
	}
}

// recognize adds the word of that spelling, or an inflection of it, and gives its stem.
func (ix *Index) recognize(t *term, spelling string) (root string) {
	root = stem(ix.lang, spelling)
	if word := ix.words.find(spelling); word >= 0 {
		t.known = true
		t.add(weighted{ix.wordStem[word], 1, WhyExact, ix.written[word]})
	} else if s := ix.stems.find(root); s >= 0 {
		t.known = true
		t.add(weighted{s, weightStem, WhyExact, ix.words.find(root)})
	}
	return root
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

// addPrefixes adds the words that begin with a half-typed one, the commonest
// where there are many: after one letter that is all that can be meant.
func (ix *Index) addPrefixes(t *term) {
	l := &ix.words
	words := make([]int32, 0, mostAlike)
	commoner := func(a, b int32) bool { return ix.postings[ix.wordStem[a]].docs > ix.postings[ix.wordStem[b]].docs }
	for _, word := range l.sorted[l.from(t.Term):] {
		text := l.texts[word]
		if !strings.HasPrefix(text, t.Term) {
			break
		}
		if text != t.Term {
			words = insert(words, word, commoner)
		}
	}
	for _, word := range words {
		typed := float32(len(t.Term)) / float32(len(l.texts[word]))
		t.add(weighted{ix.wordStem[word], weightPrefix * half(typed), WhyPrefix, word})
	}
}

// half is how much a share from 0 to 1 counts where none is still worth a half.
func half(share float32) float32 { return 0.5 + 0.5*share }

// addSimilar adds the words that a mistyped one may mean; all but the
// likeliest, by edits and commonness, weigh less.
func (ix *Index) addSimilar(t *term, halfTyped bool) {
	list := make([]weighted, 0, mostAlike)
	ix.transposed(t.Term, func(word int32) {
		list = insert(list, weighted{ix.wordStem[word], weightTypo, WhyTypo, word}, ix.likelier)
	})
	ix.withinEdits(t.Term, halfTyped, func(word int32, edits int, typed float32) {
		w := weighted{ix.wordStem[word], weightTypo, WhyTypo, word}
		switch {
		case typed < 1:
			w.weight = weightBegun * half(typed)
		case edits == 2:
			w.weight = weightTypos
		}
		if firstRune(ix.words.texts[word]) != firstRune(t.Term) {
			w.weight *= weightFirst
		}
		list = insert(list, w, ix.likelier)
	})
	for i, w := range list {
		if i == 0 {
			t.meant = ix.written[w.word]
		} else {
			w.weight *= weightRunnerUp
		}
		t.add(w)
	}
}

// likelier tells which of two words is meant by a typo: fewer edits count, and
// how common the words are.
func (ix *Index) likelier(a, b weighted) bool { return ix.likelihood(a) > ix.likelihood(b) }

func (ix *Index) likelihood(w weighted) float32 {
	return w.weight * (1 + commonness*log1p(float32(ix.postings[w.stem].docs)))
}

func heavier(a, b weighted) bool { return a.weight > b.weight }

func (ix *Index) addKin(t *term, root string) {
	list := make([]weighted, 0, mostAlike)
	number := isNumber(root)
	ix.relatedStems(root, func(s int32, begins bool, share float32) {
		switch {
		case ix.stemStop[s], number && (begins || len(root) < lengthNumber) && isNumber(ix.stems.texts[s]):
		case begins:
			list = insert(list, weighted{s, weightDerived * share, WhyRelated, -1}, heavier)
		default:
			list = insert(list, weighted{s, weightPart * half(share), WhyRelated, -1}, heavier)
		}
	})
	for _, w := range list {
		t.add(w)
	}
}
