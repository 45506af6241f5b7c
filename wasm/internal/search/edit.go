package search

import (
	"sort"
	"unicode/utf8"
)

// Words within some edits of a typed one are found through their deletion
// neighbourhoods (W. Garbe's SymSpell): two words at most k edits apart give
// the same string when up to k letters are deleted from each. All such strings
// of every word are hashed once into one sorted list, so a look-up costs a few
// binary searches however large the vocabulary is. Only the first prefixLength
// letters take part, which bounds the list; candidates are then verified.
const prefixLength = 7

type edit struct {
	hash uint32
	word int32
}

// refresh builds what depends on the whole vocabulary, when it has grown.
func (ix *Index) refresh() {
	if len(ix.sorted) == len(ix.words) {
		return
	}
	from := len(ix.sorted)
	for id := from; id < len(ix.words); id++ {
		ix.sorted = append(ix.sorted, int32(id))
		deletions(ix.words[id].text, func(hash uint32) {
			ix.edits = append(ix.edits, edit{hash, int32(id)})
		})
	}
	sortBy(ix.sorted, func(a, b int32) bool { return ix.words[a].text < ix.words[b].text })
	sortBy(ix.edits, func(a, b edit) bool { return a.hash < b.hash || a.hash == b.hash && a.word < b.word })
}

// maxEdits is the number of typos a word of that many letters may have.
func maxEdits(letters int) int {
	switch {
	case letters >= lengthTypos:
		return 2
	case letters >= lengthTypo:
		return 1
	}
	return 0
}

// deletions calls fn with the hash of the word's prefix and of each string
// that deleting up to maxEdits letters of it gives.
func deletions(text string, fn func(hash uint32)) {
	letters := []rune(text)
	edits := maxEdits(len(letters))
	if len(letters) == lengthTypo-1 || len(letters) == lengthTypos-1 {
		edits++ // a longer typed word may have lost a letter to become this one
	}
	prefix := letters[:min(len(letters), prefixLength)]
	fn(hashWithout(prefix, -1, -1))
	if edits == 0 {
		return
	}
	for i := range prefix {
		fn(hashWithout(prefix, i, -1))
		for j := i + 1; edits > 1 && j < len(prefix); j++ {
			fn(hashWithout(prefix, i, j))
		}
	}
}

// hashWithout is FNV-1a over the letters, those at i and j left out.
func hashWithout(letters []rune, i, j int) uint32 {
	h := uint32(2166136261)
	for k, r := range letters {
		if k != i && k != j {
			h = (h ^ uint32(r)) * 16777619
		}
	}
	return h
}

// similar calls fn with the words at most maxEdits(term) edits away from term.
func (ix *Index) similar(term string, fn func(id int32, edits int)) {
	allowed := maxEdits(utf8.RuneCountInString(term))
	if allowed == 0 {
		return
	}
	ix.refresh()
	seen := map[int32]bool{}
	deletions(term, func(hash uint32) {
		i := sort.Search(len(ix.edits), func(i int) bool { return ix.edits[i].hash >= hash })
		for ; i < len(ix.edits) && ix.edits[i].hash == hash; i++ {
			id := ix.edits[i].word
			if seen[id] {
				continue
			}
			seen[id] = true
			if d := distance(term, ix.words[id].text, allowed); d <= allowed {
				fn(id, d)
			}
		}
	})
}

// distance is the optimal string alignment distance: insertions, deletions,
// substitutions and transpositions of neighbours, each 1. Anything above limit
// is limit+1.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	width := len(y) + 1
	rows := make([]int, 3*width)
	before, row, next := rows[:width], rows[width:2*width], rows[2*width:]
	for j := range next {
		next[j] = j
	}
	for i := range x {
		before, row, next = row, next, before
		next[0] = i + 1
		least := next[0]
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
			least = min(least, next[j+1])
		}
		if least > limit {
			return limit + 1
		}
	}
	return min(next[len(y)], limit+1)
}
