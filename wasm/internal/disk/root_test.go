package disk

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"faqwidget/wasm/internal/fixture"
)

// links are symbolic links in the folder of the table below, and where they lead.
var links = map[string]string{
	"near.png":      "a.png",
	"deep/up.png":   "../a.png",
	"twice.png":     "near.png",
	"folder":        "deep",
	"out.png":       "../secret.png",
	"out":           "..",
	"deep/far.png":  "../../secret.png",
	"absolute.png":  "/etc/hostname",
	"environ.png":   "/proc/self/environ",
	"git":           ".git",
	"config.png":    ".git/config",
	"around.png":    "deep/../git/config",
	"drafts":        "_drafts",
	"loop.png":      "loop.png",
	"ping":          "pong",
	"pong":          "ping",
	"gone.png":      "nowhere.png",
	"deep/self":     ".",
	"deep/back.png": "self/self/b.png",
}

// Each row: a name, and why no file of that name is read; nil for one that is.
var names = []struct {
	name string
	want error
}{
	{"a.png", nil}, {"deep/b.png", nil}, {"deep/../a.png", nil}, {"a b#c?d%/e.png", nil},
	{"near.png", nil}, {"deep/up.png", nil}, {"twice.png", nil}, {"folder/b.png", nil}, {"deep/back.png", nil},
	{"_index.md", nil}, {"_posts/p.md", nil}, {"_posts/p.png", nil}, {"deep/_index.md", nil},
	{"missing.png", fs.ErrNotExist}, {"gone.png", fs.ErrNotExist}, {"deep/missing/a.png", fs.ErrNotExist},
	{"../secret.png", ErrOutside}, {"deep/../../secret.png", ErrOutside}, {"out.png", ErrOutside}, {"out/secret.png", ErrOutside},
	{"deep/far.png", ErrOutside}, {"absolute.png", ErrOutside}, {"environ.png", ErrOutside}, {"loop.png", ErrOutside}, {"ping", ErrOutside},
	{".env", ErrHidden}, {".git/config", ErrHidden}, {"deep/.htpasswd", ErrHidden}, {"_drafts/d.png", ErrHidden}, {"_notes.png", ErrHidden},
	{"git/config", ErrHidden}, {"config.png", ErrHidden}, {"around.png", ErrHidden}, {"drafts/d.png", ErrHidden},
	{"deep", ErrNotFile}, {"pipe.png", ErrNotFile}, {"socket.png", ErrNotFile},
	{"large.png", ErrTooLarge},
	{`deep\b.png`, ErrName}, {"a.png\x00.md", ErrName}, {"a\nb.png", ErrName}, {"a\x9b.png", ErrName}, {"\xff.png", ErrName},
	{"nul", ErrName}, {"NUL.png", ErrName}, {"deep/con.png", ErrName}, {"com1.tar.png", ErrName}, {"lpt².png", ErrName}, {"aux .png", ErrName},
}

// hostileFolder has all that the table names.
func hostileFolder(t *testing.T) *Root {
	t.Helper()
	dir := t.TempDir()
	for _, name := range strings.Fields("secret.png in/a.png in/deep/b.png in/_index.md in/deep/_index.md in/_posts/p.md in/_posts/p.png in/.env in/.git/config in/deep/.htpasswd in/_drafts/d.png in/_notes.png in/nul in/con.png") {
		fixture.Put(t, dir, name, []byte(name))
	}
	fixture.Put(t, dir, "in/a b#c?d%/e.png", nil)
	in := filepath.Join(dir, "in")
	for link, target := range links {
		if err := os.Symlink(target, filepath.Join(in, filepath.FromSlash(link))); err != nil {
			fixture.Lacking(t, "this system makes no symbolic links: %v", err)
		}
	}
	if err := os.WriteFile(filepath.Join(in, "large.png"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(in, "large.png"), MaxFile+1); err != nil {
		t.Fatal(err)
	}
	if err := special(in); err != nil {
		fixture.Lacking(t, "this system makes no pipes and sockets: %v", err)
	}
	r, err := OpenRoot(in)
	if err != nil {
		t.Fatal(err)
	}
	r.Hide(func(_ fs.FS, name string) bool {
		return !strings.HasPrefix(name, "_posts") && path.Base(name) != "_index.md"
	})
	return r
}

func TestRootReadsNoOtherFile(t *testing.T) {
	r := hostileFolder(t)
	for _, row := range names {
		data, err := r.ReadFile(row.name)
		if row.want == nil && err != nil || row.want != nil && !errors.Is(err, row.want) {
			t.Errorf("%q: error %v, want %v", row.name, err, row.want)
		}
		if err != nil && data != nil {
			t.Errorf("%q: %q is read", row.name, data)
		}
		if err := r.CheckFile(row.name); (err == nil) != (row.want == nil) {
			t.Errorf("%q: looking finds %v, reading %v", row.name, err, row.want)
		}
	}
}

func TestRootShowsOneHiddenFile(t *testing.T) {
	r := hostileFolder(t)
	r.Show(".env")
	if _, err := r.ReadFile(".env"); err != nil {
		t.Error(err)
	}
	if _, err := r.ReadFile("deep/.htpasswd"); !errors.Is(err, ErrHidden) {
		t.Errorf("error %v", err)
	}
}

// TestRootSeesASwap replaces a file with a link between finding and opening it.
func TestRootSeesASwap(t *testing.T) {
	r := hostileFolder(t)
	f, err := r.open("deep/b.png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := r.opened(f, "a.png"); !errors.Is(err, ErrChanging) {
		t.Errorf("another file than was found: %v", err)
	}
	if err := r.opened(f, "folder/b.png"); !errors.Is(err, ErrChanging) {
		t.Errorf("a link on the way: %v", err)
	}
	if err := r.opened(f, "deep/b.png"); err != nil {
		t.Error(err)
	}
}

// A restless file system gives a file that changes while it is read, a number of times.
type restless struct {
	fstest.MapFS
	left int
}

func (r *restless) Open(name string) (fs.File, error) {
	f, err := r.MapFS.Open(name)
	if r.left > 0 && name == "a.md" && err == nil {
		r.left--
		f = &growing{File: f}
	}
	return f, err
}

// A growing file reports a larger size each time.
type growing struct {
	fs.File
	asked int64
}

func (g *growing) Stat() (fs.FileInfo, error) {
	info, err := g.File.Stat()
	g.asked++
	return grown{info, g.asked}, err
}

type grown struct {
	fs.FileInfo
	more int64
}

func (g grown) Size() int64 { return g.FileInfo.Size() + g.more }

func TestRootReadsAgainWhatChanges(t *testing.T) {
	for left, want := range map[int]error{0: nil, 1: nil, 3: nil, 100: ErrChanging} {
		files := &restless{fstest.MapFS{"a.md": {Data: []byte("whole"), ModTime: time.Unix(1, 0)}}, left}
		data, err := RootOf(files).ReadFile("a.md")
		if !errors.Is(err, want) || err == nil && !bytes.Equal(data, []byte("whole")) {
			t.Errorf("changed %d times: %q, %v, want %v", left, data, err, want)
		}
	}
}
