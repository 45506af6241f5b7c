package search

import "unicode/utf8"

// read expands a query. Its last word is half typed unless something follows it. A
// plain query has no operators.
func (ix *Index) read(text string, plain bool) *query {
	ix.refresh()
	text = ix.asWritten(beginning(text, longestQuery))
	ix.scratch.tokens = ix.synonyms.tokens(ix.scratch.tokens[:0], text)
	list := asked(ix.apart(ix.withoutSigns(ix.scratch.tokens)))
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
		q.terms[i].joint = i > 0 && t.Start == list[i-1].End+1 && text[t.Start-1] != ' '
		if i > 0 && t.Start > list[i-1].Start && t.End == list[i-1].End && q.terms[i-1].known && !list[i-1].whole {
			continue // the last letter of a known pair
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
	if ix.meaning != nil {
		ix.meaning.AsTyped = ix.AsTyped
		q.fit = ix.meaning.read(text, plain)
		q.solid = q.solid || q.fit.solid
	}
	ix.weigh(q)
	return q
}

// asWritten replaces each letter of a script without spaces that no document has by
// a synonym, where there is one: readers write Han letters in two ways.
func (ix *Index) asWritten(text string) string {
	n := 0
	for i, r := range text {
		if !spaceless(r) {
			continue
		}
		if n++; n > mostWords {
			break
		}
		letter := string(r)
		if end := i + len(letter); !ix.begins(folded(letter)) {
			ix.synonyms.each(folded(letter), func(other string) {
				if len(other) == len(letter) && ix.begins(other) {
					text = text[:i] + other + text[end:]
				}
			})
		}
	}
	return text
}

// withoutSigns leaves out the operators that no word of the vocabulary begins with:
// "how do I pay??" asks only for its words.
func (ix *Index) withoutSigns(list []token) []token {
	kept := list[:0]
	for _, t := range list {
		if !isOperator(t.Term) || ix.begins(t.Term) {
			kept = append(kept, t)
		}
	}
	return kept
}

// lightenParts lets the parts of a word count less where the word is known as a
// whole: a document with only some of them is hardly meant.
func (q *query) lightenParts() {
	for i := range q.terms {
		for j := i + 1; j < len(q.terms) && q.terms[i].whole && len(q.terms[i].stems) > 0 && q.terms[j].Start < q.terms[i].End; j++ {
			q.terms[j].inside = true
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
		t.rarity = inverseFrequency(int(most), ix.size())
		t.weight = t.rarity
		if t.stop && q.solid {
			t.weight *= weightStop
		}
		switch {
		case t.inside && len(t.stems) == 0:
		case t.guessed || len(t.stems) == 0:
			q.asked += t.weight * unknown(t.Term)
		default:
			q.asked += t.weight
		}
		if len(t.stems) > 0 {
			q.mass += t.weight
			norm += t.weight * t.weight
		}
	}
	q.norm = squareRoot(norm)
}

// unknown is the weight of a word that the vocabulary lacks. In a script without
// spaces every other pair spans two words, and is not a word at all.
func unknown(term string) float32 {
	if letter, _ := utf8.DecodeRuneInString(term); spaceless(letter) {
		return weightUnknownPair
	}
	return weightUnknown
}
