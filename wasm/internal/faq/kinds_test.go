package faq

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// TestKindsAreAllExplained holds the table of kinds against the constants.
func TestKindsAreAllExplained(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "kinds.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var constants, explained []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if named, ok := spec.Type.(*ast.Ident); ok && named.Name == "Kind" {
			name, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			constants = append(constants, name)
		}
		return true
	})
	for _, k := range Kinds {
		explained = append(explained, string(k.Kind))
		if k.Means == "" {
			t.Errorf("nothing says what %s means", k.Kind)
		}
	}
	if !slices.Equal(constants, explained) || !slices.IsSorted(explained) {
		t.Errorf("constants %q, explained %q: want the same, sorted", constants, explained)
	}
}
