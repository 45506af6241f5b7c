package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

// tinyEngine is a WebAssembly module with one empty type section.
const tinyEngine = "\x00asm\x01\x00\x00\x00\x01\x01\x00"

// TestScripts runs the commands as users do. The scripts of testdata state
// what is printed; UPDATE_SCRIPTS=1 go test ./wasm/cmd/faq updates them.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup:         setUp,
		Condition:     condition,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"other": other, "disk": smallDisk, "fill": fill},
	})
}

// Each row: a call, its exit status, and what it prints on standard error.
var calls = []struct {
	args   string
	status int
	stderr string
}{
	{"", 2, "usage: faq COMMAND"},
	{"help", 0, ""},
	{"-h", 0, ""},
	{"frobnicate", 2, `there is no command "frobnicate"`},
	{"check -h", 0, "usage: faq check [flags] DIR"},
	{"check", 2, "check takes one folder or file, but got 0"},
	{"check a b", 2, "but got 2"},
	{"check -frob a", 2, "flag provided but not defined: -frob"},
	{"check no/such", 1, ""},
	{"build", 2, "build takes one folder or file of content, but got 0"},
	{"build -widget w content", 2, `takes no content, but got "content"`},
	{"build -url ftp://a content", 2, "-url needs an address"},
	{"build no/such", 1, "no folder with a built engine found (looked for faq.wasm in dist, "},
	{"build -dist no/such no/such", 1, "no/such has errors"},
	{"build -widget no/such -engine no/such", 1, "engine: open"},
	{"serve a b", 2, "serve takes one folder or file, but got 2"},
	{"serve -port no testdata", 2, `serve -port must be a number from 0 to 65535, not "no"`},
	{"serve -port 70000 testdata", 2, "serve -port must be a number from 0 to 65535"},
	{"serve -host no.such.invalid testdata", 1, "(choose the address with -host)"},
	{"serve -port 0 -dist no/such testdata", 1, "no/such is not a folder with a built engine"},
	{"serve no/such", 1, "faq: no/such: no such file or folder (name a built folder, or content)"},
	{"serve", 1, "faq: dist, public: no such file or folder (name a built folder, or content)"},
	{"search", 2, "search needs a query"},
	{"search -limit 0 why", 2, "-limit must be 1 or more"},
	{"search -content no/such why", 1, "no/such: no such file or folder"},
	{"search why -limit 1", 0, ""},
	{"search -- -limit", 0, ""},
	{"eval", 2, "eval needs a file"},
	{"eval no/such", 1, "no such file"},
	{"size", 2, "size needs a built folder"},
	{"size no/such", 1, "no such file"},
}

func TestCalls(t *testing.T) {
	for _, call := range calls {
		var out, errs bytes.Buffer
		got := run(strings.Fields(call.args), strings.NewReader(""), &out, &errs)
		if got != call.status || !strings.Contains(errs.String(), call.stderr) {
			t.Errorf("faq %s: status %d, want %d; it says %q, want %q", call.args, got, call.status, errs.String(), call.stderr)
		}
	}
}

// TestEveryKindIsGolden compares the list of the kinds of faults with those
// that the script of check finds, so that each is documented and has been seen.
func TestEveryKindIsGolden(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/check.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := txtar.Write(archive, dir); err != nil {
		t.Fatal(err)
	}
	if err := secrets(dir); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	for _, content := range []string{"bad", "empty", "secrets", "truth", "hidden"} {
		if got := run([]string{"check", "-json", "-strict", filepath.Join(dir, content)}, nil, &out, &errs); got != 1 {
			t.Errorf("%s: status %d, %s", content, got, &errs)
		}
	}
	seen, warned := map[faq.Kind]bool{}, map[faq.Kind]bool{}
	for lines := json.NewDecoder(&out); lines.More(); {
		var f jsonFault
		if err := lines.Decode(&f); err != nil {
			t.Fatal(err)
		}
		seen[f.Kind], warned[f.Kind] = true, warned[f.Kind] || f.Warning
	}
	for _, k := range faq.Kinds {
		if !seen[k.Kind] {
			t.Errorf("no fault of the script is of the kind %s", k.Kind)
		}
		if k.Warning && !warned[k.Kind] {
			t.Errorf("%s is no warning", k.Kind)
		}
	}
}
