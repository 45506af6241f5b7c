package search

import (
	"strings"
	"unicode/utf8"
)

// A Filter says whether the vocabulary has a stem, before any part of it is here.
// It is a Bloom filter with one hash (B. H. Bloom, "Space/Time Trade-offs in Hash
// Coding with Allowable Errors", 1970). It never denies a stem that is there; of
// those that are missing, it takes one in sparsity for known. So what an unknown
// word may mean is fetched in the same round trip as what the known words mean.
type Filter struct {
	Places int   // number of places that stems are hashed to
	Taken  []int // places that a stem is hashed to, ascending
}

// sparsity is the number of places per stem. Twice as many cost one bit more per stem.
const sparsity = 32

// Filter makes the filter of the vocabulary.
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

// lacks reports whether the vocabulary certainly lacks a stem.
func (f Filter) lacks(stem string) bool {
	return f.Places > 0 && sifted(stem) && !has(f.Taken, f.place(stem))
}

// sifted reports whether a filter covers a stem. It leaves out phrases, which are
// asked for by their words, and pairs of letters of scripts without spaces: every
// other pair spans two words.
func sifted(stem string) bool {
	first, _ := utf8.DecodeRuneInString(stem)
	return !spaceless(first) && !strings.Contains(stem, " ")
}
