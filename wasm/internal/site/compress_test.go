package site

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestCompress(t *testing.T) {
	out := t.TempDir()
	page := strings.Repeat("<p>once more</p>\n", 100)
	files := []File{{"index.html", []byte(page)}, {"photo.png", []byte(page)}, {"given.js", []byte(page)}, {"given.js.br", []byte("as it is")}}
	got := byName(Compress(files, out, 1<<20))
	for name, unpack := range map[string]func([]byte) ([]byte, error){
		"index.html.br": unbrotli, "index.html.gz": gunzip, "given.js.gz": gunzip,
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

func TestCompressReuses(t *testing.T) {
	out := t.TempDir()
	old := gzipBest([]byte("same"))
	old[9] = 7 // the operating system, which changes nothing in the content
	put(t, out, "a.txt.gz", old)
	if got := byName(Compress([]File{{"a.txt", []byte("same")}}, out, 1<<20)); got["a.txt.gz"] != string(old) {
		t.Error("a good compressed form was made again")
	}
	if got := byName(Compress([]File{{"a.txt", []byte("new")}}, out, 1<<20)); got["a.txt.gz"] == string(old) {
		t.Error("a stale compressed form was taken")
	}
}

func TestAppend(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	text := []byte(strings.Repeat("the engine that was compressed once, ", 5_000))
	parts := map[string][]byte{"nothing": nil, "a byte": {1}, "text": text, "noise": noise, "zeros": make([]byte, 100_000)}
	for head, data := range parts {
		for end, tail := range parts {
			all := append(bytes.Clone(data), tail...)
			if appendBrotli(brotliBest(data), tail, all) == nil { // it has compared what the stream expands to
				t.Errorf("%s and %s cannot be joined by brotli", head, end)
			}
			if got, err := gunzip(appendGzip(gzipBest(data), tail, all)); err != nil || !bytes.Equal(got, all) {
				t.Errorf("%s and %s cannot be joined by gzip: %v", head, end, err)
			}
		}
	}
}

func TestAppendGzipRefuses(t *testing.T) {
	whole := gzipBest([]byte("ab"))
	for name, stream := range map[string][]byte{
		"nothing":         nil,
		"no gzip":         []byte("nothing of the kind, and long enough"),
		"of other data":   gzipBest([]byte("ba")),
		"cut":             whole[:len(whole)-1],
		"with a name":     append([]byte{0x1f, 0x8b, 8, 8}, whole[4:]...),
		"without a flush": append(bytes.Clone(whole[:len(whole)-9]), whole[len(whole)-8:]...),
	} {
		if got := appendGzip(stream, []byte("c"), []byte("abc")); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAppendBrotliRefuses(t *testing.T) {
	for _, stream := range []string{"", "\x03", "not brotli\x03", "not brotli"} {
		if got := appendBrotli([]byte(stream), []byte("tail"), []byte("head and tail")); got != nil {
			t.Errorf("%q gives %q", stream, got)
		}
	}
}

func TestWeigh(t *testing.T) {
	dir := builtDist(t)
	put(t, dir, "locales/en.json", []byte("{}"))
	if _, err := Weigh(dir); err == nil || !strings.Contains(err.Error(), "is not compressed") {
		t.Errorf("error %v for a file that is not compressed", err)
	}
	put(t, dir, "locales/en.json.br", []byte("br"))
	put(t, dir, "locales/en.json.gz", []byte("gz"))
	weights, err := Weigh(dir)
	if err != nil {
		t.Fatal(err)
	}
	sum := weights[len(weights)-1]
	for _, w := range weights[:len(weights)-1] {
		sum.Raw, sum.Gzip, sum.Brotli = sum.Raw-w.Raw, sum.Gzip-w.Gzip, sum.Brotli-w.Brotli
		info, err := os.Stat(dir + "/" + w.Name)
		if err != nil || w.Raw != int(info.Size()) || w.Brotli == 0 || w.Over() {
			t.Errorf("%+v, %v", w, err)
		}
	}
	if sum.Raw != 0 || sum.Gzip != 0 || sum.Brotli != 0 {
		t.Errorf("the last weight is no sum of the others, %+v is left", sum)
	}
}

// TestBudgets weighs folders whose files are as heavy as their budgets, and a
// byte heavier.
func TestBudgets(t *testing.T) {
	tests := []struct {
		name, engine string
		size         int
		held         bool // a byte more is too much
	}{
		{scriptName, "tiny", scriptBudget, true},
		{engineName, "tiny", tinyBudget, true},
		{engineName, "tiny \x05getsp", goBudget, true},
		{shellName, "tiny", wireBudget - 3, true},            // the other three files have a byte each
		{shellName, "tiny \x05getsp", 2 * wireBudget, false}, // the sum is held for TinyGo's engine only
	}
	for _, test := range tests {
		for _, over := range []int{0, 1} {
			dir := t.TempDir()
			for _, name := range []string{scriptName, shellName, engineName, localesName + "/en.json"} {
				size := 1
				if name == test.name {
					size = test.size + over
				}
				put(t, dir, name, []byte(test.engine))
				put(t, dir, name+".gz", []byte("x"))
				put(t, dir, name+".br", make([]byte, size))
			}
			weights, err := Weigh(dir)
			if err != nil {
				t.Fatal(err)
			}
			want := test.held && over == 1
			if got := slices.ContainsFunc(weights, Weight.Over); got != want {
				t.Errorf("%s of %d bytes: over its budget is %v, want %v: %+v", test.name, test.size+over, got, want, weights)
			}
		}
	}
}
