package disk

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/fixture"
)

// TestWritePutsBack lets each rename of a build fail in turn, with links and
// without: the folder is then what it was, to the last file and folder.
func TestWritePutsBack(t *testing.T) {
	first := []File{{"a.html", []byte("1")}, {"assets-1/x.js", []byte("x")}, {"same.txt", []byte("same")}}
	second := []File{{"a.html", []byte("2")}, {"assets-2/deep/x.js", []byte("y")}, {"same.txt", []byte("same")}, {"b.html", []byte("2")}}
	t.Cleanup(func() { rename, link = (*os.Root).Rename, (*os.Root).Link })
	for kind, linker := range map[string]func(*os.Root, string, string) error{
		"links":    (*os.Root).Link,
		"no links": func(*os.Root, string, string) error { return errors.ErrUnsupported },
	} {
		link = linker
		out := t.TempDir()
		rename = (*os.Root).Rename
		if err := Write(out, first); err != nil {
			t.Fatal(err)
		}
		before, failures := fixture.Tree(t, out), 0
		for fails := 1; ; fails++ {
			calls := 0
			rename = func(root *os.Root, from, to string) error {
				if calls++; calls == fails {
					return &os.LinkError{Op: "rename", Old: from, New: to, Err: os.ErrPermission}
				}
				return root.Rename(from, to)
			}
			if Write(out, second) == nil {
				break
			}
			failures++
			if diff := cmp.Diff(before, fixture.Tree(t, out)); diff != "" {
				t.Fatalf("%s: after rename %d of a build failed: %s", kind, fails, diff)
			}
			for _, dir := range []string{"assets-2", BesidePrefix + "*"} {
				if left, _ := filepath.Glob(filepath.Join(out, dir)); len(left) > 0 {
					t.Fatalf("%s: after rename %d of a build failed, %v are left", kind, fails, left)
				}
			}
		}
		if least := len(second) + 3; failures < least { // two manifests and a stale file
			t.Errorf("%s: %d renames failed, want %d or more", kind, failures, least)
		}
		after := fixture.Tree(t, out)
		delete(after, ManifestName)
		if diff := cmp.Diff(map[string]string{"a.html": "2", "assets-2/deep/x.js": "y", "same.txt": "same", "b.html": "2"}, after); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}
