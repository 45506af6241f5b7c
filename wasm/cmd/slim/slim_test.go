package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/fixture"
)

// TestMain runs at the root of the repository, as the command does.
func TestMain(m *testing.M) {
	if err := os.Chdir("../../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// moduleFolder is the folder of a module of the build, "" when it was never
// downloaded. In continuous integration it downloads the module.
func moduleFolder(t *testing.T, dir, module string) string {
	t.Helper()
	if os.Getenv("CI") == "true" {
		download := exec.Command("go", "mod", "download", module)
		download.Dir = dir
		if out, err := download.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	c := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module)
	c.Dir = dir
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// TestEditsFit makes every edit on the versions that the engine is built with.
func TestEditsFit(t *testing.T) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, folder string
		edits        []edit
	}{
		{"goldmark", moduleFolder(t, ".", "github.com/yuin/goldmark"), goldmarkEdits},
		{"Go", strings.TrimSpace(string(goroot)), goRootEdits},
		{"TinyGo", moduleFolder(t, "wasm/tinygo", "github.com/tinygo-org/tinygo"), tinyGoEdits},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.folder == "" {
				fixture.Lacking(t, "its module is not here; make tinygo downloads it")
			}
			_, misfits, err := planned(os.DirFS(test.folder), test.name, "", test.edits, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range misfits {
				t.Error(m)
			}
		})
	}
}

func TestEditsSayWhy(t *testing.T) {
	names := map[string]bool{}
	for _, edits := range [][]edit{goldmarkEdits, goRootEdits, tinyGoEdits} {
		for _, e := range edits {
			if e.name == "" || e.why == "" || e.saves == "" || names[e.name] {
				t.Errorf("%q: every edit has a name of its own, a reason and what it saves", e.name)
			}
			names[e.name] = true
		}
	}
}

// library is a tree to edit.
var library = fstest.MapFS{
	"a/a.go":    {Data: []byte("package a\n\nvar table = 1\n\nfunc old() {\n\tbody()\n}\n\nfunc kept() {}\n")},
	"a/big.go":  {Data: []byte("package a\n")},
	"b/b.go":    {Data: []byte("package b\n")},
	"c/deep/c":  {Data: []byte("c\n")},
	"LICENSE":   {Data: []byte("free\n")},
	"a/a_x.txt": {Data: []byte("x\n")},
}

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		name    string
		edits   []edit
		without string
		want    map[string]string // files that differ; "gone" is removed
		misfits string
	}{
		{"a change", []edit{{name: "e", changes: []change{{"a/a.go", `^func old\(.*?^\}\n\n`, ``}}}}, "",
			map[string]string{"a/a.go": "package a\n\nvar table = 1\n\nfunc kept() {}\n"}, ""},
		{"changes in turn", []edit{
			{name: "e", changes: []change{{"a/a.go", `table`, `list`}, {"a/a.go", `list = 1`, `list = 2`}}},
			{name: "f", changes: []change{{"a/a.go", `^func.*\z`, ``}}}}, "",
			map[string]string{"a/a.go": "package a\n\nvar list = 2\n\n"}, ""},
		{"files that are removed", []edit{{name: "e", removes: []string{"a/b*.go"}}}, "", map[string]string{"a/big.go": "gone"}, ""},
		{"one that is left out", []edit{{name: "e", removes: []string{"a/b*.go"}}}, "e", nil, ""},
		{"one that half fits is not made", []edit{{name: "e", changes: []change{{"a/a.go", `table`, `list`}, {"b/b.go", `nothing`, ``}}}}, "", nil, "e b/b.go"},
		{"a file that is gone", []edit{{name: "e", changes: []change{{"d.go", `a`, `b`}}}, {name: "f", removes: []string{"a/b*.go"}}}, "",
			map[string]string{"a/big.go": "gone"}, "e d.go"},
		{"nothing to remove", []edit{{name: "e", removes: []string{"z*"}}}, "", nil, "e z*"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, misfits, err := planned(library, "library v1.2.3", "library.go", test.edits, map[string]bool{test.without: true})
			if err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, m := range misfits {
				said = append(said, m.name+" "+m.change.file)
			}
			if got := strings.Join(said, ", "); got != test.misfits {
				t.Errorf("misfits %q, want %q", got, test.misfits)
			}
			if len(p.files) != len(test.want) {
				t.Errorf("%d files differ, want %d", len(p.files), len(test.want))
			}
			for name, want := range test.want {
				if got := p.files[name]; got == nil && want != "gone" || got != nil && *got != want {
					t.Errorf("%s: %v, want %q", name, got, want)
				}
			}
		})
	}
}

func TestMisfitSaysWhatToDo(t *testing.T) {
	_, misfits, err := planned(library, "library v1.2.3", "library.go",
		[]edit{{name: "no-table", saves: "3 kB", changes: []change{{"a/a.go", `^var tables`, ``}}}}, nil)
	if err != nil || len(misfits) != 1 {
		t.Fatal(misfits, err)
	}
	for _, want := range []string{"no-table", "library v1.2.3", "3 kB", "a/a.go", "^var tables", "wasm/cmd/slim/library.go"} {
		if !strings.Contains(misfits[0].String(), want) {
			t.Errorf("%s\n\tdoes not say %s", misfits[0], want)
		}
	}
}

func TestLayout(t *testing.T) {
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	if err := os.CopyFS(root, library); err != nil {
		t.Fatal(err)
	}
	p, _, err := planned(library, "", "", []edit{{name: "e", changes: []change{{"a/a.go", `table`, `list`}}, removes: []string{"a/b*.go"}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	p.links["a/new.go"] = filepath.Join(root, "b", "b.go")
	l := layout{root: root, copied: func(name string) bool { return within(name, "c") }, skips: func(name string) bool { return name == "LICENSE" }}
	for range 2 { // what was there is replaced
		if err := l.write(out, p); err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]bool{} // whether it is a link
	err = filepath.WalkDir(out, func(name string, d fs.DirEntry, err error) error {
		if name, _ := filepath.Rel(out, name); err == nil && !d.IsDir() {
			got[filepath.ToSlash(name)] = d.Type()&fs.ModeSymlink != 0
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{"a/a.go": false, "a/a_x.txt": true, "a/new.go": true, "b": true, "c/deep/c": false}
	if len(got) != len(want) {
		t.Errorf("files %v, want %v", got, want)
	}
	for name, link := range want {
		if is, ok := got[name]; !ok || is != link {
			t.Errorf("%s: there %v, a link %v, want %v", name, ok, is, link)
		}
	}
	if text, err := os.ReadFile(filepath.Join(out, "a", "a.go")); err != nil || !strings.Contains(string(text), "var list") {
		t.Errorf("a.go: %s %v", text, err)
	}
}

func TestRunRefuses(t *testing.T) {
	for want, args := range map[string][]string{
		"usage":                  {"everything"},
		`there is no edit "mud"`: {"-without", "small-fmt,mud", "list"},
	} {
		if err := run(args, os.Stdout, os.Stderr); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v, want %s", args, err, want)
		}
	}
}

func TestTargetWithItsOwnCollector(t *testing.T) {
	target, err := os.ReadFile("wasm/tinygo/faq.json")
	if err != nil {
		t.Fatal(err)
	}
	own := ownCollector(string(target))
	if strings.Contains(own, "resting") || !strings.Contains(own, `"gc": "precise"`) || strings.Contains(own, `"gc.precise"`) {
		t.Errorf("the target does not name TinyGo's own collector:\n%s", own)
	}
}
