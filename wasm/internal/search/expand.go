package search

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// maxPrefixWords bounds the words a half-typed one stands for.
const maxPrefixWords = 64

// A term is a word of the query with all it may stand for.
type term struct {
	Token
	stop     bool
	known    bool // the word is in the vocabulary as typed
	stems    []weighted
	best     int32 // nearest word when the typed one is unknown, or -1
	bestEdit int
}

// weighted is a stem a term stands for, and how well: 1 is the word as typed.
type weighted struct {
	stem   int32
	weight float32
	why    Why
	word   int32 // through which word
}

// expand reads a query. Its last word is half typed unless a space follows it.
func (ix *Index) expand(query string) []term {
	list := tokens(query)
	terms := make([]term, len(list))
	for i, t := range list {
		terms[i] = term{Token: t, stop: isStop(ix.stops, t.Term), best: -1}
		ix.expandTerm(&terms[i], i == len(list)-1 && t.End == len(query))
	}
	for i := range terms {
		if i+1 < len(terms) {
			ix.join(&terms[i], &terms[i+1])
		}
	}
	return terms
}

func (ix *Index) expandTerm(t *term, last bool) {
	if id, ok := ix.wordID[t.Term]; ok {
		t.known = true
		t.add(weighted{ix.words[id].stem, 1, WhyExact, id})
	} else if s, ok := ix.stemID[stem(ix.lang, t.Term)]; ok {
		t.known = true
		t.add(weighted{s, weightStem, WhyExact, ix.stemWord[s]})
	}
	if last {
		ix.addPrefixes(t)
	}
	if !t.known {
		ix.split(t)
	}
	if !t.known && len(t.stems) == 0 {
		ix.addSimilar(t)
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

func (ix *Index) addPrefixes(t *term) {
	if len(t.Term) < 2 {
		return
	}
	ix.refresh()
	i := sort.Search(len(ix.sorted), func(i int) bool { return ix.words[ix.sorted[i]].text >= t.Term })
	for n := 0; i < len(ix.sorted) && n < maxPrefixWords; i++ {
		id := ix.sorted[i]
		text := ix.words[id].text
		if !strings.HasPrefix(text, t.Term) {
			return
		}
		if text == t.Term {
			continue
		}
		share := float32(len(t.Term)) / float32(len(text))
		t.add(weighted{ix.words[id].stem, weightPrefix * (0.5 + 0.5*share), WhyPrefix, id})
		n++
	}
}

func (ix *Index) addSimilar(t *term) {
	t.bestEdit = 3
	ix.similar(t.Term, func(id int32, edits int) {
		weight := float32(weightTypo)
		if edits == 2 {
			weight = weightTypos
		}
		if firstRune(ix.words[id].text) != firstRune(t.Term) {
			weight *= 0.8 // people rarely miss the first letter
		}
		t.add(weighted{ix.words[id].stem, weight, WhyTypo, id})
		if edits < t.bestEdit || edits == t.bestEdit && ix.commoner(id, t.best) {
			t.best, t.bestEdit = id, edits
		}
	})
}

// commoner tells whether word a is in more documents than word b.
func (ix *Index) commoner(a, b int32) bool {
	na, nb := len(ix.postings[ix.words[a].stem]), len(ix.postings[ix.words[b].stem])
	return na > nb || na == nb && ix.words[a].text < ix.words[b].text
}

// join finds "setup" for "set up".
func (ix *Index) join(a, b *term) {
	if id, ok := ix.wordID[a.Term+b.Term]; ok && len(a.Term)+len(b.Term) > 3 {
		w := weighted{ix.words[id].stem, weightCompound, WhyExact, id}
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
		head, ok := ix.wordID[t.Term[:i]]
		tail, also := ix.wordID[t.Term[i:]]
		if ok && also {
			t.add(weighted{ix.words[head].stem, weightCompound, WhyExact, head})
			t.add(weighted{ix.words[tail].stem, weightCompound, WhyExact, tail})
		}
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
