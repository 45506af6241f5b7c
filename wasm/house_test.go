// The house rules that a machine can check: what may be at the root, which package may
// import what, how long files and functions may be, what must be documented.
package main_test

import (
	"go/ast"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms are the only names at the root.
var rooms = strings.Fields(`wasm widget static content docs go.mod go.sum Makefile
	README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md SECURITY.md LICENSE .gitignore .ci`)

// TestHouse holds every tracked file to every rule.
func TestHouse(t *testing.T) {
	for _, s := range tracked(t) {
		for _, r := range rules {
			for _, b := range r.check(s) {
				t.Errorf("%s: %s", b, r.says)
			}
		}
	}
}

func TestRoot(t *testing.T) {
	for _, s := range tracked(t) {
		if room, _, _ := strings.Cut(s.path, "/"); !slices.Contains(rooms, room) {
			t.Errorf("%s: the root holds %s and nothing else", s.path, strings.Join(rooms, " "))
		}
	}
}

func TestPackagesHaveADocComment(t *testing.T) {
	for _, dir := range undocumented(tracked(t)) {
		t.Errorf("%s: no file of the package has a package comment", dir)
	}
}

// TestThePageSearchesWithoutMarkdown: the programs that search do not link a Markdown parser.
func TestThePageSearchesWithoutMarkdown(t *testing.T) {
	for _, program := range []struct {
		folder string
		reads  bool
	}{{".", false}, {"./data", false}, {"./markdown", true}} {
		list := exec.Command("go", "list", "-deps", program.folder)
		list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		packages, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		if reads := strings.Contains(string(packages), "goldmark"); reads != program.reads {
			t.Errorf("%s links goldmark: %v, want %v", program.folder, reads, program.reads)
		}
	}
}

// TestFunctionsAreShort: of all functions together, nine in ten are under 40 lines.
func TestFunctionsAreShort(t *testing.T) {
	var lengths []int
	for _, s := range tracked(t) {
		if s.file != nil && !s.isTest() {
			s.functions(func(f *ast.FuncDecl, lines int) { lengths = append(lengths, lines) })
		}
	}
	if got := percentile(lengths, 90); got >= 40 {
		t.Errorf("nine in ten of %d functions have at most %d lines, want under 40", len(lengths), got)
	}
}

// tracked reads the text files of the repository.
func tracked(t *testing.T) []source {
	t.Helper()
	command := exec.Command("git", "ls-files", "-z")
	command.Dir = ".."
	names, err := command.Output()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("git ls-files: %v", err)
		}
		t.Skipf("the rules are kept where changes are made, in a git repository: %v", err)
	}
	var all []source
	for name := range strings.SplitSeq(strings.TrimRight(string(names), "\x00"), "\x00") {
		text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
		if err != nil || slices.Contains(text, 0) {
			continue // deleted but not yet committed, or not text
		}
		s, err := parse(name, string(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		all = append(all, s)
	}
	return all
}

// undocumented lists the folders of Go packages without a package comment.
func undocumented(all []source) []string {
	documented := map[string]bool{}
	for _, s := range all {
		if s.file == nil || s.isTest() {
			continue
		}
		dir := path.Dir(s.path)
		documented[dir] = documented[dir] || s.file.Doc != nil
	}
	var dirs []string
	for dir, ok := range documented {
		if !ok {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	return dirs
}

// percentile is the smallest value that p percent of the values do not exceed.
func percentile(values []int, p int) int {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)*p+99)/100-1]
}

// functions calls visit for each function with a body and the number of its lines.
func (s source) functions(visit func(f *ast.FuncDecl, lines int)) {
	for _, d := range s.file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			visit(f, s.line(f.End())-s.line(f.Pos())+1)
		}
	}
}

func (s source) line(pos token.Pos) int { return s.fset.Position(pos).Line }
