package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"faq": main})
}

// tinyEngine is a WebAssembly module with one empty type section.
const tinyEngine = "\x00asm\x01\x00\x00\x00\x01\x01\x00"

// TestScripts runs the commands as their users do. The scripts of testdata
// state what is printed; UPDATE_SCRIPTS=1 go test ./wasm/cmd/faq writes it anew.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "1")
			engine := filepath.Join(env.WorkDir, "engine")
			if err := os.MkdirAll(engine, 0o777); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(engine, "faq.wasm"), []byte(tinyEngine), 0o666)
		},
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
	{"build no/such", 1, "no/such has errors"},
	{"build -widget no/such -engine no/such", 1, "engine: open"},
	{"serve a b", 2, "serve takes one folder"},
	{"serve no/such", 1, "no such file"},
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
