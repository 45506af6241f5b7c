package disk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/fixture"
)

// TestWritePutsBack makes each rename of a build fail in turn, with links and
// without. The folder must then be what it was, to the last file and folder.
func TestWritePutsBack(t *testing.T) {
	first := []File{{"a.html", []byte("1")}, {"assets-1/x.js", []byte("x")}, {"same.txt", []byte("same")}}
	second := []File{{"a.html", []byte("2")}, {"assets-2/deep/x.js", []byte("y")}, {"same.txt", []byte("same")}, {"b.html", []byte("2")}, {"assets-2/z.js", []byte("z")}}
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
		if least := 6; failures < least { // two files, a folder, two manifests and a stale file
			t.Errorf("%s: %d renames failed, want %d or more", kind, failures, least)
		}
		after := fixture.Tree(t, out)
		delete(after, ManifestName)
		if diff := cmp.Diff(map[string]string{"a.html": "2", "assets-2/deep/x.js": "y", "assets-2/z.js": "z", "same.txt": "same", "b.html": "2"}, after); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}

// TestWriteLeavesOthers: what somebody puts into a new folder before the build
// fails stays, and nothing else.
func TestWriteLeavesOthers(t *testing.T) {
	t.Cleanup(func() { rename = (*os.Root).Rename })
	out := t.TempDir()
	rename = func(root *os.Root, from, to string) error {
		if to == "b.html" {
			fixture.Put(t, out, "new/deep/theirs.txt", []byte("theirs"))
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: os.ErrPermission}
		}
		return root.Rename(from, to)
	}
	if Write(out, []File{{"new/deep/x.js", []byte("x")}, {"new/y/y.js", []byte("y")}, {"b.html", []byte("b")}}) == nil {
		t.Fatal("a rename that failed is no error")
	}
	if diff := cmp.Diff(map[string]string{"new/deep/theirs.txt": "theirs"}, fixture.Tree(t, out)); diff != "" {
		t.Error(diff)
	}
	if _, err := os.Stat(filepath.Join(out, "new/y")); err == nil {
		t.Error("an empty folder is left")
	}
}

// TestWriteMovesFolders: a new folder takes one rename, however much is in
// it, and unchanged files take none.
func TestWriteMovesFolders(t *testing.T) {
	t.Cleanup(func() { rename = (*os.Root).Rename })
	out, calls := t.TempDir(), 0
	rename = func(root *os.Root, from, to string) error {
		calls++
		return root.Rename(from, to)
	}
	var files []File
	for i := range 500 {
		files = append(files, File{fmt.Sprintf("parts/%d/x.js", i), []byte("x")})
	}
	for build, want := range []int{3, 2, 3} { // two manifests and the folder, none, one file
		calls = 0
		if err := Write(out, files); err != nil {
			t.Fatal(err)
		}
		if calls != want {
			t.Errorf("%d renames for a folder of %d files, want %d", calls, len(files), want)
		}
		if build == 1 {
			files[7].Data = []byte("y")
		}
	}
	if n := len(fixture.Tree(t, out)); n != len(files)+1 {
		t.Errorf("%d files are there, want %d", n, len(files)+1)
	}
}
