package search

import (
	"strings"
	"unicode/utf8"
)

// A Filter tells of a stem whether the vocabulary has it, before any of that is
// here: never no of one that it has, and yes of one in sparsity that it has not
// (B. H. Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors",
// 1970, here with one hash). What a word may mean that is unknown is so asked for
// together with what the known ones mean.
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
// their words, and of scripts without spaces every other pair is no word.
func sifted(stem string) bool {
	first, _ := utf8.DecodeRuneInString(stem)
	return !spaceless(first) && !strings.Contains(stem, " ")
}
