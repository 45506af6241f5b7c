package disk

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/fixture"
)

func TestWrite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "new", "out")
	first := []File{{"a.html", []byte("1")}, {"assets-1/x.js", []byte("x")}, {"assets-1/deep/y.js", []byte("y")}}
	if err := Write(out, first); err != nil {
		t.Fatal(err)
	}
	fixture.Put(t, out, "mine.txt", []byte("of another hand"))
	second := []File{{"a.html", []byte("2")}, {"assets-2/x.js", []byte("x")}}
	if err := Write(out, second); err != nil {
		t.Fatal(err)
	}
	got := fixture.Tree(t, out)
	var m Manifest
	if err := json.Unmarshal([]byte(got[ManifestName]), &m); err != nil {
		t.Fatal(err)
	}
	delete(got, ManifestName)
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
	fixture.Put(t, dir, "out/kept.html", []byte("kept"))
	fixture.Put(t, dir, "file", []byte("no folder"))
	before := fixture.Tree(t, dir)
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
		if diff := cmp.Diff(before, fixture.Tree(t, dir)); diff != "" {
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
	before := fixture.Tree(t, out)
	writeFile = full
	if err := Write(out, []File{{"a.html", []byte("2")}, {"x.js", []byte("y")}}); err == nil {
		t.Error("no error")
	}
	if diff := cmp.Diff(before, fixture.Tree(t, out)); diff != "" {
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
			fixture.Put(t, out, file, []byte(data))
		}
		err := Write(out, []File{{"a.html", []byte("new")}})
		them := "it"
		if len(foreign) > 1 {
			them = "them"
		}
		if err == nil || !strings.Contains(err.Error(), "no build wrote "+them+" (move "+them+" away, or choose another folder with -out)") {
			t.Errorf("%s: error %v", name, err)
		}
		if diff := cmp.Diff(foreign, fixture.Tree(t, out)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func manifestOf(files []File) Manifest {
	m := Manifest{Files: map[string]Asset{}}
	for _, f := range files {
		m.Files[f.Name] = assetOf(f)
	}
	return m
}

// TestManifestIsJSON: a manifest written entry by entry reads as if written at once.
func TestManifestIsJSON(t *testing.T) {
	for _, m := range []Manifest{
		{Files: map[string]Asset{}},
		manifestOf([]File{{"a.html", []byte("1")}}),
		{Builds: []string{"assets-1", "assets-2"}, Files: manifestOf([]File{{`q/<"ä">&/index.html`, nil}, {"a.html.br", nil}, {"z", []byte("z")}}).Files},
	} {
		want, err := json.MarshalIndent(m, "", "  ")
		name := filepath.Join(t.TempDir(), ManifestName)
		if err := errors.Join(err, m.save(name)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != string(want)+"\n" {
			t.Errorf("%v: %s", err, cmp.Diff(string(want)+"\n", string(got)))
		}
	}
}

// TestWriteAfterAnInterruption builds over what is left of a build that was
// interrupted while it moved its files, and of one that was interrupted
// while it wrote them.
func TestWriteAfterAnInterruption(t *testing.T) {
	out := t.TempDir()
	first, second := []File{{"a.html", []byte("1")}}, []File{{"a.html", []byte("2")}, {"b.html", []byte("2")}}
	if err := manifestOf(first).and(manifestOf(second)).save(filepath.Join(out, ManifestName)); err != nil {
		t.Fatal(err)
	}
	fixture.Put(t, out, "a.html", []byte("1"))
	fixture.Put(t, out, "b.html", []byte("2"))
	fixture.Put(t, out, BesidePrefix+"123/a.html", []byte("2"))
	if err := Write(out, []File{{"a.html", []byte("3")}}); err != nil {
		t.Fatal(err)
	}
	got := fixture.Tree(t, out)
	delete(got, ManifestName)
	if diff := cmp.Diff(map[string]string{"a.html": "3"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWriteKeepsWhatWasEdited(t *testing.T) {
	out := t.TempDir()
	if err := Write(out, []File{{"a.html", []byte("1")}, {"b.html", []byte("2")}}); err != nil {
		t.Fatal(err)
	}
	fixture.Put(t, out, "b.html", []byte("edited by hand"))
	if err := Write(out, []File{{"a.html", []byte("1")}}); err != nil {
		t.Fatal(err)
	}
	if got := fixture.Tree(t, out)["b.html"]; got != "edited by hand" {
		t.Errorf("a file that was edited is %q", got)
	}
}

func TestManifestCannotReachOutside(t *testing.T) {
	dir := t.TempDir()
	fixture.Put(t, dir, "secret.txt", []byte("stays"))
	fixture.Put(t, dir, "out/"+ManifestName, []byte(`{"files":{"../secret.txt":{"bytes":5},"/etc/nothing":{"bytes":1}}}`))
	if err := Write(filepath.Join(dir, "out"), []File{{"a.html", nil}}); err != nil {
		t.Fatal(err)
	}
	if fixture.Tree(t, dir)["secret.txt"] != "stays" {
		t.Error("a manifest made the build remove a file elsewhere")
	}
}

// Each row: names of files that cannot be in one folder.
var twins = [][]string{
	{"a.html", "a.html"},
	{"a", "b.html", "a/b.html"},
	{"a/b/c.html", "a/b"},
}

func TestWriteRefusesTwins(t *testing.T) {
	for _, row := range twins {
		out := filepath.Join(t.TempDir(), "out")
		var files []File
		for _, name := range row {
			files = append(files, File{name, nil})
		}
		if err := Write(out, files); err == nil {
			t.Errorf("%q: no error", row)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%q: a folder was made and left", row)
		}
	}
}

// TestWriteStaysInside has links in the output where folders and files belong.
func TestWriteStaysInside(t *testing.T) {
	for link, name := range map[string]string{"docs": "docs/a.html", "a.html": "a.html", "docs/deep": "docs/deep/a.html"} {
		dir := t.TempDir()
		fixture.Put(t, dir, "out/docs.txt", nil)
		fixture.Put(t, dir, "elsewhere/a.html", []byte("mine"))
		if err := os.MkdirAll(filepath.Join(dir, "out", filepath.Dir(link)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.Join(dir, "elsewhere"), filepath.Join(dir, "out", filepath.FromSlash(link))); err != nil {
			fixture.Lacking(t, "this system makes no symbolic links: %v", err)
		}
		if err := Write(filepath.Join(dir, "out"), []File{{name, []byte("new")}}); err == nil || !strings.Contains(err.Error(), link+" exists, but no build wrote it") {
			t.Errorf("%s: error %v", link, err)
		}
		if diff := cmp.Diff(map[string]string{"a.html": "mine"}, fixture.Tree(t, filepath.Join(dir, "elsewhere"))); diff != "" {
			t.Errorf("%s: %s", link, diff)
		}
	}
}

// TestWriteWaitsForAnother writes into a folder that is locked, until it is not
// and while it is.
func TestWriteWaitsForAnother(t *testing.T) {
	out := t.TempDir()
	unlock, err := lock(out)
	if err != nil {
		t.Fatal(err)
	}
	patience := lockPatience
	t.Cleanup(func() { lockPatience = patience })
	lockPatience = 0
	if err := Write(out, []File{{"a.html", nil}}); err == nil || !strings.Contains(err.Error(), "another build is writing to it") {
		t.Errorf("error %v from a folder that another build holds", err)
	}
	lockPatience = time.Hour
	written := make(chan error)
	go func() { written <- Write(out, []File{{"a.html", nil}}) }()
	unlock()
	if err := <-written; err != nil {
		t.Error(err)
	}
}
