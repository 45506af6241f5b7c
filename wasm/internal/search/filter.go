package search

import (
	"strings"
	"unicode/utf8"
)

// A Filter says whether the vocabulary has a stem, before any part of it is
// here. It never denies a stem that is there, and takes one in sparsity of those
// that are missing for known (B. H. Bloom, "Space/Time Trade-offs in Hash Coding
// with Allowable Errors", 1970, here with one hash). By it, what an unknown word may
// mean is fetched together with what the known words mean.
type Filter struct {
	Places int   // that stems are hashed to
	Taken  []int // those that have one, ascending
}

// sparsity is the number of places for a stem: twice as many cost one bit more.
const sparsity = 32

// Filter is that of the vocabulary.
func (ix *Index) Filter() Filter {
	f := Filter{Places: sparsity * len(ix.stems.texts)}
	taken := make([]bool, f.Places)
	add := func(stem string) {
		if sifted(stem) {
			taken[f.place(stem)] = true
		}
	}
	for _, text := range ix.stems.texts {
		add(text)
	}
	for word, as := range ix.written {
		if int32(word) != as {
			add(stem(ix.lang, ix.words.texts[word]))
		}
	}
	for place, is := range taken {
		if is {
			f.Taken = append(f.Taken, place)
		}
	}
	return f
}

func (f Filter) place(stem string) int { return int(hash(stem) % uint32(f.Places)) }

// lacks reports whether the vocabulary has not a stem, for certain.
func (f Filter) lacks(stem string) bool {
	return f.Places > 0 && sifted(stem) && !has(f.Taken, f.place(stem))
}

// sifted reports whether a filter has stems of that kind: phrases are asked for by
// their words, and in a script without spaces every other pair belongs to two words.
func sifted(stem string) bool {
	first, _ := utf8.DecodeRuneInString(stem)
	return !spaceless(first) && !strings.Contains(stem, " ")
}
