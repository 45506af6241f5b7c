// Package growth, for tests only, checks that the cost of work grows with its input
// and not faster. Costs are counts that do not depend on the machine and its load:
// bytes allocated, nodes made, statements run. Seconds are for benchmarks.
package growth

import (
	"runtime"
	"testing"
)

// Most is the factor by which cost may grow with four times the input: four, and a
// quarter more for what grows in steps, such as tables that double.
const Most = 5

// A Cost is the cost of work on an input of that size, each in a unit of its own.
type Cost struct {
	Size int    // of the input, e.g. in bytes
	Work uint64 // e.g. bytes allocated
}

// Linear fails the test if four times the input costs more than [Most] times as much.
// For another factor of sizes, the limit is that factor and a quarter more. The cost of
// once counts as floor if it is below: small costs are blurred by the rest of the process.
func Linear(t testing.TB, unit string, once, four Cost, floor uint64) {
	t.Helper()
	work := max(once.Work, floor)
	size := float64(four.Size) / float64(once.Size)
	if got := float64(four.Work) / float64(work); got > size*Most/4 {
		t.Errorf("%.1f times the input (%d → %d) costs %.1f times the %s (%d → %d), at most %.1f times is linear",
			size, once.Size, four.Size, got, unit, work, four.Work, size*Most/4)
	}
}

// Below fails the test if the cost is above the ceiling.
func Below(t testing.TB, unit string, cost Cost, ceiling uint64) {
	t.Helper()
	if cost.Work > ceiling {
		t.Errorf("an input of %d costs %d %s, at most %d", cost.Size, cost.Work, unit, ceiling)
	}
}

// Allocated returns the number of bytes that do allocates. Parallel tests are counted
// too, so there should be none.
func Allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
