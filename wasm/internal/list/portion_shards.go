//go:build shards

package list

// Portion is how many questions of a topic are written at a time, of an FAQ whose
// questions are fetched when they are: what fills a screen.
const Portion = 24
