package search

import (
	"slices"
	"strings"
)

// longestUnit is the length in bytes of the longest unit after a number, as in 5kWh.
const longestUnit = 4

// join finds "setup" for "set up" and "500MB" for "500 MB": up to three terms as one
// word. A number and its unit are one thing: a document with only one of them is
// hardly meant.
func (ix *Index) join(terms []term) {
	joint, number := terms[0].Term, isNumber(terms[0].Term)
	for n := 1; n < min(3, len(terms)); n++ {
		t := &terms[n]
		if terms[n-1].End > t.Start || len(joint)+len(t.Term) > longestTerm {
			return
		}
		joint += t.Term
		number = number || isNumber(t.Term)
		unit := number && (len(t.Term) <= longestUnit || isNumber(t.Term)) && (len(terms[0].Term) <= longestUnit || isNumber(terms[0].Term))
		word := ix.words.find(joint)
		if word < 0 || isStop(ix.stops, joint) {
			continue
		}
		w := weighted{ix.wordStem[word], weightCompound, WhyExact, ix.written[word]}
		if unit {
			w.weight = 1
		}
		for i := range terms[:n+1] {
			terms[i].joined(w, unit)
		}
	}
}

// joined adds to a term a word that it is part of.
func (t *term) joined(w weighted, unit bool) {
	t.stems = slices.DeleteFunc(t.stems, func(w weighted) bool { return w.why == WhyTypo })
	for i := range t.stems {
		if unit {
			t.stems[i].weight *= weightCompound
		}
	}
	t.known = true
	t.add(w)
}

// split finds "set up" for "setup", and the parts of a compound.
func (ix *Index) split(t *term) {
	for i := range t.Term {
		if i < 2 || len(t.Term)-i < 2 {
			continue
		}
		head, tail := ix.words.find(t.Term[:i]), ix.words.find(t.Term[i:])
		if head >= 0 && tail >= 0 {
			t.add(weighted{ix.wordStem[head], weightCompound, WhyExact, ix.written[head]})
			t.add(weighted{ix.wordStem[tail], weightCompound, WhyExact, ix.written[tail]})
		}
	}
}

// apart splits unknown words of letters and digits into known words: "10GB" where
// there is "10 GB", "9am" where there is "9 a.m.". A long word before a number need
// not be in the vocabulary, since it may be known in another way: "wifi6" as "Wi-Fi 6".
func (ix *Index) apart(list []token) []token {
	for i := 0; i < len(list); i++ {
		if t := list[i]; !t.whole && ix.words.find(t.Term) < 0 {
			at := turn(t.Term)
			known := at >= lengthApart && !isNumber(t.Term[:at]) || at > 0 && ix.words.find(t.Term[:at]) >= 0
			if known && len(t.Term) == t.End-t.Start && !ix.begins(t.Term) && ix.begins(t.Term[at:]) {
				list = slices.Insert(list, i+1, token{Term: t.Term[at:], Start: t.Start + at, End: t.End})
				list[i] = token{Term: t.Term[:at], Start: t.Start, End: t.Start + at}
			}
		}
	}
	return list
}

// begins reports whether a word of the vocabulary begins with the given letters.
func (ix *Index) begins(letters string) bool {
	at := ix.words.from(letters)
	return at < len(ix.words.sorted) && strings.HasPrefix(ix.words.texts[ix.words.sorted[at]], letters)
}

// turn is where letters turn into digits in a word, or digits into letters; 0 for nowhere.
func turn(term string) int {
	for i := 1; i < len(term); i++ {
		if isDigit(term[i]) != isDigit(term[i-1]) {
			return i
		}
	}
	return 0
}

// hasDigits reports whether a word has more than one digit, or only digits. Such a
// word is a number, a version or a part number, never another one mistyped.
func hasDigits(term string) bool {
	n := 0
	for i := range len(term) {
		if isDigit(term[i]) {
			n++
		}
	}
	return n > 1 || n == len(term)
}
