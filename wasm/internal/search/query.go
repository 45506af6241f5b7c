package search

import "strings"

// maxPrefixWords bounds the words a half-typed one stands for.
const maxPrefixWords = 64

// A query is what was typed, read.
type query struct {
	text  string
	terms []term
	solid bool    // something but stop words is asked
	mass  float32 // sum of the weights of the terms that are known
	norm  float32 // length of the vector of these weights
	sum   uint32  // of the hashes of the words, as in name
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

// read expands a query. Its last word is half typed unless something follows it.
func (ix *Index) read(text string) *query {
	ix.refresh()
	ix.scratch.tokens = tokens(ix.scratch.tokens[:0], text)
	list := ix.scratch.tokens
	q := &query{text: text, terms: make([]term, len(list))}
	for i, t := range list {
		q.terms[i] = term{token: t, stop: isStop(ix.stops, t.Term), meant: -1}
		q.solid = q.solid || !q.terms[i].stop
		q.sum += hash(t.Term)
		ix.expand(&q.terms[i], i == len(list)-1 && t.End == len(text))
	}
	for i := range q.terms {
		if i+1 < len(q.terms) {
			ix.join(&q.terms[i], &q.terms[i+1])
		}
	}
	ix.weigh(q)
	return q
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
	root := stem(ix.lang, t.Term)
	if word := ix.words.find(t.Term); word >= 0 {
		t.known = true
		t.add(weighted{ix.wordStem[word], 1, WhyExact, word})
	} else if s := ix.stems.find(root); s >= 0 {
		t.known = true
		t.add(weighted{s, weightStem, WhyExact, -1})
	}
	if halfTyped {
		ix.addPrefixes(t)
	}
	if !t.known {
		ix.split(t)
	}
	if len(t.stems) == 0 {
		ix.addSimilar(t, halfTyped)
	}
	if !t.stop {
		ix.addKin(t, root)
		ix.addSynonyms(t, root)
	}
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
	words := make([]int32, 0, maxPrefixWords)
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
	var list []weighted
	best, most := -1, float32(0)
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
		likely := w.weight * (1 + commonness*log1p(float32(ix.postings[w.stem].docs)))
		if likely > most {
			best, most = len(list), likely
		}
		list = append(list, w)
	})
	for i, w := range list {
		if i == best {
			t.meant = w.word
		} else {
			w.weight *= weightRunnerUp
		}
		t.add(w)
	}
}

func (ix *Index) addKin(t *term, root string) {
	ix.relatedStems(root, func(s int32, begins bool, share float32) {
		switch {
		case ix.stemStop[s]:
		case begins:
			t.add(weighted{s, weightDerived * share, WhyRelated, -1})
		default:
			t.add(weighted{s, weightPart * half(share), WhyRelated, -1})
		}
	})
}

func (ix *Index) addSynonyms(t *term, root string) {
	ix.synonyms.each(root, func(other string) {
		if s := ix.stems.find(other); s >= 0 {
			t.add(weighted{s, weightSynonym, WhyRelated, -1})
		}
	})
}

// join finds "setup" for "set up".
func (ix *Index) join(a, b *term) {
	if len(a.Term)+len(b.Term) <= 3 {
		return
	}
	if word := ix.words.find(a.Term + b.Term); word >= 0 {
		w := weighted{ix.wordStem[word], weightCompound, WhyExact, word}
		a.add(w)
		b.add(w)
	}
}

// split finds "set up" for "setup", and the parts of a compound.
func (ix *Index) split(t *term) {
	for i := range t.Term {
		if i < 2 || len(t.Term)-i < 2 {
			continue
		}
		head, tail := ix.words.find(t.Term[:i]), ix.words.find(t.Term[i:])
		if head >= 0 && tail >= 0 {
			t.add(weighted{ix.wordStem[head], weightCompound, WhyExact, head})
			t.add(weighted{ix.wordStem[tail], weightCompound, WhyExact, tail})
		}
	}
}
