package build

import (
	"os"
	"path/filepath"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/fixture"
)

// Each row: an output for content in the folder content, and whether it may be.
var outputs = []struct {
	out  string
	fine bool
}{
	{"public", true}, {"content/public", true}, {".", true}, {"content-2", true},
	{"content", false}, {"content/", false}, {"content/deep", false}, {"link", false}, {"link/deep", false},
}

func TestCheckOutput(t *testing.T) {
	dir := t.TempDir()
	fixture.Put(t, dir, "content/a.md", []byte("## Why?\nBecause.\n"))
	fixture.Put(t, dir, "content/deep/b.md", []byte("## Where?\nThere.\n"))
	if err := os.Symlink("content", filepath.Join(dir, "link")); err != nil {
		fixture.Lacking(t, "this system makes no symbolic links: %v", err)
	}
	c := author.Read(filepath.Join(dir, "content"))
	for _, row := range outputs {
		if err := CheckOutput(c, filepath.Join(dir, row.out)); (err == nil) != row.fine {
			t.Errorf("%s: error %v", row.out, err)
		}
	}
	single := author.Read(filepath.Join(dir, "content", "a.md"))
	if err := CheckOutput(single, filepath.Join(dir, "content")); err == nil {
		t.Error("a file may be built into its own folder")
	}
}
