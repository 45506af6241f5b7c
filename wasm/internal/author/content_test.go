package author

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
)

// brokenFiles are single files that readers must not see, and their faults.
var brokenFiles = []struct{ name, data, want string }{
	{"a.md", "caf\xe9?", "a.md:1: the text is not UTF-8 (save the file as UTF-8)"},
	{"a.md", "\xff\xfe#\x00", "a.md:1: the text is UTF-16, not UTF-8 (save the file as UTF-8)"},
	{"a.md", "\xfe\xff\x00#", "a.md:1: the text is UTF-16, not UTF-8 (save the file as UTF-8)"},
	{"a.md", "#\x00 \x00W\x00h\x00y\x00?\x00", "a.md:1: the text is UTF-16, not UTF-8 (save the file as UTF-8)"},
	{"a.md", "## Why?\nB\x00C", "a.md:2: this is a binary file, not Markdown (name a text file)"},
	{"a.md", "---\ntitle: x\n", "a.md:1:1: the front matter is never closed (end it with a line of three hyphens)"},
	{"a.md", "<!DOCTYPE html><p>404", "a.md:1: this is an HTML page, not Markdown (faq import makes Markdown of it; if it should be Markdown, the server may have answered with a page)"},
	{"a.md", "", "no question found (write each question as a heading with its answer beneath)"},
	{"a.md", strings.Repeat("x", disk.MaxFile+1), "a.md: the file is larger than 20 MB (make it smaller, or split it)"},
	{"vars.yml", "a: [", "vars.yml:1"},
	{"queries.txt", "why", "queries.txt:1: 0 tabs where one or two belong (write query, tab, slug and, if the entry need not be first, tab and rank)"},
}

func TestBrokenFiles(t *testing.T) {
	for _, row := range brokenFiles {
		dir := t.TempDir()
		fixture.Put(t, dir, row.name, []byte(row.data))
		err := Read(dir).Faults.Err()
		if err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("error %v, want %s", err, row.want)
		}
	}
}

func TestLinksInContent(t *testing.T) {
	dir := t.TempDir()
	fixture.Put(t, dir, "a.md", []byte("## Why?\nBecause.\n"))
	fixture.Put(t, dir, "deep/b.md", []byte("## Where?\nThere.\n"))
	other := t.TempDir()
	for link, target := range map[string]string{"loop": ".", "deep/up": "..", "gone.md": "nowhere", "other": other, "side": "deep", "out.md": "../a.md", "c.md": "a.md"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			fixture.Lacking(t, "this system makes no symbolic links: %v", err)
		}
	}
	c := Read(dir)
	var got []string
	for _, f := range c.Faults {
		got = append(got, strings.TrimPrefix(f.String(), dir+"/"))
	}
	for _, want := range []string{
		"loop: the link leads back to a folder that holds it (remove it)",
		"deep/up: the link leads back to a folder that holds it (remove it)",
		"gone.md: the link leads nowhere: no such file or folder (mend or remove it)",
		"other: the link leads out of the folder of the content (put the file into the folder, or set base in the front matter)",
		"side: links to folders are not followed (put the folder itself here)",
		"out.md: the link leads out of the folder of the content (put the file into the folder, or set base in the front matter)",
	} {
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("no fault says %s:\n%s", want, strings.Join(got, "\n"))
		}
	}
	if n := len(c.Files); n != 3 {
		t.Errorf("%d files were read, want 3: the linked one too", n)
	}
}

// A sealedFS refuses to open one of its files.
type sealedFS struct {
	fs.FS
	name string
}

func (s sealedFS) Open(name string) (fs.File, error) {
	if name == s.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return s.FS.Open(name)
}

func TestUnreadableFiles(t *testing.T) {
	files := fstest.MapFS{
		"a.md":      {Data: []byte("## Why?\nBecause.\n")},
		"b.md":      {Data: []byte("## Where?\nThere.\n")},
		"deep/c.md": {Data: []byte("## When?\nThen.\n")},
	}
	for _, name := range []string{"b.md", "deep"} {
		c := Parse(sealedFS{files, name}, "content")
		if err := c.Faults.Err(); err == nil || err.Error() != "faq: content/"+name+": permission denied" || c.Corpus.Len() != 2 {
			t.Errorf("%s: error %v, %d questions", name, err, c.Corpus.Len())
		}
	}
}

func TestMissingContent(t *testing.T) {
	err := Read("no/such/folder").Faults.Err()
	if err == nil || err.Error() != "faq: no/such/folder: no such file or folder" {
		t.Errorf("error %v", err)
	}
}

func TestSingleFile(t *testing.T) {
	dir := fixture.Write(t, "-- a.md --\n## How?\nSo.\n-- b.md --\n## Why?\nBecause.\n")
	c := Read(filepath.Join(dir, "a.md"))
	if c.Corpus.Len() != 1 || c.Corpus.Topics[0].Entries[0].Question != "How?" {
		t.Errorf("%+v", c.Corpus)
	}
}

func TestBuiltFolderIsNoContent(t *testing.T) {
	files := fstest.MapFS{
		"a.md":                 {Data: []byte("## Why?\nBecause.\n")},
		"public/a.md":          {Data: []byte("## Why?\nBecause.\n")},
		"public/faq-widget.js": {},
	}
	if n := Parse(files, "content").Corpus.Len(); n != 1 {
		t.Errorf("%d questions, want 1", n)
	}
}
