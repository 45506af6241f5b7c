package search

import (
	"strings"
	"unicode/utf8"
)

// relatedStems calls fn with the stems that are probably related to stem, and the
// share of the longer one that they have in common, from 0 to 1. Related stems begin
// alike (derivations: "activ", "activation"), or one ends with the whole other one
// (compounds: "impf", "coronaimpf").
func (ix *Index) relatedStems(stem string, fn func(id int32, begins bool, share float32)) {
	letters := utf8.RuneCountInString(stem)
	if letters < relatedLetters {
		return
	}
	head := stem[:byteLength(stem, relatedLetters)]
	for i := ix.stems.from(head); i < len(ix.stems.sorted); i++ {
		id := ix.stems.sorted[i]
		other := ix.stems.texts[id]
		if !strings.HasPrefix(other, head) {
			break
		}
		n, m := common(stem, other), utf8.RuneCountInString(other)
		share := float32(n) / float32(max(m, letters))
		if n == m && n == letters {
			continue
		}
		if n == min(m, letters) || share >= relatedShare {
			fn(id, true, share)
		}
	}
	for i := ix.endsFrom(stem); i < len(ix.endings); i++ {
		other := ix.stems.texts[ix.endings[i]]
		if !strings.HasSuffix(other, stem) {
			break
		}
		if len(other) > len(stem) {
			fn(ix.endings[i], false, float32(letters)/float32(utf8.RuneCountInString(other)))
		}
	}
	rest := letters
	for i := range stem {
		if i > 0 && rest >= relatedLetters {
			if id := ix.stems.find(stem[i:]); id >= 0 {
				fn(id, false, float32(rest)/float32(letters))
			}
		}
		rest--
	}
}

// endsFrom is the place in endings of the first stem that may end with text.
func (ix *Index) endsFrom(text string) int {
	low, high := 0, len(ix.endings)
	for low < high {
		middle := (low + high) / 2
		if reversedLess(ix.stems.texts[ix.endings[middle]], text) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
