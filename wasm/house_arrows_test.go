package main_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// upward is how many arrows may run back up inside a room. A number may fall, but never
// rise. In a room that is not listed, none may.
var upward = map[string]int{
	"wasm/internal/build":       2,
	"wasm/internal/bundle":      2,
	"wasm/internal/search":      8,
	"wasm/internal/std/regexp":  2,
	"wasm/internal/std/unicode": 4,
	"wasm/internal/view":        12,
}

// TestArrowsRunDown draws an arrow from each file of a package to each other file whose
// functions, types, fields, constants or variables it uses. An arrow runs back up if it
// is part of a cycle: then neither file can be read without the other.
func TestArrowsRunDown(t *testing.T) {
	rooms := map[string][]source{}
	for _, s := range tracked(t) {
		if s.file != nil && !s.isTest() {
			rooms[path.Dir(s.path)] = append(rooms[path.Dir(s.path)], s)
		}
	}
	for _, room := range slices.Sorted(maps.Keys(rooms)) {
		g := arrows(rooms[room])
		back := g.backward()
		t.Logf("%-32s %2d of %3d run back up  → %s", room, len(back), g.count(), strings.Join(imported(rooms[room]), " "))
		if len(back) > upward[room] {
			t.Errorf("%s: %d arrows run back up, at most %d may:\n%s", room, len(back), upward[room], strings.Join(back, "\n"))
		}
	}
}

// imported lists the rooms that the files of a room import.
func imported(files []source) (list []string) {
	for _, s := range files {
		for _, spec := range s.file.Imports {
			if room, ours := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), "faqwidget/"); ours {
				list = append(list, strings.TrimPrefix(room, "wasm/internal/"))
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// A graph maps the name of a file to the files that it uses, each with one place where it does.
type graph map[string]map[string]string

// arrows draws the graph of the files of one package. Imports are not resolved, so
// expressions with types of other packages do not count.
func arrows(files []source) graph {
	fset, declared := token.NewFileSet(), graph{}
	var parsed []*ast.File
	for _, s := range files {
		again, err := parseInto(fset, s)
		if err != nil {
			panic(err) // parsed before without errors
		}
		parsed, declared[path.Base(s.path)] = append(parsed, again), map[string]string{}
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}
	config := types.Config{Importer: nothing{}, Error: func(error) {}}
	pkg, _ := config.Check(path.Dir(files[0].path), fset, parsed, info)
	for used, object := range info.Uses {
		if object.Pkg() != pkg || !object.Pos().IsValid() || !outlives(object, pkg) {
			continue
		}
		from, to := fset.Position(used.Pos()), fset.Position(object.Pos())
		if a, b := path.Base(from.Filename), path.Base(to.Filename); a != b {
			place := fmt.Sprintf("%s:%d uses %s of %s", a, from.Line, object.Name(), b)
			if old := declared[a][b]; old == "" || place < old {
				declared[a][b] = place
			}
		}
	}
	return declared
}

// outlives reports whether other files can use an object: one of package scope, a
// field or a method.
func outlives(object types.Object, pkg *types.Package) bool {
	switch o := object.(type) {
	case *types.Var:
		return o.IsField() || o.Parent() == pkg.Scope()
	case *types.Func:
		return true
	}
	return object.Parent() == pkg.Scope()
}

// nothing is an importer for which every package is empty.
type nothing struct{}

func (nothing) Import(name string) (*types.Package, error) {
	pkg := types.NewPackage(name, path.Base(name))
	pkg.MarkComplete()
	return pkg, nil
}

func (g graph) count() (n int) {
	for _, to := range g {
		n += len(to)
	}
	return n
}

// backward lists the places of the arrows that are part of a cycle.
func (g graph) backward() (places []string) {
	for from, to := range g {
		for end, place := range to {
			if g.reaches(end, from, map[string]bool{}) {
				places = append(places, place)
			}
		}
	}
	slices.Sort(places)
	return places
}

func (g graph) reaches(from, to string, seen map[string]bool) bool {
	if from == to {
		return true
	}
	seen[from] = true
	for next := range g[from] {
		if !seen[next] && g.reaches(next, to, seen) {
			return true
		}
	}
	return false
}

// TestArrows checks the arrows of small packages.
func TestArrows(t *testing.T) {
	for _, test := range []struct{ files, back string }{
		{"a.go: func A() { B() }; b.go: func B() {}", ""},
		{"a.go: func A() { B() }; b.go: func B() { A() }", "a.go:3 uses B of b.go|b.go:3 uses A of a.go"},
		{"a.go: func A() { B() }; b.go: func B() { C() }; c.go: var C = func() { D.x() }; d.go: type d struct{ x func() }; var D d", ""},
		{"a.go: type T struct{ n int }; b.go: func (t T) M() { t.n = 1 }", ""},
		{"a.go: type T struct{ n int }; func f(t T) { t.M() }; b.go: func (t T) M() {}", "a.go:4 uses M of b.go|b.go:3 uses T of a.go"},
		{"a.go: type T struct{ u U }; b.go: type U struct{ t *T }", "a.go:3 uses U of b.go|b.go:3 uses T of a.go"},
		{"a.go: func A() { var B int; _ = B }; b.go: func B() { A() }", ""},
	} {
		var files []source
		for file := range strings.SplitSeq(test.files, "; ") {
			name, text, named := strings.Cut(file, ".go: ")
			if !named { // another declaration in the same file
				last := &files[len(files)-1]
				last.text += file + "\n"
				continue
			}
			files = append(files, source{path: "p/" + name + ".go", text: "package p\n\n" + text + "\n"})
		}
		if got := strings.Join(arrows(files).backward(), "|"); got != test.back {
			t.Errorf("%s: %q run back, want %q", test.files, got, test.back)
		}
	}
}
