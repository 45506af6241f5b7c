package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNames finds the files of functions by their names in compiled programs.
func TestNames(t *testing.T) {
	files := map[string]string{"row": "row.go", "page.row": "page.go"}
	for symbol, want := range map[string]string{
		"m/corpus.row": "row.go", "m/corpus.row$1": "row.go", "m/corpus.row.func1": "row.go", "m/corpus.row[int]": "row.go",
		"(*m/corpus.page).row": "page.go", "(m/corpus.page).row$2": "page.go", "m/corpus.(*page).row.func2": "page.go",
		"(*m/corpus.walker).row": made, "m/corpus.init": made, "corpus.row": "row.go",
		"m/corpus/deep.row": "", "m/acorpus.row": "", "runtime.row": "",
	} {
		got := ""
		if name, within := nameWithin(symbol, "./corpus"); within {
			got = fileOf(name, files)
		}
		if got != want {
			t.Errorf("%s is in %q, want %q", symbol, got, want)
		}
	}
}

// TestRun weighs a module written by hand: an imported function and three of its own.
func TestRun(t *testing.T) {
	t.Chdir(t.TempDir())
	module := "\x00asm\x01\x00\x00\x00" + "\x02\x07\x01" + "\x01a\x01b\x00\x00" +
		"\x0a\x0e\x03" + "\x02\x00\x0b" + "\x05\x00\x01\x01\x01\x0b" + "\x03\x00\x01\x0b" +
		"\x00\x20" + "\x04name" + "\x01\x19\x03" + "\x01\x0a(*m/p.T).M" + "\x02\x05m/p.F" + "\x03\x03q.G"
	for name, text := range map[string]string{
		"program.wasm": module,
		"p/t.go":       "package p\n\ntype T struct{}\n\nfunc (t *T) M() {}\n",
		"p/f.go":       "package p\n\nfunc F() {}\n",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := run([]string{"program.wasm", "p"}, &out); err != nil || strings.Join(strings.Fields(out.String()), " ") != "5 p/f.go 2 p/t.go 7 in all" {
		t.Errorf("%q, %v", out.String(), err)
	}
	for _, args := range [][]string{{"program.wasm"}, {"none.wasm", "p"}, {"p/f.go", "p"}, {"program.wasm", "none"}} {
		if err := run(args, &out); err == nil {
			t.Errorf("%q is no error", args)
		}
	}
}
