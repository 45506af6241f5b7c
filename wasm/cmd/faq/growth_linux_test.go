package main

import (
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"faqwidget/wasm/internal/synthetic"
)

// TestTenThousandQuestions runs the commands of an author who has written much,
// and holds them to 5 seconds and 500 MB. Where the processor is shared with
// others, its own time counts.
func TestTenThousandQuestions(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: measures 10,000 questions")
	}
	dir := t.TempDir()
	if err := synthetic.Write(filepath.Join(dir, "content"), 10_000); err != nil {
		t.Fatal(err)
	}
	if err := builtFolder(dir); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"check", "content"}, {"build", "content"}} {
		c := exec.Command("faq", args...)
		c.Dir = dir
		began := time.Now()
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", args[0], err, out)
		}
		took := min(time.Since(began), c.ProcessState.UserTime()+c.ProcessState.SystemTime())
		memory := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss / 1000 // MB; Linux counts kB
		t.Logf("%s: %v, %d MB", args[0], took, memory)
		if took > 5*time.Second || memory > 500 {
			t.Errorf("%s of 10,000 questions takes %v and %d MB, more than 5 s or 500 MB", args[0], took, memory)
		}
	}
}
