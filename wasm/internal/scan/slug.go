package scan

import "strconv"

// Unique appends -1, -2 … to a slug that is taken, as GitHub does, and takes it.
// next has for each that is taken the number to append to it.
func Unique(next map[string]int, slug string) string {
	candidate := slug
	for next[candidate] > 0 {
		candidate = slug + "-" + strconv.Itoa(next[slug])
		next[slug]++
	}
	next[candidate] = 1
	return candidate
}
