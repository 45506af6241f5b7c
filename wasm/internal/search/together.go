package search

import "slices"

// A pair is two neighbouring words of the query, and what a question gains in
// which they are neighbours too.
type pair struct {
	first, second int32 // stems
	gain          float64
}

func (ix *Index) pairs(terms []term) []pair {
	var list []pair
	for i := 0; i+1 < len(terms); i++ {
		a, b := &terms[i], &terms[i+1]
		if len(a.stems) > 0 && len(b.stems) > 0 {
			list = append(list, pair{a.stems[0].stem, b.stems[0].stem, proximity * (ix.rarity(a) + ix.rarity(b)) / 2})
		}
	}
	return list
}

// together rewards pairs that stand in the question as in the query, and a
// query that is a whole question or alias.
func (d *document) together(terms []term, pairs []pair) float64 {
	gain := 0.0
	for _, p := range pairs {
		for j := 0; j+1 < len(d.question); j++ {
			if d.question[j] == p.first && d.question[j+1] == p.second {
				gain += p.gain
				break
			}
		}
	}
	for _, name := range d.names {
		if isWhole(terms, name) {
			return gain + identity
		}
	}
	return gain
}

// isWhole tells whether the terms are the name, each through its best stem, in any order.
func isWhole(terms []term, name []int32) bool {
	if len(terms) != len(name) || len(name) == 0 {
		return false
	}
	for i := range terms {
		if !slices.ContainsFunc(terms[i].stems, func(w weighted) bool { return w.stem == name[i] && w.why != WhyPrefix }) {
			return sameSet(terms, name)
		}
	}
	return true
}

func sameSet(terms []term, name []int32) bool {
	left := slices.Clone(name)
	for i := range terms {
		at := slices.IndexFunc(left, func(s int32) bool {
			return slices.ContainsFunc(terms[i].stems, func(w weighted) bool { return w.stem == s && w.why != WhyPrefix })
		})
		if at < 0 {
			return false
		}
		left = slices.Delete(left, at, at+1)
	}
	return true
}
