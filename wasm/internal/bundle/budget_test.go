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
		{disk.ShellName, "tiny", searchBudget - 3, true},            // the other files until then have a byte each
		{disk.ShellName, "tiny \x05getsp", 2 * searchBudget, false}, // that sum is held for TinyGo's programs only
		{disk.MarkdownName, "tiny", answerBudget - 4, true},
		{disk.MarkdownName, "tiny \x05getsp", goBudget - 4, true},
	}
	for _, test := range tests {
		for _, over := range []int{0, 1} {
			dir := t.TempDir()
			for _, name := range []string{disk.ScriptName, disk.ShellName, disk.EngineName, disk.MarkdownName, LocaleName("de")} {
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
