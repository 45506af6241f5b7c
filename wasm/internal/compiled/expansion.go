package compiled

import (
	"maps"
	"slices"
)

// EncodeExpanded writes an FAQ with its expansion, if any. It is apart from Encode
// because a page that compiles Markdown has no expansion, and no need of this in its
// program.
func EncodeExpanded(f *FAQ) []byte {
	fitting := map[string][]int{} // entries, ascending
	for n, e := range f.Corpus.Entries() {
		for _, word := range e.Expansion {
			fitting[word] = append(fitting[word], n)
		}
	}
	w := writer(Encode(f))
	if len(fitting) == 0 {
		return w
	}
	w[len(magic)] += withExpansion
	w.number(len(fitting))
	for _, word := range slices.Sorted(maps.Keys(fitting)) {
		w.texts(word)
		w.number(len(fitting[word]))
		before := 0
		for _, n := range fitting[word] {
			w.number(n - before)
			before = n
		}
	}
	return w
}
