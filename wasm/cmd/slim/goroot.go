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
		why:     "of fmt, goldmark needs a few verbs, and no reflection",
		saves:   "with small-regexp and short-floats 56 kB",
		removes: []string{"src/fmt/*.go"},
		adds:    map[string]string{"fmt": "src/fmt"},
	},
	{
		name:    "small-regexp",
		why:     "of regexp, goldmark needs 15 expressions; a matcher that runs Pike's machine does for them",
		saves:   "with small-fmt and short-floats 56 kB",
		removes: []string{"src/regexp/*.go"},
		adds:    map[string]string{"regexp": "src/regexp"},
	},
	{
		name:    "packed-unicode",
		why:     "the classes of letters are one string, unpacked when first asked, and nobody asks for a table by its name",
		saves:   "with east-asian-lines 10 kB",
		removes: []string{"src/unicode/*.go"},
		adds:    map[string]string{"unicode": "src/unicode"},
	},
	{
		name:    "short-floats",
		why:     "text becomes a floating-point number by the exact path, without 11 kB of powers of ten that do not compress",
		saves:   "with small-fmt and small-regexp 56 kB",
		changes: []change{{"src/internal/strconv/atof.go", `^var optimize = true`, `const optimize = false`}},
	},
	{
		name:  "bytes-in-place",
		why:   "bytes are compared where they are: TinyGo would copy both to make strings of them, and goldmark compares four times for each word; bytes.Index is that of strings",
		saves: "time: two copies for every comparison",
		changes: []change{
			{"src/bytes/bytes.go", `^\t_ "unsafe"`, "\t\"internal/stringslite\"\n\t\"unsafe\""},
			{"src/bytes/bytes.go", `return string\(a\) == string\(b\)`, `return unsafe.String(unsafe.SliceData(a), len(a)) == unsafe.String(unsafe.SliceData(b), len(b))`},
			{"src/bytes/bytes.go", `^(func Index\([^\n]*\n).*?^\}`, "$1\treturn stringslite.Index(unsafe.String(unsafe.SliceData(s), len(s)), unsafe.String(unsafe.SliceData(sep), len(sep)))\n}"},
		},
	},
	{
		name:    "short-errors",
		why:     "the errors of strconv say what is wrong, not with what: quoting needs tables of what can be printed, and nobody shows them",
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
