package bundle

import (
	"slices"
	"testing"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
)

// TestBudgets weighs folders whose files are as heavy as their budgets, and a
// byte heavier.
func TestBudgets(t *testing.T) {
	tests := []struct {
		name, engine string
		size         int
		held         bool // a byte more is too much
	}{
		{disk.ScriptName, "tiny", scriptBudget, true},
		{disk.EngineName, "tiny", tinyBudget, true},
		{disk.EngineName, "tiny \x05getsp", goBudget, true},
		{disk.ShellName, "tiny", wireBudget - 3, true},            // the other three files have a byte each
		{disk.ShellName, "tiny \x05getsp", 2 * wireBudget, false}, // the sum is held for TinyGo's engine only
	}
	for _, test := range tests {
		for _, over := range []int{0, 1} {
			dir := t.TempDir()
			for _, name := range []string{disk.ScriptName, disk.ShellName, disk.EngineName, LocaleName("de")} {
				size := 1
				if name == test.name {
					size = test.size + over
				}
				fixture.Put(t, dir, name, []byte(test.engine))
				fixture.Put(t, dir, name+".gz", []byte("x"))
				fixture.Put(t, dir, name+".br", make([]byte, size))
			}
			weights, err := Weigh(dir)
			if err != nil {
				t.Fatal(err)
			}
			want := test.held && over == 1
			if got := slices.ContainsFunc(weights, Weight.Over); got != want {
				t.Errorf("%s of %d bytes: over its budget is %v, want %v: %+v", test.name, test.size+over, got, want, weights)
			}
		}
	}
}
