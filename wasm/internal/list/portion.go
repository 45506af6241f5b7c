//go:build !shards

package list

// Portion is how many questions of a topic are written at a time. With more
// questions than that, topics always begin closed.
const Portion = 500
