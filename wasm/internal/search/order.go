package search

import "sort"

// order sorts anything by its indexes. One type for all lists keeps the program
// from having a copy of the sorting algorithm for each of them.
type order struct {
	length int
	less   func(i, j int) bool
	swap   func(i, j int)
}

func (o order) Len() int           { return o.length }
func (o order) Less(i, j int) bool { return o.less(i, j) }
func (o order) Swap(i, j int)      { o.swap(i, j) }

// sortBy sorts list by a strict and total order of its elements.
func sortBy[T any](list []T, less func(a, b T) bool) {
	sort.Sort(order{len(list),
		func(i, j int) bool { return less(list[i], list[j]) },
		func(i, j int) { list[i], list[j] = list[j], list[i] }})
}

// insert adds one to the best of many, in order, and keeps cap(best) of them.
// Of equals, the earlier comes first. Nearly all of many lose to the last one
// kept, at the cost of one comparison.
func insert[T any](best []T, one T, before func(a, b T) bool) []T {
	at := len(best)
	for at > 0 && before(one, best[at-1]) {
		at--
	}
	if at == cap(best) {
		return best
	}
	if len(best) < cap(best) {
		best = append(best, one)
	}
	copy(best[at+1:], best[at:])
	best[at] = one
	return best
}

// A candidate is a document that may be a hit.
type candidate struct {
	doc         int32
	score       float32
	meaning     float32 // the part of score that comes from the expansion
	subsequence bool    // found by letters of its question, not by words
}

// before reports whether c is better than d; equals keep the order of entries.
func before(c, d candidate) bool {
	return c.score > d.score || c.score == d.score && c.doc < d.doc
}
