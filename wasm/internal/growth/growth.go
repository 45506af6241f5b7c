// Package growth, for tests only, holds what work costs to growing with what it
// is done on. It counts what does not depend on the machine and its other
// tasks: bytes allocated, nodes made, statements run. Seconds are for
// benchmarks.
package growth

import (
	"runtime"
	"testing"
)

// Most is how many times as much four times the input may cost: four, and a
// quarter more for what grows in steps, such as tables that double.
const Most = 5

// A Cost is what work took on an input of that size, each in a unit of its own.
type Cost struct {
	Size int    // of the input, e.g. in bytes
	Work uint64 // e.g. bytes allocated
}

// Linear fails the test where the cost of four times the input is more than
// [Most] times that of once: where sizes differ by another factor than four,
// more than as many times and a quarter. What is below floor counts as floor,
// so that small costs, which others of the process blur, do not decide.
func Linear(t testing.TB, unit string, once, four Cost, floor uint64) {
	t.Helper()
	work := max(once.Work, floor)
	size := float64(four.Size) / float64(once.Size)
	if got := float64(four.Work) / float64(work); got > size*Most/4 {
		t.Errorf("%.1f times the input (%d → %d) costs %.1f times the %s (%d → %d), at most %.1f times is linear",
			size, once.Size, four.Size, got, unit, work, four.Work, size*Most/4)
	}
}

// Below fails the test where the cost is above the ceiling.
func Below(t testing.TB, unit string, cost Cost, ceiling uint64) {
	t.Helper()
	if cost.Work > ceiling {
		t.Errorf("an input of %d costs %d %s, at most %d", cost.Size, cost.Work, unit, ceiling)
	}
}

// Allocated returns how many bytes do allocates. Tests that run in parallel
// with it are counted too, so there should be none.
func Allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
