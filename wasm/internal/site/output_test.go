package site

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree lists what is in a folder: name → content.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	m := map[string]string{}
	err := filepath.Walk(dir, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		m[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestWrite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "new", "out")
	first := []File{{"a.html", []byte("1")}, {"assets-1/x.js", []byte("x")}, {"assets-1/deep/y.js", []byte("y")}}
	if err := Write(out, first); err != nil {
		t.Fatal(err)
	}
	put(t, out, "mine.txt", []byte("of another hand"))
	second := []File{{"a.html", []byte("2")}, {"assets-2/x.js", []byte("x")}}
	if err := Write(out, second); err != nil {
		t.Fatal(err)
	}
	got := tree(t, out)
	var m Manifest
	if err := json.Unmarshal([]byte(got[manifestName]), &m); err != nil {
		t.Fatal(err)
	}
	delete(got, manifestName)
	want := map[string]string{"a.html": "2", "assets-2/x.js": "x", "mine.txt": "of another hand"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	// printf 2 | openssl dgst -sha384 -binary | base64
	const integrity = "sha384-0GNFdwXWbW8BbkzddH2zr41w6/02ut1j3myMpKnYv7XYdOf711CqgE3K3a5+7vUe"
	if got := m.Files["a.html"]; got != (Asset{1, integrity}) {
		t.Errorf("%+v, want %s", got, integrity)
	}
	if _, err := os.Stat(filepath.Join(out, "assets-1")); err == nil {
		t.Error("the folder of the last build is still there")
	}
}

func TestWriteFailsWhole(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "out/kept.html", []byte("kept"))
	put(t, dir, "file", []byte("no folder"))
	before := tree(t, dir)
	for name, out := range map[string]string{
		"output is a file":        "file",
		"output is beneath one":   "file/out",
		"a file blocks a folder":  "out",
		"a name is not a file's":  "out",
		"a new folder is removed": "fresh",
	} {
		files := []File{{"a.html", []byte("new")}, {"a.html/b.html", []byte("a file cannot hold a file")}}
		if err := Write(filepath.Join(dir, out), files); err == nil {
			t.Errorf("%s: no error", name)
		}
		if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "fresh")); err == nil {
		t.Error("a folder was made and left")
	}
}

func TestWriteOnAFullDisk(t *testing.T) {
	out := filepath.Join(t.TempDir(), "deep", "out")
	files := []File{{"a.html", []byte("1")}, {"assets-1/x.js", []byte("x")}}
	full := func(name string, data []byte, mode os.FileMode) error {
		if filepath.Base(name) != "x.js" {
			return os.WriteFile(name, data, mode)
		}
		os.WriteFile(name, data[:len(data)/2], mode)
		return &os.PathError{Op: "write", Path: name, Err: syscall.ENOSPC}
	}
	t.Cleanup(func() { writeFile = os.WriteFile })
	writeFile = full
	if err := Write(out, files); err == nil || err.Error() != "no space left on device" {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(filepath.Dir(out)); err == nil {
		t.Error("folders were made and left")
	}
	writeFile = os.WriteFile
	if err := Write(out, files); err != nil {
		t.Fatal(err)
	}
	before := tree(t, out)
	writeFile = full
	if err := Write(out, []File{{"a.html", []byte("2")}, {"x.js", []byte("y")}}); err == nil {
		t.Error("no error")
	}
	if diff := cmp.Diff(before, tree(t, out)); diff != "" {
		t.Errorf("a good output has changed: %s", diff)
	}
}

func TestWriteLeavesForeignFilesAlone(t *testing.T) {
	for name, foreign := range map[string]map[string]string{
		"a page":                {"a.html": "of another hand"},
		"a manifest":            {"manifest.json": `{"name": "an app"}`},
		"a page and a manifest": {"a.html": "mine", "manifest.json": `{"files": {}}`},
		"a folder":              {"a.html/b.txt": "mine"},
	} {
		out := t.TempDir()
		for file, data := range foreign {
			put(t, out, file, []byte(data))
		}
		err := Write(out, []File{{"a.html", []byte("new")}})
		if err == nil || !strings.Contains(err.Error(), "no build wrote it (move it away, or choose another folder with -out)") {
			t.Errorf("%s: error %v", name, err)
		}
		if diff := cmp.Diff(foreign, tree(t, out)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestWriteAfterAnInterruption meets what a build leaves that was ended while
// it moved its files, and while it wrote them.
func TestWriteAfterAnInterruption(t *testing.T) {
	out := t.TempDir()
	first, second := []File{{"a.html", []byte("1")}}, []File{{"a.html", []byte("2")}, {"b.html", []byte("2")}}
	claim := manifestOf(first).and(manifestOf(second)).file()
	put(t, out, claim.Name, claim.Data)
	put(t, out, "a.html", []byte("1"))
	put(t, out, "b.html", []byte("2"))
	put(t, out, besidePrefix+"123/a.html", []byte("2"))
	if err := Write(out, []File{{"a.html", []byte("3")}}); err != nil {
		t.Fatal(err)
	}
	got := tree(t, out)
	delete(got, manifestName)
	if diff := cmp.Diff(map[string]string{"a.html": "3"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWriteKeepsWhatWasEdited(t *testing.T) {
	out := t.TempDir()
	if err := Write(out, []File{{"a.html", []byte("1")}, {"b.html", []byte("2")}}); err != nil {
		t.Fatal(err)
	}
	put(t, out, "b.html", []byte("edited by hand"))
	if err := Write(out, []File{{"a.html", []byte("1")}}); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, out)["b.html"]; got != "edited by hand" {
		t.Errorf("a file that was edited is %q", got)
	}
}

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
	put(t, dir, "content/a.md", []byte("## Why?\nBecause.\n"))
	put(t, dir, "content/deep/b.md", []byte("## Where?\nThere.\n"))
	if err := os.Symlink("content", filepath.Join(dir, "link")); err != nil {
		t.Skipf("this system makes no symbolic links: %v", err)
	}
	c := ReadContent(filepath.Join(dir, "content"))
	for _, row := range outputs {
		if err := c.CheckOutput(filepath.Join(dir, row.out)); (err == nil) != row.fine {
			t.Errorf("%s: error %v", row.out, err)
		}
	}
	single := ReadContent(filepath.Join(dir, "content", "a.md"))
	if err := single.CheckOutput(filepath.Join(dir, "content")); err == nil {
		t.Error("a file may be built into its own folder")
	}
}

func TestManifestCannotReachOutside(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "secret.txt", []byte("stays"))
	put(t, dir, "out/"+manifestName, []byte(`{"files":{"../secret.txt":{"bytes":5},"/etc/nothing":{"bytes":1}}}`))
	if err := Write(filepath.Join(dir, "out"), []File{{"a.html", nil}}); err != nil {
		t.Fatal(err)
	}
	if tree(t, dir)["secret.txt"] != "stays" {
		t.Error("a manifest made the build remove a file elsewhere")
	}
}
