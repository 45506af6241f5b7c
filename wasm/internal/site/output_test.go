package site

import (
	"encoding/json"
	"os"
	"path/filepath"
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
