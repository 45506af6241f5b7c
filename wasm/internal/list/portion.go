//go:build !shards

package list

// Portion is how many questions of a topic are written at a time; it is also
// the number above which topics are listed first in any case.
const Portion = 500
