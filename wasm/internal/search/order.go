package search

import "sort"

// order sorts anything by its indexes. One such type for all lists is what
// keeps a copy of the sorting algorithm for each of them out of the program.
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
