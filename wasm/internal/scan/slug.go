package scan

import "strconv"

// Unique appends -1, -2 … to a slug that is taken, as GitHub does, and takes the
// result. next maps each taken slug to the number to append next.
func Unique(next map[string]int, slug string) string {
	candidate := slug
	for next[candidate] > 0 {
		candidate = slug + "-" + strconv.Itoa(next[slug])
		next[slug]++
	}
	next[candidate] = 1
	return candidate
}
