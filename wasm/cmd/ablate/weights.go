package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
)

// table is the file of the weights.
const table = "wasm/internal/search/weights.go"

// A weight is a constant of the ranking, and where its value is in the source.
type weight struct {
	name       string
	start, end int // in bytes
}

// neutral is the value at which a weight changes nothing: 1 for weights
// that reduce something, and 0 for all others.
func (w weight) neutral() float64 {
	switch w.name {
	case "weightInside", "weightFirst", "weightRunnerUp", "weightStop":
		return 1
	}
	return 0
}

// off is the source with the weight at its neutral value.
func (w weight) off(source string) string {
	return source[:w.start] + strconv.FormatFloat(w.neutral(), 'f', 1, 64) + source[w.end:]
}

// weightsOf lists the constants of a source that are floating-point
// numbers. Limits, which are integers, and shares of words are not weights.
func weightsOf(source string) (weights []weight, err error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "weights.go", source, 0)
	if err != nil {
		return nil, err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Names) != 1 || len(spec.Values) != 1 {
			return true
		}
		if value, ok := spec.Values[0].(*ast.BasicLit); ok && value.Kind == token.FLOAT && spec.Names[0].Name != "identity" && spec.Names[0].Name != "relatedShare" {
			weights = append(weights, weight{spec.Names[0].Name, files.Position(value.Pos()).Offset, files.Position(value.End()).Offset})
		}
		return true
	})
	if len(weights) == 0 {
		return nil, fmt.Errorf("%s has no weights", table)
	}
	return weights, nil
}
