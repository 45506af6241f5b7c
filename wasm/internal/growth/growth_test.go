package growth

import (
	"fmt"
	"testing"
)

// recorder records what a check reports.
type recorder struct {
	testing.TB
	faults []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.faults = append(r.faults, fmt.Sprintf(format, args...))
}

func TestLinear(t *testing.T) {
	for _, test := range []struct {
		name       string
		once, four Cost
		fails      bool
	}{
		{"as much as four times", Cost{100, 1000}, Cost{400, 4000}, false},
		{"five times", Cost{100, 1000}, Cost{400, 5000}, false},
		{"more than five times", Cost{100, 1000}, Cost{400, 5001}, true},
		{"the square", Cost{100, 1000}, Cost{400, 16000}, true},
		{"the square of a text that grows by the square", Cost{100, 1000}, Cost{1600, 16000}, false},
		{"from nothing to the floor", Cost{100, 0}, Cost{400, 500}, false},
		{"from nothing to much more than the floor", Cost{100, 0}, Cost{400, 501}, true},
	} {
		r := &recorder{TB: t}
		Linear(r, "bytes", test.once, test.four, 100)
		if fails := len(r.faults) > 0; fails != test.fails {
			t.Errorf("%s: fails is %v, want %v", test.name, fails, test.fails)
		}
	}
}

func TestBelow(t *testing.T) {
	r := &recorder{TB: t}
	Below(r, "bytes", Cost{1, 100}, 100)
	if len(r.faults) > 0 {
		t.Errorf("the ceiling itself fails: %v", r.faults)
	}
	if Below(r, "bytes", Cost{1, 101}, 100); len(r.faults) != 1 {
		t.Errorf("%d faults above the ceiling, want 1", len(r.faults))
	}
}

var kept []byte

func TestAllocated(t *testing.T) {
	const size = 1 << 20
	if got := Allocated(func() { kept = make([]byte, size) }); got < size || got > 2*size {
		t.Errorf("%d bytes are counted for %d", got, size)
	}
}
