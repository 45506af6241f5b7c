package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goRootEdits are made on the root of the Go in use.
var goRootEdits = []edit{
	{
		name:    "small-fmt",
		why:     "goldmark needs only a few verbs of fmt, and no reflection",
		saves:   "with small-regexp and short-floats 56 kB",
		removes: []string{"src/fmt/*.go"},
		adds:    map[string]string{"fmt": "src/fmt"},
	},
	{
		name:    "small-regexp",
		why:     "goldmark has only 15 regular expressions; a matcher that runs Pike's machine is enough for them",
		saves:   "with small-fmt and short-floats 56 kB",
		removes: []string{"src/regexp/*.go"},
		adds:    map[string]string{"regexp": "src/regexp"},
	},
	{
		name:    "packed-unicode",
		why:     "the classes of letters are one string, unpacked on first use, and no table is looked up by name",
		saves:   "with east-asian-lines 10 kB",
		removes: []string{"src/unicode/*.go"},
		adds:    map[string]string{"unicode": "src/unicode"},
	},
	{
		name:    "short-floats",
		why:     "floating-point numbers are parsed by the exact path alone, without 11 kB of powers of ten that do not compress",
		saves:   "with small-fmt and small-regexp 56 kB",
		changes: []change{{"src/internal/strconv/atof.go", `^var optimize = true`, `const optimize = false`}},
	},
	{
		name:  "bytes-in-place",
		why:   "bytes are compared in place: TinyGo would copy both sides into strings, and goldmark compares four times for each word; bytes.Index is that of strings",
		saves: "time: two copies for every comparison",
		changes: []change{
			{"src/bytes/bytes.go", `^\t_ "unsafe"`, "\t\"internal/stringslite\"\n\t\"unsafe\""},
			{"src/bytes/bytes.go", `return string\(a\) == string\(b\)`, `return unsafe.String(unsafe.SliceData(a), len(a)) == unsafe.String(unsafe.SliceData(b), len(b))`},
			{"src/bytes/bytes.go", `^(func Index\([^\n]*\n).*?^\}`, "$1\treturn stringslite.Index(unsafe.String(unsafe.SliceData(s), len(s)), unsafe.String(unsafe.SliceData(sep), len(sep)))\n}"},
		},
	},
	{
		name:    "short-errors",
		why:     "the errors of strconv do not quote the input: that needs tables of printable characters, and these errors are never shown",
		saves:   "with own-renderers, block-tags and no-float-exports 5 kB",
		changes: []change{{"src/strconv/number.go", `^(func toError\([^\n]*\n).*?^\}`, "$1\treturn err\n}"}},
	},
}

// makeGoRoot links the root in use into out, except what the edits change.
func makeGoRoot(out string, without map[string]bool) ([]misfit, error) {
	text, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return nil, fmt.Errorf("slim: cannot find the Go root: %w", err)
	}
	root, version, _ := strings.Cut(strings.TrimSpace(string(text)), "\n")
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return nil, err
	}
	p, misfits, err := planned(os.DirFS(root), version, "goroot.go", goRootEdits, without)
	if err != nil {
		return nil, err
	}
	l := layout{root: root, copied: func(name string) bool { return name == "src" }}
	return misfits, l.write(out, p)
}
