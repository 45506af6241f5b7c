package search

import (
	"strings"
	"unicode/utf8"
)

// mostAlike bounds the words that a word of the query may mean in each way: half
// typed, mistyped, or as kin. Thousands of part numbers may be alike.
const mostAlike = 64

// expand adds everything that a term may mean. In the index of an expansion, a
// term that is or begins a word of the documents is neither half typed nor mistyped,
// and no word has kin: each was chosen by itself.
func (ix *Index) expand(t *term, halfTyped bool) {
	root := ix.recognize(t, t.Term)
	if other := contracted(t.Term); !t.known && other != t.Term {
		if r := ix.recognize(t, other); t.known {
			root = r
		}
	}
	there := len(t.stems) > 0
	own := ix.own != nil && ix.own.begins(t.Term)
	switch letter, n := utf8.DecodeRuneInString(t.Term); {
	case spaceless(letter) && n == len(t.Term), isHan(letter) && !t.stop && !isStop(ix.stops, t.Term[:n]):
		ix.addPrefixes(t, t.Term[:n])
		t.guessed = !there && isHan(letter)
	case halfTyped && !own && !(t.whole && t.known):
		ix.addPrefixes(t, t.Term)
	}
	if t.whole {
		ix.addSynonyms(t, root)
		return
	}
	if !t.known {
		ix.split(t)
	}
	if len(t.stems) == 0 && !own && !ix.AsTyped && !hasDigits(t.Term) {
		ix.addSimilar(t, halfTyped)
	}
	if !t.stop {
		if ix.own == nil {
			ix.addKin(t, root)
		}
		ix.addSynonyms(t, root)
	}
}

// recognize adds the word of that spelling, or else its inflections, and gives its stem.
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

// addPrefixes adds the words that begin with a half-typed one, or the commonest of
// many: after one letter, nothing else can be guessed. For a pair of Han letters,
// typed is its first letter, and the words have a part of what is meant.
func (ix *Index) addPrefixes(t *term, typed string) {
	l := &ix.words
	words := make([]int32, 0, mostAlike)
	commoner := func(a, b int32) bool { return ix.postings[ix.wordStem[a]].docs > ix.postings[ix.wordStem[b]].docs }
	for _, word := range l.sorted[l.from(typed):] {
		text := l.texts[word]
		if !strings.HasPrefix(text, typed) {
			break
		}
		if text != t.Term {
			words = insert(words, word, commoner)
		}
	}
	for _, word := range words {
		share := float32(len(typed)) / float32(len(l.texts[word]))
		t.add(weighted{ix.wordStem[word], weightPrefix * half(share), WhyPrefix, word})
	}
}

// half maps a share from 0 to 1 to a weight from 0.5 to 1.
func half(share float32) float32 { return 0.5 + 0.5*share }

// addSimilar adds the words that a mistyped one may mean. All but the likeliest
// weigh less.
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

// likelier reports whether a is a likelier correction than b, by its edits and how
// common it is.
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
			part := float32(weightPart)
			if !t.known && len(ix.stems.texts[s]) > len(root) {
				part = weightEnd
			}
			list = insert(list, weighted{s, part * half(share), WhyRelated, -1}, heavier)
		}
	})
	for _, w := range list {
		t.add(w)
	}
}

// addSynonyms adds the synonyms of a word or phrase.
func (ix *Index) addSynonyms(t *term, root string) {
	ix.synonyms.each(root, func(other string) { ix.addSynonym(t, other, 1) })
}

func (ix *Index) addSynonym(t *term, other string, typed float32) {
	if s := ix.stems.find(other); s >= 0 {
		t.add(weighted{s, weightSynonym * half(typed), WhyRelated, -1})
	}
}

// addBegunSynonyms adds the synonyms of the words and phrases that begin with the
// last term, half typed, or with it and words before it. They go to the first of
// these terms.
func (ix *Index) addBegunSynonyms(terms []term) {
	letters := ""
	for n, i := 0, len(terms)-1; i >= 0 && n < max(1, ix.synonyms.longest); i-- {
		switch t := &terms[i].token; {
		case t.whole && i < len(terms)-1:
			continue
		case n == 0:
			letters = t.Term
		default:
			letters = stem(ix.lang, t.Term) + " " + letters
		}
		n++
		if len(letters) >= lengthBegun {
			ix.synonyms.begun(letters, func(other string, typed float32) { ix.addSynonym(&terms[i], other, typed) })
		}
	}
}
