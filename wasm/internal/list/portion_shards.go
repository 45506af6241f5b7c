//go:build shards

package list

// Portion is how many questions of a topic are written at a time, in an FAQ whose
// questions are fetched as they are written: enough to fill a screen.
const Portion = 24
