package search

import "unicode/utf8"

// A lexicon numbers different strings in the order in which they are added, and
// lists them in alphabetical order. Its hash table with open addressing takes a
// fifth of the memory of a map of strings.
type lexicon struct {
	texts  []string
	slots  []int32 // number+1 by hash, 0 where free; at most half are taken
	sorted []int32 // numbers in alphabetical order; see sort
}

// find gives the number of text, or -1.
func (l *lexicon) find(text string) int32 {
	if len(l.slots) == 0 {
		return -1
	}
	return l.slots[l.slot(text)] - 1
}

// add gives the number of text, a new one where it is new.
func (l *lexicon) add(text string) (id int32, isNew bool) {
	if 2*len(l.texts) >= len(l.slots) {
		l.grow()
	}
	at := l.slot(text)
	if l.slots[at] == 0 {
		l.texts = append(l.texts, text)
		l.slots[at] = int32(len(l.texts))
		return l.slots[at] - 1, true
	}
	return l.slots[at] - 1, false
}

// slot is the place of text in the table, or the free place where it would be.
func (l *lexicon) slot(text string) int {
	mask := len(l.slots) - 1
	at := int(hash(text)) & mask
	for l.slots[at] != 0 && l.texts[l.slots[at]-1] != text {
		at = (at + 1) & mask
	}
	return at
}

func (l *lexicon) grow() {
	l.slots = make([]int32, max(64, 2*len(l.slots)))
	for i, text := range l.texts {
		l.slots[l.slot(text)] = int32(i + 1)
	}
}

// hash is 32-bit FNV-1a, with its high bits mixed into the low ones.
func hash(text string) uint32 {
	h := uint32(2166136261)
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h ^ h>>15
}

// sort sorts the new strings and merges them into those sorted before, so adding
// little by little stays cheap.
func (l *lexicon) sort() {
	l.sorted = merged(l.sorted, len(l.texts), func(a, b int32) bool { return l.texts[a] < l.texts[b] })
}

// merged extends a sorted list of the numbers below its length to the numbers below
// n. It merges in place where the list has the capacity: filled from its end,
// nothing is overwritten that is still needed.
func merged(list []int32, n int, less func(a, b int32) bool) []int32 {
	old := len(list)
	if old == n {
		return list
	}
	fresh := make([]int32, n-old)
	for i := range fresh {
		fresh[i] = int32(old + i)
	}
	sortBy(fresh, less)
	if n > cap(list) {
		list = append(make([]int32, 0, n+n/8), list...)
	}
	list = list[:n]
	for at := n - 1; len(fresh) > 0; at-- {
		if last := fresh[len(fresh)-1]; old > 0 && less(last, list[old-1]) {
			old--
			list[at] = list[old]
		} else {
			list[at] = last
			fresh = fresh[:len(fresh)-1]
		}
	}
	return list
}

// from is the place in the sorted list of the first string that is not before text.
func (l *lexicon) from(text string) int { return l.search(0, text) }

func (l *lexicon) search(low int, text string) int {
	high := len(l.sorted)
	for low < high {
		middle := (low + high) / 2
		if l.texts[l.sorted[middle]] < text {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// common is the length in letters of the beginning that a and b share.
func common(a, b string) int {
	n := 0
	for i, r := range a {
		if i >= len(b) {
			break
		}
		s, _ := utf8.DecodeRuneInString(b[i:])
		if r != s {
			break
		}
		n++
	}
	return n
}

// reversedLess orders strings by their bytes from the last to the first, so that
// strings with the same ending are next to each other.
func reversedLess(a, b string) bool {
	i, j := len(a), len(b)
	for i > 0 && j > 0 {
		i--
		j--
		if a[i] != b[j] {
			return a[i] < b[j]
		}
	}
	return i == 0 && j > 0
}
