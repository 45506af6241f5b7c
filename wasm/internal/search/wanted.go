package search

import "sort"

// Wanted holds the numbers of shards, each list ascending.
type Wanted struct {
	Words, Postings, Documents []int
	Fit                        *Wanted // of the expansion, or nil
}

// None reports whether nothing is wanted.
func (w *Wanted) None() bool {
	return len(w.Words)+len(w.Postings)+len(w.Documents) == 0 && (w.Fit == nil || w.Fit.None())
}

// lacksWords reports whether words are wanted, without which a query cannot be read.
func (w *Wanted) lacksWords() bool {
	return len(w.Words) > 0 || w.Fit != nil && len(w.Fit.Words) > 0
}

// want adds a shard to a list, unless it is in the list or here.
func want(list *[]int, here []int, shard int) {
	if shard >= 0 && !has(here, shard) {
		with(list, shard)
	}
}

func has(list []int, n int) bool {
	at := sort.SearchInts(list, n)
	return at < len(list) && list[at] == n
}

// with adds a number to an ascending list, and reports whether it is new.
func with(list *[]int, n int) bool {
	at := sort.SearchInts(*list, n)
	if at < len(*list) && (*list)[at] == n {
		return false
	}
	*list = append(*list, 0)
	copy((*list)[at+1:], (*list)[at:])
	(*list)[at] = n
	return true
}

// shardOf is the last shard whose first text is not after text, or -1.
func shardOf(firsts []string, text string) int {
	return sort.Search(len(firsts), func(i int) bool { return firsts[i] > text }) - 1
}
