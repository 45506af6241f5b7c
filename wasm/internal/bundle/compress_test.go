package bundle_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
)

func TestCompress(t *testing.T) {
	out := t.TempDir()
	page := strings.Repeat("<p>once more</p>\n", 100)
	files := []disk.File{{Name: "index.html", Data: []byte(page)}, {Name: "photo.png", Data: []byte(page)}, {Name: "given.js", Data: []byte(page)}, {Name: "given.js.br", Data: []byte("as it is")}}
	got := bundletest.ByName(bundle.Compress(files, out, 1<<20))
	for name, unpack := range map[string]func([]byte) ([]byte, error){
		"index.html.br": bundle.Unbrotli, "index.html.gz": bundle.Gunzip, "given.js.gz": bundle.Gunzip,
	} {
		if data, err := unpack([]byte(got[name])); err != nil || string(data) != page {
			t.Errorf("%s expands to %q, %v", name, data, err)
		}
	}
	if got["given.js.br"] != "as it is" {
		t.Error("a form that was there has been replaced")
	}
	if len(got) != 7 {
		t.Errorf("%d files", len(got))
	}
}

// TestCompressProgram: a small program is compressed as well as possible,
// even above the limit; a large one is not.
func TestCompressProgram(t *testing.T) {
	text := func(bytes int) []byte {
		var b strings.Builder
		for i := 0; b.Len() < bytes; i++ {
			fmt.Fprintf(&b, "function %d calls %d; ", i*i%9973, i*31%997)
		}
		return []byte(b.String()[:bytes])
	}
	sizes := func(data []byte) (program, other int) {
		got := bundletest.ByName(bundle.Compress([]disk.File{{Name: "a/faq.wasm", Data: data}, {Name: "a/other.txt", Data: data}}, t.TempDir(), 100))
		return len(got["a/faq.wasm.br"]), len(got["a/other.txt.br"])
	}
	if engine, other := sizes(text(100_000)); engine >= other {
		t.Errorf("a small engine has %d bytes of brotli, other files of its content %d", engine, other)
	}
	if engine, other := sizes(text(1<<20 + 1)); engine != other {
		t.Errorf("a large engine has %d bytes of brotli, other files of its content %d", engine, other)
	}
}

// TestCompressManyPages: when there are thousands of pages, all but the
// first page of the site are compressed fast.
func TestCompressManyPages(t *testing.T) {
	var b strings.Builder
	for i := range 300 {
		fmt.Fprintf(&b, "<p>paragraph %d of %d", i*i%9973, i*31%997)
	}
	page := []byte(b.String())
	sizes := func(pages int) (first, other int) {
		files := []disk.File{{Name: "index.html", Data: page}, {Name: "q/a/index.html", Data: page}}
		for i := len(files); i <= pages; i++ {
			files = append(files, disk.File{Name: fmt.Sprintf("q/%d/index.html", i), Data: []byte("<p>short")})
		}
		got := bundletest.ByName(bundle.Compress(files, t.TempDir(), 1<<20))
		return len(got["index.html.br"]), len(got["q/a/index.html.br"])
	}
	if first, other := sizes(2_000); first != other {
		t.Errorf("of 2,000 pages one has %d bytes of brotli, the first page %d", other, first)
	}
	if first, other := sizes(2_001); first >= other {
		t.Errorf("of 2,001 pages one has %d bytes of brotli, the first page %d", other, first)
	}
}

// TestCompressManyParts: the parts of a large FAQ are compressed fast, and what
// every reader fetches is not; each form expands to its file.
func TestCompressManyParts(t *testing.T) {
	part := []byte(strings.Repeat("Where is the key? Under the mat, where the cat sleeps. ", 3) + strings.Repeat("What time is it? ", 20))
	sizes := func(parts int) (all, one int) {
		var files []disk.File
		for i := range parts {
			files = append(files, disk.File{Name: fmt.Sprintf("faq/e%d.wasm", i), Data: part})
		}
		got := bundletest.ByName(bundle.Compress(files, t.TempDir(), 1<<20))
		for _, f := range files {
			data, err := bundle.Unbrotli([]byte(got[f.Name+".br"]))
			zipped, zipErr := bundle.Gunzip([]byte(got[f.Name+".gz"]))
			if err != nil || zipErr != nil || string(data) != string(part) || string(zipped) != string(part) {
				t.Fatalf("%s expands to %d and %d bytes, %v, %v", f.Name, len(data), len(zipped), err, zipErr)
			}
		}
		return len(got), len(got["faq/e0.wasm.br"])
	}
	_, few := sizes(200)
	if n, many := sizes(201); n != 3*201 || many <= few {
		t.Errorf("of 201 parts one has %d bytes of brotli, of 200 %d; %d files", many, few, n)
	}
}

func TestCompressReuses(t *testing.T) {
	out := t.TempDir()
	old := bundle.Gzip([]byte("same"))
	old[9] = 7 // the operating system, which changes nothing in the content
	fixture.Put(t, out, disk.ScriptName, nil)
	fixture.Put(t, out, "a.txt.gz", old)
	if got := bundletest.ByName(bundle.Compress([]disk.File{{Name: "a.txt", Data: []byte("same")}}, out, 1<<20)); got["a.txt.gz"] != string(old) {
		t.Error("a good compressed form was made again")
	}
	if got := bundletest.ByName(bundle.Compress([]disk.File{{Name: "a.txt", Data: []byte("new")}}, out, 1<<20)); got["a.txt.gz"] == string(old) {
		t.Error("a stale compressed form was taken")
	}
}

func TestWeigh(t *testing.T) {
	dir := bundletest.Dist(t)
	if err := os.Remove(filepath.Join(dir, "locales/de.js.br")); err != nil {
		t.Fatal(err)
	}
	if _, err := bundle.Weigh(dir); err == nil || !strings.Contains(err.Error(), "is not compressed") {
		t.Errorf("error %v for a file that is not compressed", err)
	}
	fixture.Put(t, dir, "locales/de.js.br", []byte("br"))
	weights, err := bundle.Weigh(dir)
	if err != nil {
		t.Fatal(err)
	}
	sum, searched := weights[len(weights)-1], weights[len(weights)-3]
	for _, w := range weights[:len(weights)-1] {
		if w == searched {
			continue
		}
		sum.Raw, sum.Gzip, sum.Brotli = sum.Raw-w.Raw, sum.Gzip-w.Gzip, sum.Brotli-w.Brotli
		info, err := os.Stat(dir + "/" + w.Name)
		if err != nil || w.Raw != int(info.Size()) || w.Brotli == 0 || w.Over() {
			t.Errorf("%+v, %v", w, err)
		}
	}
	if sum.Raw != 0 || sum.Gzip != 0 || sum.Brotli != 0 {
		t.Errorf("the last weight is no sum of the others, %+v is left", sum)
	}
	if all, answered := weights[len(weights)-1], weights[len(weights)-2]; searched.Raw+answered.Raw != all.Raw || answered.Name != disk.MarkdownName {
		t.Errorf("until the first search it is %+v, then %+v, in all %+v", searched, answered, all)
	}
}
