package main

import (
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"faqwidget/wasm/internal/growth"
	"faqwidget/wasm/internal/synthetic"
)

// heldCeiling is the most kB that a command may hold at a time: the FAQ, its index
// and the few files in progress. All files of the build take about twice as much.
const heldCeiling = 400 << 10

// TestTenThousandQuestions runs the commands of an author who has written
// much, and holds their memory below a ceiling.
func TestTenThousandQuestions(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: reads 10,000 questions")
	}
	const questions = 10_000
	dir := t.TempDir()
	if err := synthetic.Write(filepath.Join(dir, "content"), questions); err != nil {
		t.Fatal(err)
	}
	if err := builtFolder(dir); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"check", "build"} {
		c := exec.Command("faq", command, "content")
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
		held := uint64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) // which Linux counts in kB
		t.Logf("%s holds %d kB", command, held)
		growth.Below(t, command+": kB held", growth.Cost{Size: questions, Work: held}, heldCeiling)
	}
}
